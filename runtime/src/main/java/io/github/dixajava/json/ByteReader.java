package io.github.dixajava.json;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads UTF-8 that is in memory as a whole, as strictly as Gson's own reader: the same JSON is
 * taken and the same refused. Being able to see all of it, it looks ahead without recording.
 */
final class ByteReader extends LookAheadReader {
  /** Gson's own reader refuses a number that does not fit into its buffer. */
  private static final int LONGEST_NUMBER = 1023;

  /** What begins with a byte. */
  private static final @Nullable JsonToken[] KINDS = new JsonToken[0x100];

  static {
    KINDS['"'] = JsonToken.STRING;
    KINDS['{'] = JsonToken.BEGIN_OBJECT;
    KINDS['['] = JsonToken.BEGIN_ARRAY;
    KINDS['t'] = JsonToken.BOOLEAN;
    KINDS['f'] = JsonToken.BOOLEAN;
    KINDS['n'] = JsonToken.NULL;
    KINDS['-'] = JsonToken.NUMBER;
    Arrays.fill(KINDS, '0', '9' + 1, JsonToken.NUMBER);
  }

  private enum State {
    /** Behind an opening bracket, or at the very beginning. */
    OPEN,
    /** Behind a name. */
    NAMED,
    /** Behind a value. */
    VALUED
  }

  private final Utf8 json;
  private final Slice slice;
  private State state = State.OPEN;
  private int at;

  ByteReader(byte[] json) {
    super("$");
    this.json = new Utf8(json);
    this.slice = new Slice(json);
    this.at = this.json.start();
  }

  /** Reads the value that begins there as if it were the only one. */
  void restart(int position) {
    restart();
    state = State.OPEN;
    at = position;
  }

  /** The position behind what was read. */
  int behind() {
    return at;
  }

  /** Goes to the next token, over the comma or colon before it. */
  @Override
  JsonToken look() throws IOException {
    int found = toToken();
    if (state == State.NAMED) {
      if (found != ':') {
        throw malformed("a colon is missing");
      }
      at++;
      return value(toToken());
    }
    if (depth() == 0) {
      return document(found);
    }
    boolean first = state == State.OPEN;
    boolean object = isInObject();
    if (found == (object ? '}' : ']')) {
      return object ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
    }
    if (!first) {
      if (found == -1) {
        throw end();
      }
      if (found != ',') {
        throw malformed("a comma is missing");
      }
      at++;
      found = toToken();
    }
    return object ? name(found) : value(found);
  }

  private JsonToken document(int found) throws IOException {
    if (state == State.OPEN) {
      return value(found);
    }
    if (found != -1) {
      throw malformed("there is more behind the end");
    }
    return JsonToken.END_DOCUMENT;
  }

  private int toToken() {
    at = json.toToken(at);
    return json.at(at);
  }

  private JsonToken name(int found) throws IOException {
    if (found == -1) {
      throw end();
    }
    if (found != '"') {
      throw malformed("a name is missing");
    }
    return JsonToken.NAME;
  }

  private static JsonToken value(int found) throws IOException {
    JsonToken kind = found < 0 ? null : KINDS[found];
    if (kind == null) {
      throw found < 0 ? end() : malformed("a value is missing");
    }
    return kind;
  }

  @Override
  void takeBegin() {
    at++;
    to(State.OPEN);
  }

  @Override
  void takeEnd() {
    at++;
    to(State.VALUED);
  }

  @Override
  String takeName() throws IOException {
    String name = word();
    to(State.NAMED);
    return name;
  }

  @Override
  @Nullable PropertyName takeFollower(PropertyNames names, int behind) {
    boolean comma = peeked == null && state == State.VALUED;
    int quote = comma ? at + 1 : at;
    if (json.at(quote) != '"' || (comma && json.at(at) != ',')) {
      return null;
    }
    PropertyName name = names.follower(behind, json.bytes(), quote + 1);
    int colon = name == null ? -1 : quote + 1 + name.length();
    int value = json.at(colon) == ':' ? json.toToken(colon + 1) : -1;
    JsonToken kind = json.at(value) < 0 ? null : KINDS[json.at(value)];
    if (kind == null) {
      return null;
    }
    at = value;
    state = State.NAMED;
    peeked = kind;
    return name;
  }

  @Override
  String takeWord() throws IOException {
    String word = word();
    to(State.VALUED);
    return word;
  }

  private String word() throws IOException {
    int start = at + 1;
    int close = json.endOfPlain(start);
    if (close < 0) {
      return text();
    }
    at = close + 1;
    return Words.COMMON.get(json.bytes(), start, close);
  }

