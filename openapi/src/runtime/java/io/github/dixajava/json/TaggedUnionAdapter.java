package io.github.dixajava.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
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
  protected abstract @Nullable ModelAdapter<?, ?> caseOf(String tag);

  /** The tag of a case that is known. */
  protected abstract String tagOf(U value);

  /** The tag that a word of the surroundings suggests; null if it suggests none. */
  protected @Nullable String suggest(String word) {
    return null;
  }

  @Override
  protected final @Nullable U decode(JsonElement raw) {
    String tag = tag(raw);
    ModelAdapter<?, ?> adapter = tag == null ? null : caseOf(tag);
    if (adapter == null) {
      return null;
    }
    JsonObject properties = raw.getAsJsonObject().deepCopy();
    properties.remove(DixaModel.TAG);
    return cast(adapter.fromJsonTree(properties));
  }

  @Override
  protected final void encode(JsonWriter out, U value) throws IOException {
    DixaModel model = (DixaModel) value;
    model.adapter().writeTagged(out, model, tagOf(value));
  }

  /**
   * Reads a value whose tag may be missing or unknown, with the tag that its surroundings suggest.
   * The suggestion is taken only if the case has all the properties that are there.
   *
   * @param path where the value stands
   * @param word what the surroundings say, null if they say nothing
   */
  public final @Nullable U read(@Nullable JsonElement raw, String path, @Nullable String word) {
    if (raw == null) {
      return null;
    }
    try {
      U known = decode(raw);
      if (known != null) {
        return known;
      }
      String suggested = word == null ? null : suggest(word);
      ModelAdapter<?, ?> adapter = suggested == null ? null : caseOf(suggested);
      DixaModel guess = adapter == null || !raw.isJsonObject() ? null : adapter.fromUntagged(raw);
      if (guess != null && fits(guess)) {
        return cast(guess);
      }
      return unknown(tag(raw), raw, null);
    } catch (DixaJsonException e) {
      return unknown(tag(raw), raw, e.within(path));
    }
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
