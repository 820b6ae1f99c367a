package io.github.dixajava.readme;

// region: export-to-ndjson
import io.github.dixajava.exports.DixaExports;
import io.github.dixajava.exports.model.MessageRow;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.paging.CloseableIterator;
import java.io.IOException;
import java.io.Writer;

final class ExportToNdjson {
  /** Writes one row a line, and shows on the terminal how far it has come. */
  static void write(DixaExports exports, DateTimeRange range, Writer out) throws IOException {
    var export =
        exports
            .messages(range)
            .onProgress(progress -> System.err.print("\r" + progress + "\u001b[K"));
    try (CloseableIterator<MessageRow> rows = export.iterator()) {
      while (rows.hasNext()) {
        out.write(DixaGson.create().toJson(rows.next()));
        out.write('\n');
      }
    }
  }
}
// end