  @Override
  String takeText() throws IOException {
    String text;
    if (peek() == JsonToken.NUMBER) {
      int start = at;
      at = number(start);
      text = json.ascii(start, at);
    } else {
      text = text();
    }
    to(State.VALUED);
    return text;
  }

  @Override
  CharSequence takeChars() throws IOException {
    int start = at;
    if (peek() == JsonToken.NUMBER) {
      at = number(start);
      to(State.VALUED);
      return slice.of(start, at);
    }
    int close = json.endOfPlain(++start);
    if (close < 0) {
      return takeText();
    }
    at = close + 1;
    to(State.VALUED);
    return slice.of(start, close);
  }

  private String text() throws IOException {
    int start = at + 1;
    int close = json.endOfPlain(start);
    if (close >= 0) {
      at = close + 1;
      return json.ascii(start, close);
    }
    close = closeOf(start);
    String text = json.decode(start, close);
    at = close + 1;
    return text;
  }

  /** The closing quote of any text. */
  private int closeOf(int start) throws EOFException {
    int close = json.endOfText(start);
    if (close < 0) {
      throw new EOFException("the end is inside a text");
    }
    return close;
  }

  @Override
  public void skipValue() throws IOException {
    int outside = depth();
    do {
      skipToken();
    } while (depth() > outside);
  }

  private void skipToken() throws IOException {
    switch (peek()) {
      case BEGIN_OBJECT -> beginObject();
      case END_OBJECT -> endObject();
      case BEGIN_ARRAY -> beginArray();
      case END_ARRAY -> endArray();
      case NAME -> {
        skipText();
        to(State.NAMED);
        nameSkipped();
      }
      case STRING -> {
        skipText();
        to(State.VALUED);
        valueTaken();
      }
      case NUMBER -> nextChars();
      case BOOLEAN -> nextBoolean();
      case NULL -> nextNull();
      case END_DOCUMENT -> {}
    }
  }

  private void skipText() throws IOException {
    int start = at + 1;
    int close = json.endOfPlain(start);
    if (close < 0) {
      close = closeOf(start);
      json.check(start, close);
    }
    at = close + 1;
  }

  @Override
  boolean takeBoolean() throws IOException {
    boolean value = json.at(at) == 't';
    literal(value ? "true" : "false");
    return value;
  }

  @Override
  void takeNull() throws IOException {
    literal("null");
  }

  private void literal(String word) throws IOException {
    int end = at + word.length();
    if (!json.is(word, at) || !json.isDelimiter(end)) {
      throw malformed("a word that JSON does not have");
    }
    at = end;
    to(State.VALUED);
  }

  /** The end of a number. */
  private int number(int start) throws IOException {
    int end = json.endOfNumber(start);
    if (end < 0 || end - start > LONGEST_NUMBER || !json.isDelimiter(end)) {
      throw malformed("a number that JSON does not have");
    }
    return end;
  }

  private void to(State next) {
    state = next;
    peeked = null;
  }

  @Override
  int position() throws IOException {
    peek();
    return at;
  }

  @Override
  void moveTo(int position) throws IOException {
    at = position;
    peeked = value(json.at(position));
  }

  @Override
  boolean has(String property) {
    return json.find(property, at + 1) >= 0;
  }

  @Override
  @Nullable String textOf(String property) throws IOException {
    return text(json.find(property, at + 1));
  }

  @Override
  @Nullable String textAhead(String property) throws IOException {
    int behind = json.behind(at);
    return behind < 0 ? null : text(json.find(property, behind));
  }

  private @Nullable String text(int value) throws IOException {
    if (json.at(value) != '"') {
      return null;
    }
    int start = value + 1;
    int close = json.endOfPlain(start);
    if (close >= 0) {
      return Words.COMMON.get(json.bytes(), start, close);
    }
    close = json.endOfText(start);
    return close < 0 ? null : json.decode(start, close);
  }

  @Override
  boolean holdsOnly(JsonToken kind) throws IOException {
    int item = json.toToken(at + 1);
    while (json.at(item) != ']') {
      if (value(json.at(item)) != kind) {
        return false;
      }
      int behind = json.behind(item);
      int separator = behind < 0 ? -1 : json.toToken(behind);
      if (json.at(separator) != ',') {
        return json.at(separator) == ']';
      }
      item = json.toToken(separator + 1);
    }
    return true;
  }

  private static EOFException end() {
    return new EOFException("the end instead of a token");
  }

  private static MalformedJsonException malformed(String problem) {
    return new MalformedJsonException(problem);
  }
}
