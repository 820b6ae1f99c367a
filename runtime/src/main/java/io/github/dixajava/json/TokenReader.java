package io.github.dixajava.json;

import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks ahead in the tokens of another reader: tokens that were looked at are recorded and played
 * back. What is read after a mark is recorded as well, up to the end of the value that begins at
 * the mark, so that the reader can return there.
 */
final class TokenReader extends LookAheadReader {
  private final JsonTokens in;

  private @Nullable JsonToken[] kinds = new JsonToken[32];
  private @Nullable String[] texts = new String[32];
  private int next;
  private int size;

  /** Whether tokens are recorded as they are read, because of a mark whose value has not ended. */
  private boolean recording;

  /** The open brackets of the value at the mark, as far as it is recorded. */
  private int open;

  TokenReader(JsonTokens in) {
    super(in.path());
    this.in = in;
  }

  @Override
  JsonToken look() throws IOException {
    return next < size ? kind(next) : in.peek();
  }

  @Override
  void takeBegin() throws IOException {
    takeBracket();
  }

  @Override
  void takeEnd() throws IOException {
    takeBracket();
  }

  private void takeBracket() throws IOException {
    if (isPlayed()) {
      next++;
    } else if (recording) {
      take();
    } else {
      in.takeBracket();
    }
  }

  @Override
  String takeName() throws IOException {
    return (isPlayed() || recording) ? take() : in.takeName();
  }

  @Override
  @Nullable PropertyName takeFollower(PropertyNames names, int behind) throws IOException {
    PropertyName likely = peeked == null && next == size ? names.likely(behind) : null;
    if (likely == null || !in.takeIfNamed(likely)) {
      return null;
    }
    if (recording) {
      add(JsonToken.NAME);
      texts[size++] = likely.text();
      next = size;
    }
    return likely;
  }

  @Override
  String takeText() throws IOException {
    return (isPlayed() || recording) ? take() : in.takeString();
  }

  @Override
  CharSequence takeChars() throws IOException {
    return (isPlayed() || recording) ? take() : in.takeChars();
  }

  @Override
  String takeWord() throws IOException {
    return takeText();
  }

  @Override
  boolean takeBoolean() throws IOException {
    return (isPlayed() || recording) ? Boolean.parseBoolean(take()) : in.takeBoolean();
  }

  @Override
  void takeNull() throws IOException {
    if (isPlayed() || recording) {
      take();
    } else {
      in.takeNull();
    }
  }

  /** Looking ahead, the reader finds a fault before anyone comes to it. */
  @Override
  String pathOfFault() {
    return in.path();
  }

  @Override
  public void skipValue() throws IOException {
    switch (peek()) {
      case END_OBJECT -> endObject();
      case END_ARRAY -> endArray();
      case END_DOCUMENT -> {}
      case NAME -> {
        skip();
        nameSkipped();
      }
      default -> {
        skip();
        valueTaken();
      }
    }
  }

  private void skip() throws IOException {
    if (!isPlayed() && !recording) {
      in.skipValue();
      return;
    }
    int depth = 0;
    do {
      JsonToken kind = look();
      depth += levels(kind);
      switch (kind) {
        case BEGIN_ARRAY, BEGIN_OBJECT, END_ARRAY, END_OBJECT -> takeBracket();
        case NAME -> takeName();
        case NULL -> takeNull();
        case END_DOCUMENT -> throw new EOFException("the end instead of a value");
        default -> takeChars();
      }
    } while (depth > 0);
  }

  /** Whether the token that is taken comes from the record. */
  private boolean isPlayed() {
    peeked = null;
    return next < size;
  }

  /** Takes the next token from the record, where it is put first if it is not there yet. */
  private String take() throws IOException {
    if (next == size) {
      record();
    }
    return String.valueOf(texts[next++]);
  }

  @Override
  int position() {
    if (!recording) {
      forgetPlayed();
      open = 0;
      int at = next;
      do {
        recording = at == size;
        open += recording ? 0 : levels(kind(at++));
      } while (open > 0 && !recording);
    }
    return next;
  }

  @Override
  void moveTo(int position) {
    next = position;
    peeked = null;
  }

  @Override
  boolean has(String property) throws IOException {
    return find(property, toNext() + 1) >= 0;
  }

  @Override
  @Nullable String textOf(String property) throws IOException {
    return text(find(property, toNext() + 1));
  }

  @Override
  @Nullable String textAhead(String property) throws IOException {
    return text(find(property, endOf(toNext())));
  }

  @Override
  boolean holdsOnly(JsonToken kind) throws IOException {
    for (int i = toNext() + 1; kindAt(i) != JsonToken.END_ARRAY; i = endOf(i)) {
      if (kindAt(i) != kind) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String text(int at) throws IOException {
    return at >= 0 && kindAt(at) == JsonToken.STRING ? texts[at] : null;
  }

  /** Where the value of a property is, looked for from a name on; -1 if the object has none. */
  private int find(String property, int name) throws IOException {
    int at = name;
    while (kindAt(at) == JsonToken.NAME) {
      if (property.equals(texts[at])) {
        return at + 1;
      }
      at = endOf(at + 1);
    }
    return -1;
  }

  private int endOf(int value) throws IOException {
    int end = value;
    int open = 0;
    do {
      open += levels(kindAt(end++));
    } while (open > 0);
    return end;
  }

  /** Zero for the beginning of a value that is no bracket. */
  private static int levels(JsonToken kind) {
    return switch (kind) {
      case BEGIN_ARRAY, BEGIN_OBJECT -> 1;
      case END_ARRAY, END_OBJECT -> -1;
      default -> 0;
    };
  }

  private JsonToken kindAt(int position) throws IOException {
    while (position >= size) {
      record();
    }
    return kind(position);
  }

  private JsonToken kind(int position) {
    return Objects.requireNonNull(kinds[position]);
  }

  /** Where the value to come is in the record. */
  private int toNext() {
    if (!recording) {
      forgetPlayed();
    }
    return next;
  }

  private void forgetPlayed() {
    if (next == size) {
      next = 0;
      size = 0;
    }
  }

  /** Puts the next token that the source has into the record. */
  private void record() throws IOException {
    JsonToken kind = in.peek();
    add(kind);
    switch (kind) {
      case BEGIN_ARRAY, END_ARRAY, BEGIN_OBJECT, END_OBJECT -> in.takeBracket();
      case NAME -> texts[size] = in.takeName();
      case STRING, NUMBER -> texts[size] = in.takeString();
      case BOOLEAN -> texts[size] = Boolean.toString(in.takeBoolean());
      case NULL -> in.takeNull();
      case END_DOCUMENT -> throw new EOFException("the end instead of a value");
    }
    size++;
    open += levels(kind);
    recording &= open > 0;
  }

  private void add(JsonToken kind) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      texts = Arrays.copyOf(texts, 2 * size);
    }
    kinds[size] = kind;
    texts[size] = null;
  }
}
