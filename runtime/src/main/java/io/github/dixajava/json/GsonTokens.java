package io.github.dixajava.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;

/** The tokens of Gson's own readers. */
record GsonTokens(JsonReader in) implements JsonTokens {
  @Override
  public JsonToken peek() throws IOException {
    return in.peek();
  }

  @Override
  public void takeBracket() throws IOException {
    switch (in.peek()) {
      case BEGIN_OBJECT -> in.beginObject();
      case END_OBJECT -> in.endObject();
      case BEGIN_ARRAY -> in.beginArray();
      default -> in.endArray();
    }
  }

  @Override
  public String takeName() throws IOException {
    return in.nextName();
  }

  @Override
  public String takeString() throws IOException {
    return in.nextString();
  }

  @Override
  public CharSequence takeChars() throws IOException {
    return in.nextString();
  }

  @Override
  public boolean takeBoolean() throws IOException {
    return in.nextBoolean();
  }

  @Override
  public void takeNull() throws IOException {
    in.nextNull();
  }

  @Override
  public String path() {
    return in.getPath();
  }
}
