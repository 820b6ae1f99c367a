package io.github.dixajava.readme;

// region: export-march
import io.github.dixajava.exports.DixaExports;
import io.github.dixajava.exports.model.ConversationRow;
import io.github.dixajava.filter.DateTimeRange;
import java.time.YearMonth;
import java.time.ZoneOffset;

final class ExportMarch {
  public static void main(String[] args) {
    try (DixaExports exports = DixaExports.builder().apiTokenFromEnvironment().build()) {
      print(exports);
    }
  }

  static void print(DixaExports exports) {
    DateTimeRange march = DateTimeRange.month(YearMonth.of(2026, 3), ZoneOffset.UTC);
    for (ConversationRow row : exports.conversations(march)) {
      System.out.println(row.id() + " " + row.subject());
    }
  }
}
// end
