package io.github.dixajava.exports;

/**
 * A row that cannot be read, or has no id. It does not cost the other rows.
 *
 * @param request what the request asked for
 * @param position the position of the row in the array of the response, from 0
 * @param problem what is wrong with it; no values
 * @param json the row as it came, empty if it is larger than 8 MiB; full of personal data
 */
public record UnreadableRow(String request, long position, String problem, String json) {

  /** All but the row itself. */
  @Override
  public String toString() {
    return "row %d of %s: %s".formatted(position, request, problem);
  }
}
