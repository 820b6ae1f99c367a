package io.github.dixajava.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A union whose cases are told apart by the property {@code _type}, wherever in the object it
 * stands.
 *
 * @param <U> the sealed interface
 */
public abstract class TaggedUnionAdapter<U> extends UnionAdapter<U> {
  /** For generated adapters. */
  protected TaggedUnionAdapter() {}

  /** The adapter of the case with this tag; null if there is none. */
  protected abstract @Nullable ModelAdapter<?> caseOf(String tag);

  /** The tag of a case that is known. */
  protected abstract String tagOf(U value);

  /** The tag that a word of the surroundings suggests; null if it suggests none. */
  protected @Nullable String suggest(String word) {
    return null;
  }

  @Override
  protected final @Nullable U decode(JsonReader reader) throws IOException {
    LookAheadReader in = LookAheadReader.of(reader);
    String tag = in.tag();
    ModelAdapter<?> adapter = tag == null ? null : caseOf(tag);
    return adapter == null ? null : cast(adapter.readTagged(in));
  }

  /** A tag of its own is no property; another one is kept and written back. */
  @Override
  final @Nullable DixaModel readCase(LookAheadReader in, ModelAdapter<?> model) throws IOException {
    String tag = in.tag();
    return tag != null && caseOf(tag) == model ? model.readTagged(in) : model.read(in);
  }

  @Override
  protected final void encode(JsonWriter out, U value) throws IOException {
    DixaModel model = (DixaModel) value;
    ModelAdapter.writeTagged(out, model, tagOf(value));
  }

  /**
   * Reads a value whose tag may be missing or unknown, with the tag that its surroundings suggest.
   * The suggestion is taken only if the case has all the properties that are there.
   *
   * @param word what the surroundings have said so far, null if they have said nothing
   * @param teller the property of the surroundings that may still say it
   */
  public final U read(JsonReader reader, @Nullable String word, String teller) throws IOException {
    LookAheadReader in = LookAheadReader.of(reader);
    LookAheadReader.Mark start = in.mark();
    U likely = word == null ? null : readLikely(in, suggest(word));
    if (likely != null) {
      return likely;
    }
    in.reset(start);
    try {
      U known = decode(in);
      U found = known == null ? guess(in, word == null ? in.textAhead(teller) : word) : known;
      if (found != null) {
        return found;
      }
    } catch (DixaJsonException e) {
      in.reset(start);
      return readUnknown(in, e);
    }
    in.reset(start);
    return readUnknown(in, null);
  }

  /** Reads without looking for the tag first; null, with some of it read, if that did not do. */
  private @Nullable U readLikely(LookAheadReader in, @Nullable String tag) throws IOException {
    ModelAdapter<?> adapter = tag == null ? null : caseOf(tag);
    if (tag == null || adapter == null || !isObject(in)) {
      return null;
    }
    try {
      DixaModel likely = adapter.readIfTagged(in, tag);
      return likely == null ? null : cast(likely);
    } catch (DixaJsonException e) {
      return null;
    }
  }

  private @Nullable U guess(LookAheadReader in, @Nullable String word) throws IOException {
    String suggested = word == null ? null : suggest(word);
    ModelAdapter<?> adapter = suggested == null ? null : caseOf(suggested);
    if (adapter == null || !isObject(in)) {
      return null;
    }
    DixaModel guess = adapter.readUntagged(in);
    return fits(guess) ? cast(guess) : null;
  }

  /** Whether the model knows every property that has a value, apart from the tag. */
  private static boolean fits(DixaModel model) {
    return model.rest().entrySet().stream()
        .allMatch(e -> e.getKey().equals(DixaModel.TAG) || e.getValue().isJsonNull());
  }

  @SuppressWarnings("unchecked") // the generated subclass names only cases of the union
  private U cast(Object model) {
    return (U) model;
  }
}
