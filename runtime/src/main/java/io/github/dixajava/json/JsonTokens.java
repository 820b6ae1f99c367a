package io.github.dixajava.json;

import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.IOException;

/**
 * The JSON tokens of another library's parser, for {@link DixaJson#reader(JsonTokens)}. Every
 * {@code take} method consumes the token that {@link #peek} returned last.
 */
public interface JsonTokens {
  /** Returns the kind of the next token without consuming it. */
  JsonToken peek() throws IOException;

  /** Consumes the beginning or the end of an object or of an array. */
  void takeBracket() throws IOException;

  /**
   * Consumes the next token if it is the given property name. It is called before the token has
   * been peeked at, so that a parser can compare the name with its input.
   *
   * @return whether the token was consumed; an implementation may always return false
   */
  default boolean takeIfNamed(PropertyName name) throws IOException {
    return false;
  }

  /** Consumes the name of a property. */
  String takeName() throws IOException;

  /** Consumes a string, or a number as the string of its digits. */
  String takeString() throws IOException;

  /** Consumes a string or a number as characters that are valid until the next token is read. */
  CharSequence takeChars() throws IOException;

  /** Consumes a boolean. */
  boolean takeBoolean() throws IOException;

  /** Consumes a null. */
  void takeNull() throws IOException;

  /** Consumes a value with everything in it. */
  default void skipValue() throws IOException {
    int depth = 0;
    do {
      switch (peek()) {
        case BEGIN_ARRAY, BEGIN_OBJECT -> {
          takeBracket();
          depth++;
        }
        case END_ARRAY, END_OBJECT -> {
          takeBracket();
          depth--;
        }
        case NAME -> takeName();
        case BOOLEAN -> takeBoolean();
        case NULL -> takeNull();
        case END_DOCUMENT -> throw new EOFException("the end instead of a value");
        default -> takeChars();
      }
    } while (depth > 0);
  }

  /** The JSON path of the current token, which is where malformed JSON is reported. */
  String path();
}
