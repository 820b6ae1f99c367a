package io.github.dixajava.exports;

import java.util.List;

/**
 * Some rows of an export, and where it continues after them. Store both in one transaction: then a
 * program that is killed at any point loses nothing when it resumes, and repeats nothing that it
 * stored.
 *
 * @param rows the rows in the order of the response; empty at the end of a window without rows
 * @param unreadable the rows between them that cannot be read
 * @param checkpoint a line of text from which {@link Export#resume} or {@link ExportSync#run}
 *     continues
 * @param <R> the type of a row
 */
public record ExportBatch<R>(List<R> rows, List<UnreadableRow> unreadable, String checkpoint) {
  /** The lists are copied. */
  public ExportBatch {
    rows = List.copyOf(rows);
    unreadable = List.copyOf(unreadable);
  }

  /** How many rows it has, and the checkpoint. */
  @Override
  public String toString() {
    return "ExportBatch[%d rows, %d unreadable, %s]"
        .formatted(rows.size(), unreadable.size(), checkpoint);
  }
}
