package io.github.dixajava.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.json.DixaJsonException;
import io.github.dixajava.model.WebhookEvent;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes events out of JSON. */
final class EventReader {
  private static final Gson GSON = DixaGson.create();
  private static final TypeAdapter<@Nullable Map<String, JsonElement>> OBJECT =
      GSON.getAdapter(new TypeToken<>() {});
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
    JsonObject raw = object(json);
    WebhookEvent type = new DixaEvent.Other(raw).type();
    Function<JsonObject, DixaEvent> known = type == null ? null : TYPES.get(type);
    return known == null ? new DixaEvent.Other(raw) : known.apply(raw);
  }

  private static JsonObject object(String json) {
    try {
      // not Gson.fromJson, which looks at the first token by itself and takes nothing for null
      Map<String, JsonElement> properties = OBJECT.read(GSON.newJsonReader(new StringReader(json)));
      if (properties == null) {
        throw new DixaJsonException("$", "expected an object but found null", null);
      }
      JsonObject raw = new JsonObject();
      properties.forEach(raw::add);
      return raw;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a text failed", e);
    }
  }
}
