package io.github.dixajava.bench;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import io.github.dixajava.json.EnvelopeAdapter;
import io.github.dixajava.model.ActivityLogPage;
import io.github.dixajava.model.AgentPage;
import io.github.dixajava.model.EndUserConversationPage;
import io.github.dixajava.model.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/** The answers that are decoded: the entries of a resource over and over, each with its own id. */
public enum Page {
  /** Without activityType and values of attributes, for whose sake no peer could read the rest. */
  LOG_100("log", 100, "ListActivityLogOutput"),
  LOG_1000("log", 1000, "ListActivityLogOutput"),
  /** As Dixa sends it. */
  FULL_LOG_100("full-log", 100, "ListActivityLogOutput"),
  /** Every case of the union, its tag last. */
  CONVERSATIONS_100("conversations", 100, "ListEndUserConversationsOutput"),
  /** With custom attributes, whose value is a text or a list: no peer can read that. */
  ATTRIBUTED_100("attributed", 100, "ListEndUserConversationsOutput"),
  AGENTS_100("agents", 100, "ListAgentsOutput"),
  MESSAGES_100("messages", 100, "ListMessagesOutput");

  private final String resource;
  private final int entries;
  private final String model;

  Page(String resource, int entries, String model) {
    this.resource = resource;
    this.entries = entries;
    this.model = model;
  }

  /** The class of the answer in a client whose models are in that package. */
  Class<?> modelIn(String models) throws ClassNotFoundException {
    return Class.forName(models + "." + model);
  }

  /** The class of the answer in this client. */
  Class<?> dixaModel() {
    return switch (this) {
      case LOG_100, LOG_1000, FULL_LOG_100 -> ActivityLogPage.class;
      case CONVERSATIONS_100, ATTRIBUTED_100 -> EndUserConversationPage.class;
      case AGENTS_100 -> AgentPage.class;
      case MESSAGES_100 -> throw new IllegalArgumentException("it has none");
    };
  }

  /** What reads the answer; where a list is all that it carries, the model has no class for it. */
  TypeAdapter<?> dixaAdapter(Gson gson) {
    return switch (this) {
      case LOG_100, LOG_1000, FULL_LOG_100 -> gson.getAdapter(ActivityLogPage.class);
      case CONVERSATIONS_100, ATTRIBUTED_100 -> gson.getAdapter(EndUserConversationPage.class);
      case AGENTS_100 -> gson.getAdapter(AgentPage.class);
      case MESSAGES_100 ->
          EnvelopeAdapter.around(gson.getAdapter(new TypeToken<List<Message>>() {}));
    };
  }

  String json() {
    JsonArray templates = templates();
    Random ids = new Random(1);
    JsonArray data = new JsonArray();
    for (int i = 0; i < entries; i++) {
      JsonObject entry = templates.get(i % templates.size()).getAsJsonObject().deepCopy();
      boolean number = entry.getAsJsonPrimitive("id").isNumber();
      entry.add("id", number ? new JsonPrimitive(40_000 + i) : id(ids));
      data.add(entry);
    }
    JsonObject page = new JsonObject();
    page.add("data", data);
    return page.toString();
  }

  private static JsonElement id(Random ids) {
    return new JsonPrimitive(new UUID(ids.nextLong(), ids.nextLong()).toString());
  }

  private JsonArray templates() {
    String name = "/payloads/" + resource + ".json";
    try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
      return JsonParser.parseReader(
              new InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8))
          .getAsJsonArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
