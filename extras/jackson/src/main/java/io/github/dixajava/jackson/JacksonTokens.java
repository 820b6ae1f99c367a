package io.github.dixajava.jackson;

import com.google.gson.stream.JsonToken;
import io.github.dixajava.json.JsonTokens;
import io.github.dixajava.json.PropertyName;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one value, from the parser's current token to the last one of the value, on which
 * the parser stays. Both Jacksons give the kinds of tokens the same numbers.
 */
abstract class JacksonTokens implements JsonTokens {
  private static final int BEGIN_OBJECT = 1;
  private static final int END_OBJECT = 2;
  private static final int BEGIN_ARRAY = 3;
  private static final int NAME = 5;
  private static final int FLOAT = 8;
  private static final int TRUE = 9;
  private static final @Nullable JsonToken[] KINDS = {
    null,
    JsonToken.BEGIN_OBJECT,
    JsonToken.END_OBJECT,
    JsonToken.BEGIN_ARRAY,
    JsonToken.END_ARRAY,
    JsonToken.NAME,
    JsonToken.STRING,
    JsonToken.NUMBER,
    JsonToken.NUMBER,
    JsonToken.BOOLEAN,
    JsonToken.BOOLEAN,
    JsonToken.NULL,
  };
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  final Chars chars = new Chars();
  private int id;
  private int depth;
  private boolean taken;

  /** The current token of a parser that is inside the object already; 0 if it is not. */
  private int held;

  /**
   * @param id the number of the parser's current token, which is a name or the end if the parser
   *     has read an object's type
   */
  JacksonTokens(int id) {
    boolean inside = id == NAME || id == END_OBJECT;
    this.id = inside ? BEGIN_OBJECT : id;
    this.held = inside ? id : 0;
  }

  /** Moves to the next token and returns its number. */
  abstract int advance() throws IOException;

  /** Moves to the next token and returns whether it is that name. */
  abstract boolean advanceTo(PropertyName name) throws IOException;

  /** The number of the current token. */
  abstract int current();

  abstract String name() throws IOException;

  abstract String text() throws IOException;

  /** Lets {@link #chars} show the current string or number. */
  abstract void toChars() throws IOException;

  /** Whether the parser's context is already that of the object or array that begins. */
  final boolean isBracket() {
    return id == BEGIN_OBJECT || id == BEGIN_ARRAY;
  }

  @Override
  public final JsonToken peek() throws IOException {
    if (taken) {
      if (depth == 0) {
        return JsonToken.END_DOCUMENT;
      }
      id = advance();
      taken = false;
    }
    JsonToken kind = id < KINDS.length ? KINDS[id] : null;
    if (kind == null) {
      throw new IllegalStateException("a token that JSON does not have");
    }
    return kind;
  }

  @Override
  public final void takeBracket() {
    depth += isBracket() ? 1 : -1;
    taken = held == 0;
    if (!taken) {
      id = held;
      held = 0;
    }
  }

  @Override
  public final boolean takeIfNamed(PropertyName name) throws IOException {
    if (!taken) {
      return false;
    }
    taken = advanceTo(name);
    id = taken ? NAME : current();
    return taken;
  }

  @Override
  public final String takeName() throws IOException {
    taken = true;
    return name();
  }

  @Override
  public final String takeString() throws IOException {
    taken = true;
    String text = text();
    check(text);
    return text;
  }

  @Override
  public final CharSequence takeChars() throws IOException {
    taken = true;
    toChars();
    check(chars);
    return chars;
  }

  /** A lenient parser lets numbers through that are none. */
  private void check(CharSequence text) {
    if (id == FLOAT && !NUMBER.matcher(text).matches()) {
      throw new NumberFormatException("a number that JSON does not have");
    }
  }

  @Override
  public final boolean takeBoolean() {
    taken = true;
    return id == TRUE;
  }

  @Override
  public final void takeNull() {
    taken = true;
  }
}
