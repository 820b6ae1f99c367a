package io.github.dixajava.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.paging.CloseableIterator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A table and a checkpoint that are stored in one transaction. */
final class Warehouse<R> {
  /** The program was killed. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final ToLongFunction<R> id;
  private final ToLongFunction<R> version;
  private Map<Long, Long> table = new TreeMap<>();
  private @Nullable String checkpoint;
  int deliveries;

  Warehouse(ToLongFunction<R> id, ToLongFunction<R> version) {
    this.id = id;
    this.version = version;
  }

  Map<Long, Long> table() {
    return table;
  }

  /** The ids of which the table has another version. */
  Set<Long> difference(Map<Long, Long> server) {
    Set<Long> ids = new TreeSet<>(server.keySet());
    ids.addAll(table.keySet());
    ids.removeIf(key -> Objects.equals(table.get(key), server.get(key)));
    return ids;
  }

  @Nullable String checkpoint() {
    return checkpoint;
  }

  /** Forgets how far it has come, as if the last transactions had been lost. */
  void restore(@Nullable String earlier) {
    checkpoint = earlier;
  }

  /** One run, without an end that comes before its time. */
  void run(Function<@Nullable String, Export<R>> sync) {
    run(sync, Integer.MAX_VALUE, true);
  }

  /**
   * One run that is killed.
   *
   * @param batches after so many batches
   * @param committed whether the last of them was stored
   */
  void run(Function<@Nullable String, Export<R>> sync, int batches, boolean committed) {
    int left = batches;
    try (CloseableIterator<ExportBatch<R>> all = sync.apply(checkpoint).batches()) {
      while (all.hasNext()) {
        ExportBatch<R> batch = all.next();
        if (--left > 0 || committed) {
          store(batch);
        }
        if (left == 0) {
          throw new Killed();
        }
      }
    }
  }

  private void store(ExportBatch<R> batch) {
    Map<Long, Long> changed = new HashMap<>(table);
    for (R row : batch.rows()) {
      deliveries++;
      long newVersion = version.applyAsLong(row);
      Long old = changed.put(id.applyAsLong(row), newVersion);
      assertThat(old == null ? Long.MIN_VALUE : old)
          .as("no older version follows a newer one")
          .isLessThanOrEqualTo(newVersion);
    }
    table = new TreeMap<>(changed);
    checkpoint = batch.checkpoint();
  }
}
