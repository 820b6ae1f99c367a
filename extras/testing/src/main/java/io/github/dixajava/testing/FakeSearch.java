package io.github.dixajava.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Searches subjects and messages by text, and conversations by channel, state, direction, tag,
 * queue, agent, end user and number; a condition on anything else always holds.
 */
final class FakeSearch implements FakeOperations {
  private final FakeState state;

  FakeSearch(FakeState state) {
    this.state = state;
  }

  @Override
  public @Nullable FakeResponse respond(String key, OperationRequest request) {
    return switch (key) {
      case "GET /search/conversations" -> hits(hasText(request.query("query")));
      case "POST /search/conversations" -> full(request);
      default -> null;
    };
  }

  private FakeResponse full(OperationRequest request) {
    boolean any = Json.text(request.body(), "filters", "strategy").equals("Any");
    Predicate<FakeConversation> hasText = hasText(Json.find(request.body(), "query", "value"));
    return hits(
        Json.list(request.body(), "filters", "conditions").stream()
            .map(FakeSearch::meets)
            .reduce((a, b) -> any ? a.or(b) : a.and(b))
            .map(hasText::and)
            .orElse(hasText));
  }

  private FakeResponse hits(Predicate<FakeConversation> filter) {
    return FakeResponse.data(
        state.conversations().stream()
            .filter(filter)
            .map(found -> Json.of("id", found.id, "highlights", new JsonObject()))
            .toList());
  }

  private static Predicate<FakeConversation> hasText(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return conversation -> true;
    }
    String wanted = lower(text);
    return conversation ->
        Stream.concat(
                Stream.of(Json.text(conversation.json(), "subject")),
                conversation.messages.stream()
                    .map(message -> Json.object(message, "attributes"))
                    .flatMap(
                        attributes ->
                            Stream.of(
                                Json.text(attributes, "content", "value"),
                                Json.text(attributes, "emailContent", "content", "value"))))
            .anyMatch(candidate -> lower(candidate).contains(wanted));
  }

  private static Predicate<FakeConversation> meets(JsonElement condition) {
    JsonObject field = Json.object(condition, "field");
    String operator = Json.text(field, "operator", "_type");
    Set<String> wanted =
        Json.list(field, "operator", "values").stream()
            .map(value -> lower(value.getAsString()))
            .collect(Collectors.toSet());
    return conversation -> {
      Set<String> found = values(Json.text(field, "_type"), conversation);
      if (found == null) {
        return true;
      }
      return switch (operator) {
        case "IsOneOf", "IncludesOne" -> wanted.stream().anyMatch(found::contains);
        case "IsNotOneOf", "ExcludesOne" -> wanted.stream().noneMatch(found::contains);
        case "IncludesAll" -> found.containsAll(wanted);
        case "ExcludesAll" -> !found.containsAll(wanted);
        case "IsEmpty" -> found.isEmpty();
        case "IsNotEmpty" -> !found.isEmpty();
        default -> true;
      };
    };
  }

  /** Null for a field that is not compared. */
  private static @Nullable Set<String> values(String field, FakeConversation conversation) {
    return switch (field) {
      case "Channel" -> set(channel(conversation.channel()));
      case "Status" -> set(lower(FakeEvents.status(conversation.state())));
      case "Direction" -> set(lower(Json.text(conversation.json(), "direction")));
      case "TagId" -> Set.copyOf(conversation.tags);
      case "QueueId" -> set(conversation.queue());
      case "AgentId" -> set(conversation.assignee());
      case "ContactId" -> set(conversation.requester());
      case "ConversationId" -> set(Long.toString(conversation.id));
      default -> null;
    };
  }

  private static String channel(String value) {
    return switch (value) {
      case "WidgetChat" -> "chat";
      case "Messenger" -> "dixamessenger";
      case "PstnPhone" -> "phone";
      default -> lower(value);
    };
  }

  private static Set<String> set(@Nullable String value) {
    return value == null ? Set.of() : Set.of(value);
  }

  private static String lower(String string) {
    return string.toLowerCase(Locale.ROOT);
  }
}
