package io.github.dixajava.webhook;

import io.github.dixajava.model.WebhookEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Converts between the two names of an event: subscriptions use {@code ConversationMessageAdded},
 * payloads {@code CONVERSATION_MESSAGE_ADDED}.
 *
 * <p>Dixa lists only the names of subscriptions. The payloads of the SLA, ban and delivery events
 * and of the replaced end user are undocumented, so their names may divide words differently than
 * expected ({@code ENDUSER}, {@code END_USER}). Reading the name of a payload therefore ignores
 * underscores and case.
 */
public final class EventNames {
  private static final Pattern WORD_STARTS =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Map<String, WebhookEvent> KNOWN =
      WebhookEvent.knownValues().stream()
          .collect(Collectors.toUnmodifiableMap(e -> undivided(e.value()), Function.identity()));

  private EventNames() {}

  /** The name that payloads most likely use for an event, known or not. */
  public static String inPayload(WebhookEvent event) {
    return WORD_STARTS.matcher(event.value()).replaceAll("_").toUpperCase(Locale.ROOT);
  }

  /** The event that a payload names, known or not. */
  public static WebhookEvent inSubscription(String payloadName) {
    WebhookEvent known = KNOWN.get(undivided(payloadName));
    return known == null ? WebhookEvent.of(joined(payloadName)) : known;
  }

  private static String undivided(String name) {
    return name.replace("_", "").toUpperCase(Locale.ROOT);
  }

  private static String joined(String payloadName) {
    return Arrays.stream(payloadName.split("_", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + lower(word.substring(1)))
        .collect(Collectors.joining());
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
