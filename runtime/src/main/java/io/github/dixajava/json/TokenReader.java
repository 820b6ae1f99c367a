package io.github.dixajava.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks ahead in any other reader: tokens that were looked at are recorded and played back. A value
 * is always recorded whole, so that the one to come is either in the record or still in the reader.
 */
final class TokenReader extends LookAheadReader {
  private final JsonReader in;

  private JsonToken[] kinds = new JsonToken[64];
  private @Nullable String[] texts = new String[64];
  private int next;
  private int size;

  TokenReader(JsonReader in) {
    super(in.getPath());
    this.in = in;
  }

  @Override
  JsonToken look() throws IOException {
    return next < size ? kinds[next] : in.peek();
  }

  @Override
  void takeBegin() throws IOException {
    JsonToken bracket = peek();
    if (isPlayed()) {
      next++;
    } else if (bracket == JsonToken.BEGIN_OBJECT) {
      in.beginObject();
    } else {
      in.beginArray();
    }
  }

  @Override
  void takeEnd() throws IOException {
    JsonToken bracket = peek();
    if (isPlayed()) {
      next++;
    } else if (bracket == JsonToken.END_OBJECT) {
      in.endObject();
    } else {
      in.endArray();
    }
  }

  @Override
  String takeName() throws IOException {
    return isPlayed() ? played() : in.nextName();
  }

  @Override
  @Nullable PropertyName takeFollower(PropertyNames names, int behind) {
    return null;
  }

  @Override
  String takeText() throws IOException {
    return isPlayed() ? played() : in.nextString();
  }

  @Override
  CharSequence takeChars() throws IOException {
    return takeText();
  }

  @Override
  String takeWord() throws IOException {
    return takeText();
  }

  @Override
  boolean takeBoolean() throws IOException {
    return isPlayed() ? Boolean.parseBoolean(played()) : in.nextBoolean();
  }

  @Override
  void takeNull() throws IOException {
    if (isPlayed()) {
      next++;
    } else {
      in.nextNull();
    }
  }

  /** Looking ahead, the reader finds a fault before anyone comes to it. */
  @Override
  String pathOfFault() {
    return in.getPath();
  }

  /** Whether the token that is taken comes from the record. */
  private boolean isPlayed() {
    peeked = null;
    return next < size;
  }

  private String played() {
    return String.valueOf(texts[next++]);
  }

  @Override
  int position() throws IOException {
    recordNext();
    return next;
  }

  @Override
  void moveTo(int position) {
    next = position;
    peeked = null;
  }

  @Override
  boolean has(String property) throws IOException {
    recordNext();
    return find(property, next + 1) >= 0;
  }

  @Override
  @Nullable String textOf(String property) throws IOException {
    recordNext();
    return text(find(property, next + 1));
  }

  @Override
  @Nullable String textAhead(String property) throws IOException {
    recordNext();
    return text(find(property, endOf(next)));
  }

  @Override
  boolean holdsOnly(JsonToken kind) throws IOException {
    recordNext();
    for (int i = next + 1; kinds[i] != JsonToken.END_ARRAY; i = endOf(i)) {
      if (kinds[i] != kind) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String text(int at) {
    return at >= 0 && kinds[at] == JsonToken.STRING ? texts[at] : null;
  }

  /** Where the value of a property is, looked for from a name on; -1 if the object has none. */
  private int find(String property, int name) throws IOException {
    for (int i = name; i < size || recordProperty(); i = endOf(i + 1)) {
      if (kinds[i] == JsonToken.END_OBJECT) {
        return -1;
      }
      if (property.equals(texts[i])) {
        return i + 1;
      }
    }
    return -1;
  }

  private int endOf(int value) {
    int end = value;
    int open = 0;
    do {
      open += levels(kinds[end++]);
    } while (open > 0);
    return end;
  }

  private static int levels(JsonToken kind) {
    return switch (kind) {
      case BEGIN_ARRAY, BEGIN_OBJECT -> 1;
      case END_ARRAY, END_OBJECT -> -1;
      default -> 0;
    };
  }

  private void recordNext() throws IOException {
    if (next == size) {
      next = 0;
      size = 0;
      record();
    }
  }

  private boolean recordProperty() throws IOException {
    if (in.peek() != JsonToken.NAME) {
      return false;
    }
    recordToken();
    record();
    return true;
  }

  private void record() throws IOException {
    int open = 0;
    do {
      open += levels(recordToken());
    } while (open > 0);
  }

  private JsonToken recordToken() throws IOException {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      texts = Arrays.copyOf(texts, 2 * size);
    }
    JsonToken kind = in.peek();
    kinds[size] = kind;
    texts[size] = null;
    switch (kind) {
      case BEGIN_ARRAY -> in.beginArray();
      case END_ARRAY -> in.endArray();
      case BEGIN_OBJECT -> in.beginObject();
      case END_OBJECT -> in.endObject();
      case NAME -> texts[size] = in.nextName();
      case STRING, NUMBER -> texts[size] = in.nextString();
      case BOOLEAN -> texts[size] = Boolean.toString(in.nextBoolean());
      case NULL -> in.nextNull();
      case END_DOCUMENT -> throw new EOFException("the end instead of a value");
    }
    size++;
    return kind;
  }
}
