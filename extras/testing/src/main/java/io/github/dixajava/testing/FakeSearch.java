package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Searches subjects and messages by text, and conversations by channel, state, direction, tag,
 * queue, agent, end user and number; a condition on anything else holds.
 */
final class FakeSearch {
  private final World world;

  FakeSearch(World world) {
    this.world = world;
  }

  void add(Routes routes) {
    routes
        .on("GET /search/conversations", this::simple)
        .on("POST /search/conversations", this::full);
  }

  private FakeAnswer simple(Exchange request) {
    return hits(text(request.query("query")));
  }

  private FakeAnswer full(Exchange request) {
    JsonNode filters = request.body().path("filters");
    boolean all = !filters.path("strategy").asText().equals("Any");
    Predicate<FakeConversation> matches = text(request.body().at("/query/value").asText(null));
    if (!filters.path("conditions").isEmpty()) {
      Predicate<FakeConversation> conditions =
          Json.elements(filters.path("conditions")).stream()
              .map(this::condition)
              .reduce((a, b) -> all ? a.and(b) : a.or(b))
              .orElse(conversation -> true);
      matches = matches.and(conditions);
    }
    return hits(matches);
  }

  private FakeAnswer hits(Predicate<FakeConversation> matches) {
    return FakeAnswer.data(
        Json.array(
            world.conversations().stream()
                .filter(matches)
                .map(
                    conversation -> {
                      ObjectNode hit = Json.object().put("id", conversation.id);
                      hit.putObject("highlights");
                      return hit;
                    })
                .toList()));
  }

  private static Predicate<FakeConversation> text(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return conversation -> true;
    }
    String wanted = text.toLowerCase(Locale.ROOT);
    return conversation ->
        Stream.concat(
                Stream.of(conversation.json().path("subject").asText()),
                conversation.messages.stream()
                    .flatMap(
                        message ->
                            Stream.of("/content/value", "/emailContent/content/value")
                                .map(place -> message.path("attributes").at(place).asText())))
            .anyMatch(candidate -> candidate.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private Predicate<FakeConversation> condition(JsonNode condition) {
    JsonNode field = condition.path("field");
    JsonNode operator = field.path("operator");
    String operation = operator.path("_type").asText();
    Set<String> wanted =
        Json.elements(operator.path("values")).stream()
            .map(value -> value.asText().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return conversation -> {
      Set<String> found = values(field.path("_type").asText(), conversation);
      if (found == null) {
        return true;
      }
      return switch (operation) {
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

  /** Null for a field that is not looked at. */
  private static @Nullable Set<String> values(String field, FakeConversation conversation) {
    return switch (field) {
      case "Channel" -> set(channel(conversation.channel()));
      case "Status" -> set(Happenings.status(conversation.state()).toLowerCase(Locale.ROOT));
      case "Direction" ->
          set(conversation.json().path("direction").asText().toLowerCase(Locale.ROOT));
      case "TagId" -> Set.copyOf(conversation.tags);
      case "QueueId" -> set(conversation.queue());
      case "AgentId" -> set(conversation.assignee());
      case "ContactId" -> set(conversation.requester());
      case "ConversationId" -> set(Long.toString(conversation.id));
      default -> null;
    };
  }

  private static String channel(String word) {
    return switch (word) {
      case "WidgetChat" -> "chat";
      case "Messenger" -> "dixamessenger";
      case "PstnPhone" -> "phone";
      default -> word.toLowerCase(Locale.ROOT);
    };
  }

  private static Set<String> set(@Nullable String value) {
    return value == null ? Set.of() : Set.of(value);
  }
}
