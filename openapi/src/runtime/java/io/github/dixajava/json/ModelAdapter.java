package io.github.dixajava.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one model class; the subclass, generated, knows its properties. Reading takes
 * keys in any order, keeps the unknown ones and explicit nulls, and refuses a key that comes twice.
 *
 * @param <T> the model
 * @param <B> its builder
 */
public abstract class ModelAdapter<T extends DixaModel, B extends ModelBuilder>
    extends TypeAdapter<@Nullable T> {
  private final PropertyNames names;

  /**
   * For generated adapters.
   *
   * @param properties the names that the model declares
   */
  protected ModelAdapter(String... properties) {
    names = new PropertyNames(properties);
  }

  /** An empty builder, without the presets of one for requests. */
  protected abstract B newBuilder();

  /** Makes the model without asking whether all that is required is there. */
  protected abstract T create(B builder);

  /** Reads the value of one property, by its place among the names, from one on. */
  protected abstract void readProperty(B builder, int property, JsonReader in) throws IOException;

  /** For generated adapters. */
  protected static IllegalArgumentException noProperty(int property) {
    return new IllegalArgumentException("there is no property " + property);
  }

  /** Shows all properties that are present. */
  protected abstract void visit(T model, PropertyVisitor visitor) throws IOException;

  @SuppressWarnings("unchecked") // a model's own adapter
  final void visitModel(DixaModel model, PropertyVisitor visitor) throws IOException {
    visit((T) model, visitor);
  }

  @Override
  public final @Nullable T read(JsonReader reader) throws IOException {
    LookAheadReader in = LookAheadReader.of(reader);
    JsonToken found = in.peek();
    if (found == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    if (found != JsonToken.BEGIN_OBJECT) {
      throw Adapters.wrongType(in, "an object");
    }
    return create(readProperties(in, false));
  }

  /** Reads an object as the case of a union that its tag says. */
  final T readTagged(LookAheadReader in) throws IOException {
    return create(readProperties(in, true));
  }

  /** The same before the tag is known; null, with the object read, if it turns out another. */
  final @Nullable T readIfTagged(LookAheadReader in, String tag) throws IOException {
    B builder = readProperties(in, true);
    return tag.equals(builder.tag) ? create(builder) : null;
  }

  /** Reads an object as the case of a union although its tag does not say so. */
  final T readUntagged(LookAheadReader in) throws IOException {
    B builder = readProperties(in, false);
    builder.untagged = !builder.keeps(DixaModel.TAG);
    return create(builder);
  }

  private B readProperties(LookAheadReader in, boolean tagged) throws IOException {
    B builder = newBuilder();
    in.beginObject();
    int property = PropertyNames.START;
    while ((property = in.nextProperty(names, property)) >= 0) {
      if (tagged && property == names.tag() && in.peek() == JsonToken.STRING) {
        builder.tag = in.nextWord();
      } else if (in.peek() == JsonToken.NULL) {
        builder.keep(in.name(), JsonNull.INSTANCE);
        in.nextNull();
      } else if (names.isDeclared(property)) {
        readProperty(builder, property, in);
      } else {
        builder.keep(in.name(), JsonTree.read(in));
      }
    }
    in.endObject();
    return builder;
  }

  @Override
  public final void write(JsonWriter out, @Nullable T model) throws IOException {
    if (model == null) {
      out.nullValue();
    } else {
      out.beginObject();
      writeProperties(out, model);
      out.endObject();
    }
  }

  /** Writes the model as the case of a union, with its tag unless it came with another or none. */
  final void writeTagged(JsonWriter out, DixaModel model, String tag) throws IOException {
    out.beginObject();
    if (!model.isUntagged() && !model.rest().containsKey(DixaModel.TAG)) {
      out.name(DixaModel.TAG).value(tag);
    }
    @SuppressWarnings("unchecked") // a model's own adapter
    T own = (T) model;
    writeProperties(out, own);
    out.endObject();
  }

  private void writeProperties(JsonWriter out, T model) throws IOException {
    visit(
        model,
        new PropertyVisitor() {
          @Override
          public <V> void visit(String name, V value, TypeAdapter<V> adapter) throws IOException {
            adapter.write(out.name(name), value);
          }
        });
    for (Map.Entry<String, JsonElement> entry : model.rest().entrySet()) {
      out.name(entry.getKey());
      JsonTree.write(out, entry.getValue());
    }
  }
}
