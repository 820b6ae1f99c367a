package io.github.dixajava.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What all adapters read from. Beyond what Gson's reader can do it looks ahead for the tag of a
 * union, goes back to where a value began, and refuses a key that comes twice in one object. It
 * keeps the path; the tokens come from the subclass.
 */
abstract class LookAheadReader extends JsonReader {
  /** As many levels as Gson's own reader takes. */
  private static final int MOST_LEVELS = 255;

  /** What stands for a skipped name in a path, as in those of Gson's own reader. */
  private static final String SKIPPED = "<skipped>";

  /** Where a value begins. */
  record Mark(int position, int depth, int index) {}

  /** The token to come; null if nobody has looked yet. */
  @Nullable JsonToken peeked;

  private final String root;
  private int depth;
  private boolean[] isObject = new boolean[16];
  private @Nullable String[] names = new String[16];
  private int[] indices = new int[16];
  private @Nullable KeysSeen[] keys = new KeysSeen[16];
  private long[] numbers = new long[16];

  /**
   * @param root the path of the outermost value
   */
  LookAheadReader(String root) {
    super(Reader.nullReader());
    this.root = root;
    setStrictness(Strictness.STRICT);
  }

  /** Forgets what was read of an outermost value, to read another one. */
  final void restart() {
    peeked = null;
    depth = 0;
    indices[0] = 0;
  }

  /** The reader itself, or one around it that can do what a plain one cannot. */
  static LookAheadReader of(JsonReader in) {
    return in instanceof LookAheadReader able ? able : new TokenReader(new GsonTokens(in));
  }

  @Override
  public final JsonToken peek() throws IOException {
    JsonToken known = peeked;
    if (known == null) {
      known = look();
      peeked = known;
    }
    return known;
  }

  // What the subclass knows. The token has been peeked at when one of the take methods is called,
  // and each of them has to say which one is peeked at then.

  /** Finds the next token without taking it. */
  abstract JsonToken look() throws IOException;

  abstract void takeBegin() throws IOException;

  abstract void takeEnd() throws IOException;

  abstract String takeName() throws IOException;

  /**
   * A name that is found faster than by its text, whether or not it was peeked at; null, with
   * nothing taken, if it is not.
   */
  abstract @Nullable PropertyName takeFollower(PropertyNames names, int behind) throws IOException;

  /** A text or the digits of a number. */
  abstract String takeText() throws IOException;

  /** The same, but good only until the next token is read, so that no string need be made. */
  abstract CharSequence takeChars() throws IOException;

  /** The same for a text that comes often, so that one string may stand for all. */
  abstract String takeWord() throws IOException;

  abstract boolean takeBoolean() throws IOException;

  abstract void takeNull() throws IOException;

  /** The position of the value to come, of use as long as that value is not left. */
  abstract int position() throws IOException;

  abstract void moveTo(int position) throws IOException;

  /** Whether the object to come has that property. */
  abstract boolean has(String property) throws IOException;

  /** The text that the object to come has as that property; null if it is none or no text. */
  abstract @Nullable String textOf(String property) throws IOException;

  /** The same for the object that is being read, behind the value to come. */
  abstract @Nullable String textAhead(String property) throws IOException;

  /** Whether the array to come holds nothing else. */
  abstract boolean holdsOnly(JsonToken kind) throws IOException;

  /** Where the JSON itself is wrong, once it was found to be. */
  String pathOfFault() {
    return getPath();
  }

  final boolean isInObject() {
    return isObject[depth];
  }

  final int depth() {
    return depth;
  }

  /** The tag of the union's case to come; null if there is none. */
  final @Nullable String tag() throws IOException {
    return peek() == JsonToken.BEGIN_OBJECT ? textOf(DixaModel.TAG) : null;
  }

  final Mark mark() throws IOException {
    return new Mark(position(), depth, indices[depth]);
  }

  /** Back to the beginning of a value that was read in part or just to its end. */
  final void reset(Mark mark) throws IOException {
    depth = mark.depth();
    indices[depth] = mark.index();
    moveTo(mark.position());
  }

  @Override
  public final void beginObject() throws IOException {
    begin(JsonToken.BEGIN_OBJECT);
    numbers[depth] = 0;
    KeysSeen seen = keys[depth];
    if (seen != null) {
      seen.clear();
    }
  }

  @Override
  public final void beginArray() throws IOException {
    begin(JsonToken.BEGIN_ARRAY);
  }

