package io.github.dixajava.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.reflect.TypeToken;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.json.DixaJsonException;
import io.github.dixajava.model.WebhookEvent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.function.Function;

/** Makes events out of JSON. */
final class EventReader {
  private static final Gson GSON = DixaGson.create();
  private static final TypeToken<Map<String, JsonElement>> OBJECT = new TypeToken<>() {};
  private static final Map<WebhookEvent, Function<JsonObject, DixaEvent>> TYPES =
      Map.ofEntries(
          Map.entry(WebhookEvent.CONVERSATION_CREATED, DixaEvent.ConversationCreated::new),
          Map.entry(WebhookEvent.CONVERSATION_OPEN, DixaEvent.ConversationOpen::new),
          Map.entry(WebhookEvent.CONVERSATION_PENDING, DixaEvent.ConversationPending::new),
          Map.entry(
              WebhookEvent.CONVERSATION_PENDING_EXPIRED, DixaEvent.ConversationPendingExpired::new),
          Map.entry(WebhookEvent.CONVERSATION_CLOSED, DixaEvent.ConversationClosed::new),
          Map.entry(WebhookEvent.CONVERSATION_ENQUEUED, DixaEvent.ConversationEnqueued::new),
          Map.entry(WebhookEvent.CONVERSATION_ABANDONED, DixaEvent.ConversationAbandoned::new),
          Map.entry(WebhookEvent.CONVERSATION_NOTE_ADDED, DixaEvent.ConversationNoteAdded::new),
          Map.entry(
              WebhookEvent.CONVERSATION_MESSAGE_ADDED, DixaEvent.ConversationMessageAdded::new),
          Map.entry(WebhookEvent.CONVERSATION_RATED, DixaEvent.ConversationRated::new),
          Map.entry(WebhookEvent.CONVERSATION_TAG_ADDED, DixaEvent.ConversationTagAdded::new));

  private EventReader() {}

  static DixaEvent read(byte[] body) {
    try {
      return read(UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      throw new DixaJsonException("$", "the body is not UTF-8", e);
    }
  }

  static DixaEvent read(String json) {
    Map<String, JsonElement> properties = GSON.fromJson(json, OBJECT);
    if (properties == null) {
      throw new DixaJsonException("$", "expected an object but found null", null);
    }
    JsonObject raw = new JsonObject();
    properties.forEach(raw::add);
    WebhookEvent type = new DixaEvent.Other(raw).type();
    Function<JsonObject, DixaEvent> known = type == null ? null : TYPES.get(type);
    return known == null ? new DixaEvent.Other(raw) : known.apply(raw);
  }
}
