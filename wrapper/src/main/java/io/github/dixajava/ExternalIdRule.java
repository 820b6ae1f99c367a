package io.github.dixajava;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.dixajava.http.CreationRule;
import io.github.dixajava.http.OperationInfo;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The {@code externalId} of a creation that Dixa refuses to make twice. Its description lists a
 * duplicate one as a cause of 400 for two operations only: creating a conversation and adding a
 * message.
 */
final class ExternalIdRule implements CreationRule {
  private static final Pattern PROTECTED =
      Pattern.compile("/[^/]+/conversations(/\\{[^/]+}/messages)?");

  @Override
  public @Nullable String idOf(OperationInfo operation, Request request) {
    RequestBody body = request.body();
    if (body == null
        || !operation.method().equals("POST")
        || !PROTECTED.matcher(operation.path()).matches()) {
      return null;
    }
    try {
      Buffer json = new Buffer();
      body.writeTo(json);
      return find(JsonParser.parseString(json.readUtf8()));
    } catch (IOException | JsonParseException notJson) {
      return null;
    }
  }

  /** Whether the message of a 400 speaks of an external id that exists; its words are not known. */
  @Override
  public boolean isDuplicate(@Nullable String message) {
    if (message == null) {
      return false;
    }
    String words = message.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return words.contains("externalid")
        && (words.contains("duplicate")
            || words.contains("exist")
            || words.contains("already")
            || words.contains("unique"));
  }

  private static @Nullable String find(JsonElement json) {
    if (!(json instanceof JsonObject object)) {
      return null;
    }
    JsonElement id = object.get("externalId");
    if (id != null && id.isJsonPrimitive() && !id.getAsString().isBlank()) {
      return id.getAsString();
    }
    return object.has("message") ? find(object.get("message")) : null;
  }
}
