package io.github.dixajava.webhook;

import io.github.dixajava.model.WebhookEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The handlers of a receiver, each with what it is for. */
final class EventHandlers {
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(
      Object subject, Predicate<DixaEvent> fits, WebhookHandler<DixaEvent> handler) {}

  <E extends DixaEvent> void add(Class<E> type, WebhookHandler<? super E> handler) {
    Objects.requireNonNull(handler, "handler");
    add(type, type::isInstance, event -> handler.handle(type.cast(event)));
  }

  void add(WebhookEvent type, WebhookHandler<? super DixaEvent> handler) {
    Objects.requireNonNull(handler, "handler");
    add(type, event -> type.equals(event.type()), event -> handler.handle(event));
  }

  private void add(Object subject, Predicate<DixaEvent> fits, WebhookHandler<DixaEvent> handler) {
    if (entries.stream().anyMatch(entry -> entry.subject.equals(subject))) {
      throw new IllegalArgumentException("There is a handler for " + subject + " already.");
    }
    entries.add(new Entry(subject, fits, handler));
  }

  /** The first one that was added for such an event; null if there is none. */
  @Nullable WebhookHandler<DixaEvent> find(DixaEvent event) {
    return entries.stream()
        .filter(entry -> entry.fits.test(event))
        .findFirst()
        .map(Entry::handler)
        .orElse(null);
  }

  EventHandlers copy() {
    EventHandlers copy = new EventHandlers();
    copy.entries.addAll(entries);
    return copy;
  }
}
