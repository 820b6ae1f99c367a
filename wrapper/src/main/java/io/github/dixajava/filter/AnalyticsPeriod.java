package io.github.dixajava.filter;

import io.github.dixajava.model.PeriodFilter;
import io.github.dixajava.model.PeriodPreset;
import io.github.dixajava.model.PresetValue;

/**
 * The time that an analytics query looks at: one of the periods Dixa has a name for, or a range.
 *
 * <p>Where a named period begins and ends depends on the query's time zone.
 */
public final class AnalyticsPeriod {

  /** The current day. */
  public static final AnalyticsPeriod TODAY = preset(PeriodPreset.TODAY);

  /** The day before. */
  public static final AnalyticsPeriod YESTERDAY = preset(PeriodPreset.YESTERDAY);

  /** The current week. */
  public static final AnalyticsPeriod THIS_WEEK = preset(PeriodPreset.THIS_WEEK);

  /** The week before. */
  public static final AnalyticsPeriod PREVIOUS_WEEK = preset(PeriodPreset.PREVIOUS_WEEK);

  /** The current month. */
  public static final AnalyticsPeriod THIS_MONTH = preset(PeriodPreset.THIS_MONTH);

  /** The month before. */
  public static final AnalyticsPeriod PREVIOUS_MONTH = preset(PeriodPreset.PREVIOUS_MONTH);

  /** The current quarter. */
  public static final AnalyticsPeriod THIS_QUARTER = preset(PeriodPreset.THIS_QUARTER);

  /** The quarter before. */
  public static final AnalyticsPeriod PREVIOUS_QUARTER = preset(PeriodPreset.PREVIOUS_QUARTER);

  /** The current year. */
  public static final AnalyticsPeriod THIS_YEAR = preset(PeriodPreset.THIS_YEAR);

  private final PeriodFilter filter;

  private AnalyticsPeriod(PeriodFilter filter) {
    this.filter = filter;
  }

  /**
   * A range of time.
   *
   * @throws IllegalArgumentException if an end of it is open
   */
  public static AnalyticsPeriod of(DateTimeRange range) {
    return new AnalyticsPeriod(range.toPeriod());
  }

  /** A named period by Dixa's word for it, also one that this version does not know. */
  public static AnalyticsPeriod preset(PeriodPreset word) {
    return new AnalyticsPeriod(PeriodFilter.Preset.of(PresetValue.Wrapped.of(word)));
  }

  /** The period as the wire has it. */
  public PeriodFilter toFilter() {
    return filter;
  }

  @Override
  public String toString() {
    return filter.toString();
  }
}
