package io.github.dixajava.demo;

import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.model.ActivityType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Counts entries by type and by day, and prints both as tables with bars. */
final class DemoTally {
  private static final int BAR = 32;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE dd MMM uuuu", Locale.ENGLISH);

  private final Map<String, Long> types = new TreeMap<>();
  private final NavigableMap<LocalDate, Long> days = new TreeMap<>();
  private long total;
  private long newestConversation;
  private Instant newest = Instant.MIN;

  void add(ActivityLogEntry entry) {
    total++;
    types.merge(name(entry.type()), 1L, Long::sum);
    days.merge(LocalDate.ofInstant(entry.activityTimestamp(), ZoneOffset.UTC), 1L, Long::sum);
    if (entry.activityTimestamp().isAfter(newest)) {
      newest = entry.activityTimestamp();
      newestConversation = entry.conversationId();
    }
  }

  /** The conversation in which something happened last, 0 if nothing happened. */
  long newestConversation() {
    return newestConversation;
  }

  void print(DemoScreen screen) {
    screen.title("Entries by type");
    long most = most(types);
    types.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .forEach(type -> row(screen, type.getKey(), type.getValue(), most));
    sum(screen);
    screen.title("Entries by day (UTC)");
    long busiest = most(days);
    for (LocalDate day : allDays()) {
      row(screen, day.format(DAY), days.getOrDefault(day, 0L), busiest);
    }
    sum(screen);
  }

  /** Dixa may add types at any time. */
  private static String name(ActivityType type) {
    return type.isKnown() ? type.value() : type + " (a new one)";
  }

  private List<LocalDate> allDays() {
    return days.isEmpty()
        ? List.of()
        : days.firstKey().datesUntil(days.lastKey().plusDays(1)).toList();
  }

  private static long most(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private static void row(DemoScreen screen, String name, long entries, long most) {
    screen.line(
        String.format(Locale.ROOT, "%-36s %,7d  %s", name, entries, screen.bar(entries, most, BAR))
            .stripTrailing());
  }

  private void sum(DemoScreen screen) {
    screen.line(String.format(Locale.ROOT, "%-36s %,7d", "total", total));
  }
}