  private void begin(JsonToken bracket) throws IOException {
    expect(bracket);
    if (depth == MOST_LEVELS) {
      throw new MalformedJsonException("more than " + MOST_LEVELS + " levels");
    }
    takeBegin();
    depth++;
    if (depth == indices.length) {
      isObject = Arrays.copyOf(isObject, 2 * depth);
      names = Arrays.copyOf(names, 2 * depth);
      indices = Arrays.copyOf(indices, 2 * depth);
      keys = Arrays.copyOf(keys, 2 * depth);
      numbers = Arrays.copyOf(numbers, 2 * depth);
    }
    isObject[depth] = bracket == JsonToken.BEGIN_OBJECT;
    names[depth] = null;
    indices[depth] = 0;
  }

  @Override
  public final void endObject() throws IOException {
    end(JsonToken.END_OBJECT);
  }

  @Override
  public final void endArray() throws IOException {
    end(JsonToken.END_ARRAY);
  }

  private void end(JsonToken bracket) throws IOException {
    expect(bracket);
    takeEnd();
    depth--;
    valueTaken();
  }

  @Override
  public final boolean hasNext() throws IOException {
    JsonToken next = peek();
    return next != JsonToken.END_OBJECT
        && next != JsonToken.END_ARRAY
        && next != JsonToken.END_DOCUMENT;
  }

  @Override
  public final String nextName() throws IOException {
    expect(JsonToken.NAME);
    String name = takeName();
    names[depth] = name;
    refuseIf(!keys().add(name));
    return name;
  }

  /**
   * The next property of an object all of which is read by this method.
   *
   * @param behind the number of the property before it
   * @return its number; -1, with nothing read, at the end of the object
   */
  final int nextProperty(PropertyNames known, int behind) throws IOException {
    PropertyName follower = takeFollower(known, behind);
    if (follower == null && peek() == JsonToken.END_OBJECT) {
      return -1;
    }
    String name;
    int number;
    if (follower == null) {
      expect(JsonToken.NAME);
      name = takeName();
      number = known.number(behind, name);
    } else {
      name = follower.text();
      number = follower.number();
    }
    names[depth] = name;
    if (number < Long.SIZE && number != known.unknown()) {
      long bit = 1L << number;
      refuseIf((numbers[depth] & bit) != 0);
      numbers[depth] |= bit;
    } else {
      refuseIf(!keys().add(name));
    }
    return number;
  }

  /** The name of the property that is being read. */
  final String name() {
    return String.valueOf(names[depth]);
  }

  private KeysSeen keys() {
    KeysSeen seen = keys[depth];
    if (seen == null) {
      seen = new KeysSeen();
      keys[depth] = seen;
    }
    return seen;
  }

  private void refuseIf(boolean duplicate) {
    if (duplicate) {
      throw new DixaJsonException(getPath(), "duplicate key");
    }
  }

  @Override
  public final String nextString() throws IOException {
    if (peek() != JsonToken.NUMBER) {
      expect(JsonToken.STRING);
    }
    String text = takeText();
    valueTaken();
    return text;
  }

  final CharSequence nextChars() throws IOException {
    CharSequence chars = takeChars();
    valueTaken();
    return chars;
  }

  final String nextWord() throws IOException {
    expect(JsonToken.STRING);
    String word = takeWord();
    valueTaken();
    return word;
  }

  @Override
  public final boolean nextBoolean() throws IOException {
    expect(JsonToken.BOOLEAN);
    boolean value = takeBoolean();
    valueTaken();
    return value;
  }

  @Override
  public final void nextNull() throws IOException {
    expect(JsonToken.NULL);
    takeNull();
    valueTaken();
  }

  @Override
  public final int nextInt() throws IOException {
    return new BigDecimal(nextString()).intValueExact();
  }

  @Override
  public final long nextLong() throws IOException {
    return new BigDecimal(nextString()).longValueExact();
  }

  @Override
  public final double nextDouble() throws IOException {
    return Double.parseDouble(nextString());
  }

  /** Skips the value, or the name, to come; of what is skipped, only keys may come twice. */
  @Override
  public abstract void skipValue() throws IOException;

  /** A value was read or skipped. */
  final void valueTaken() {
    indices[depth]++;
  }

  /** A name was skipped. */
  final void nameSkipped() {
    names[depth] = SKIPPED;
  }

  @Override
  public void close() throws IOException {}

  private void expect(JsonToken token) throws IOException {
    JsonToken found = peek();
    if (found != token) {
      throw new IllegalStateException("Expected " + token + " but was " + found);
    }
  }

  @Override
  public final String getPath() {
    return path(0);
  }

  @Override
  public final String getPreviousPath() {
    return path(1);
  }

  private String path(int back) {
    StringBuilder path = new StringBuilder(root);
    for (int level = 1; level <= depth; level++) {
      if (!isObject[level]) {
        int index = indices[level] - (level == depth ? back : 0);
        path.append('[').append(Math.max(0, index)).append(']');
      } else if (names[level] == null) {
        path.append('.');
      } else {
        path.append('.').append(names[level]);
      }
    }
    return path.toString();
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + " at path " + getPath();
  }
}
