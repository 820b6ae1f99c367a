package io.github.dixajava.json;

import com.google.gson.Strictness;
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
    Strictness strictness = toLegacy();
    String name = in.nextName();
    in.setStrictness(strictness);
    return name;
  }

  @Override
  public String takeString() throws IOException {
    Strictness strictness = toLegacy();
    String string = in.nextString();
    in.setStrictness(strictness);
    return string;
  }

  /**
   * Gson's reader accepts half a surrogate pair in its legacy mode only, which also lets control
   * characters in strings pass; everything but strings was checked in strict mode by then.
   */
  private Strictness toLegacy() {
    Strictness strictness = in.getStrictness();
    if (strictness == Strictness.STRICT) {
      in.setStrictness(Strictness.LEGACY_STRICT);
    }
    return strictness;
  }

  @Override
  public CharSequence takeChars() throws IOException {
    return takeString();
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
  public void skipValue() throws IOException {
    in.skipValue();
  }

  @Override
  public String path() {
    return in.getPath();
  }
}
