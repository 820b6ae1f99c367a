package io.github.dixajava.paging;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in an export: the lane that is to be read on, and by that all windows after it.
 *
 * @param axis the direction of the listing
 * @param asked what the lane's listing was asked for
 * @param stop where the lane ends; what follows is still to be read
 * @param page the lane's next page
 */
record ExportPlace(TimeAxis axis, TimeAxis.Window asked, long stop, Position page) {

  private static final Pattern TEXT =
      Pattern.compile("([A-Z]) (-?[0-9]+) (-?[0-9]+) (-?[0-9]+)(?: (.*))?", Pattern.DOTALL);

  static ExportPlace startOf(TimeAxis axis, TimeAxis.Window window) {
    return new ExportPlace(axis, window, window.end(), Position.START);
  }

  /** As the position of a checkpoint, whose key holds it all. */
  Position toPosition() {
    String lane = axis.code() + " " + asked.start() + " " + asked.end() + " " + stop;
    String key = page.key();
    return new Position(key == null ? lane : lane + " " + key, page.skip(), page.refused(), false);
  }

  static ExportPlace of(Position position) {
    String text = position.key();
    Matcher fields = TEXT.matcher(text == null ? "" : text);
    if (!fields.matches()) {
      throw new IllegalArgumentException("not a checkpoint of an export");
    }
    @Nullable String key = fields.group(5);
    return new ExportPlace(
        TimeAxis.of(fields.group(1).charAt(0)),
        new TimeAxis.Window(number(fields, 2), number(fields, 3)),
        number(fields, 4),
        new Position(key, position.skip(), position.refused(), false));
  }

  private static long number(Matcher fields, int group) {
    return Long.parseLong(fields.group(group));
  }
}
