package io.github.dixajava.paging;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in an export: the lane that is to be read on, and by that all windows after it.
 *
 * @param axis the direction of the listing
 * @param asked what the lane's listing was asked for
 * @param early whether the lane is asked for from one second before
 * @param stop where the lane ends; what follows is still to be read
 * @param page the lane's next page
 */
record ExportPlace(TimeAxis axis, TimeAxis.Window asked, boolean early, long stop, Position page) {

  private static final Pattern TEXT =
      Pattern.compile("([A-Z])([+-]) (-?[0-9]+) (-?[0-9]+) (-?[0-9]+)(?: (.*))?", Pattern.DOTALL);

  static ExportPlace startOf(TimeAxis axis, TimeAxis.Window window, boolean early) {
    return new ExportPlace(axis, window, early, window.end(), Position.START);
  }

  /** As the position of a checkpoint, whose key holds it all. */
  Position toPosition() {
    String how = axis.code() + (early ? "+ " : "- ");
    String lane = how + asked.start() + " " + asked.end() + " " + stop;
    String key = page.key();
    return new Position(key == null ? lane : lane + " " + key, page.skip(), page.refused(), false);
  }

  static ExportPlace of(Position position) {
    String text = position.key();
    Matcher fields = TEXT.matcher(text == null ? "" : text);
    if (!fields.matches()) {
      throw new IllegalArgumentException("not a checkpoint of an export");
    }
    @Nullable String key = fields.group(6);
    return new ExportPlace(
        TimeAxis.of(fields.group(1).charAt(0)),
        new TimeAxis.Window(number(fields, 3), number(fields, 4)),
        fields.group(2).equals("+"),
        number(fields, 5),
        new Position(key, position.skip(), position.refused(), false));
  }

  private static long number(Matcher fields, int group) {
    return Long.parseLong(fields.group(group));
  }
}
