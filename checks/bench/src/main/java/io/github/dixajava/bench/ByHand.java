package io.github.dixajava.bench;

import com.google.gson.stream.JsonReader;
import io.github.dixajava.json.DateTimes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The floor: what one writes by hand on Gson's reader, without any of the model's promises. */
final class ByHand implements Codec {
  record Entry(
      @Nullable UUID id,
      long conversationId,
      @Nullable Instant at,
      @Nullable String activityType,
      @Nullable String type,
      Map<String, String> author,
      Map<String, String> attributes) {}

  record Person(@Nullable UUID id, @Nullable Instant createdAt, Map<String, Object> rest) {}

  private final Page page;

  ByHand(Page page) {
    this.page = page;
    if (page != Page.LOG_100 && page != Page.LOG_1000 && page != Page.AGENTS_100) {
      throw new UnsupportedOperationException("not written by hand: " + page);
    }
  }

  @Override
  public Object read(byte[] json) throws IOException {
    JsonReader in =
        new JsonReader(
            new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8));
    List<Object> data = new ArrayList<>();
    in.beginObject();
    in.nextName();
    in.beginArray();
    while (in.hasNext()) {
      data.add(page == Page.AGENTS_100 ? person(in) : entry(in));
    }
    in.endArray();
    in.endObject();
    return data;
  }

  private static Entry entry(JsonReader in) throws IOException {
    UUID id = null;
    long conversationId = 0;
    Instant at = null;
    String activityType = null;
    String type = null;
    Map<String, String> author = Map.of();
    Map<String, String> attributes = Map.of();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "id" -> id = UUID.fromString(in.nextString());
        case "conversationId" -> conversationId = in.nextLong();
        case "activityTimestamp" -> at = DateTimes.parse(in.nextString());
        case "activityType" -> activityType = in.nextString();
        case "_type" -> type = in.nextString();
        case "author" -> author = texts(in);
        case "attributes" -> attributes = texts(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new Entry(id, conversationId, at, activityType, type, author, attributes);
  }

  private static Person person(JsonReader in) throws IOException {
    UUID id = null;
    Instant createdAt = null;
    Map<String, Object> rest = new HashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      switch (in.peek()) {
        case BEGIN_ARRAY -> rest.put(name, list(in));
        case STRING -> {
          String text = in.nextString();
          switch (name) {
            case "id" -> id = UUID.fromString(text);
            case "createdAt" -> createdAt = DateTimes.parse(text);
            default -> rest.put(name, text);
          }
        }
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new Person(id, createdAt, rest);
  }

  private static List<String> list(JsonReader in) throws IOException {
    List<String> items = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      items.add(in.nextString());
    }
    in.endArray();
    return items;
  }

  private static Map<String, String> texts(JsonReader in) throws IOException {
    Map<String, String> texts = new HashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      switch (in.peek()) {
        case STRING, NUMBER -> texts.put(name, in.nextString());
        default -> in.skipValue();
      }
    }
    in.endObject();
    return texts;
  }

  @Override
  public byte[] write(Object model) {
    throw new UnsupportedOperationException("not written by hand");
  }
}
