package io.github.dixajava.exports;

import io.github.dixajava.error.DixaException;
import io.github.dixajava.exports.ExportCursor.Step;
import io.github.dixajava.paging.CloseableIterator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a run into batches. */
final class Batches<R> {
  private final ExportCursor<R> cursor;
  private final int size;
  private final List<UnreadableRow> unreadable = new ArrayList<>();
  private String delivered;

  Batches(Export<R> export, Settings settings) {
    this.size = settings.batchSize();
    this.cursor =
        export.cursor(
            row -> {
              unreadable.add(row);
              settings.unreadable().accept(row);
            });
    this.delivered = cursor.position().encode();
  }

  CloseableIterator<ExportBatch<R>> iterator() {
    return new RunIterator<>(cursor, this::read);
  }

  /** The next batch, which ends with a window; null at the end of the run. */
  private @Nullable ExportBatch<R> read() {
    List<R> rows = new ArrayList<>();
    Step step = Step.ROW;
    try {
      while (step == Step.ROW && rows.size() < size) {
        step = cursor.advance();
        if (step == Step.ROW) {
          rows.add(cursor.row());
        }
      }
    } catch (DixaException e) {
      e.resumeAt(delivered);
      throw e;
    }
    if (step == Step.END) {
      return null;
    }
    delivered = cursor.position().encode();
    ExportBatch<R> batch = new ExportBatch<>(rows, unreadable, delivered);
    unreadable.clear();
    return batch;
  }
}
