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
 * Reads and writes one model class, whose builder takes what is read. Reading takes keys in any
 * order, keeps the unknown ones and explicit nulls, and refuses a key that comes twice.
 *
 * @param <T> the model
 */
public final class ModelAdapter<T extends DixaModel> extends TypeAdapter<@Nullable T> {
  private final ModelBuilder<?> prototype;
  private final PropertyNames names;

  /**
   * For generated builders.
   *
   * @param prototype an empty builder of the model, which makes the others
   * @param properties the names that the model declares
   */
  public ModelAdapter(ModelBuilder<?> prototype, String... properties) {
    this.prototype = prototype;
    this.names = new PropertyNames(properties);
  }

  /**
   * Reads a property under another name, too; for generated builders.
   *
   * @param property one of the names that the model declares
   */
  public ModelAdapter<T> alias(String name, String property) {
    names.alias(name, property);
    return this;
  }

  /** Whether that property is declared or is the tag. */
  boolean knows(String name) {
    return names.knows(name);
  }

  @Override
  public @Nullable T read(JsonReader reader) throws IOException {
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
  T readTagged(LookAheadReader in) throws IOException {
    return create(readProperties(in, true));
  }

  /** The same before the tag is known; null, with the object read, if it turns out another. */
  @Nullable T readIfTagged(LookAheadReader in, String tag) throws IOException {
    ModelBuilder<?> builder = readProperties(in, true);
    return tag.equals(builder.tag) ? create(builder) : null;
  }

  /** Reads an object as the case of a union although its tag does not say so. */
  T readUntagged(LookAheadReader in) throws IOException {
    ModelBuilder<?> builder = readProperties(in, false);
    builder.untagged = !builder.keeps(DixaModel.TAG);
    return create(builder);
  }

  @SuppressWarnings("unchecked") // a builder of that very model
  private T create(ModelBuilder<?> builder) {
    return (T) builder.create();
  }

  private ModelBuilder<?> readProperties(LookAheadReader in, boolean tagged) throws IOException {
    ModelBuilder<?> builder = prototype.fresh();
    in.beginObject();
    int property = PropertyNames.START;
    while ((property = in.nextProperty(names, property)) >= 0) {
      if (tagged && property == names.tag() && in.peek() == JsonToken.STRING) {
        builder.tag = in.nextWord();
      } else if (in.peek() == JsonToken.NULL) {
        builder.keep(in.name(), JsonNull.INSTANCE);
        in.nextNull();
      } else if (names.isDeclared(property)) {
        builder.read(property, in);
      } else {
        builder.keep(in.name(), JsonTree.read(in));
      }
    }
    in.endObject();
    return builder;
  }

  @Override
  public void write(JsonWriter out, @Nullable T model) throws IOException {
    if (model == null) {
      out.nullValue();
    } else {
      write(out, model, null);
    }
  }

  /** Writes the model as the case of a union, with its tag unless it came with another or none. */
  static void writeTagged(JsonWriter out, DixaModel model, String tag) throws IOException {
    boolean hasOther = model.isUntagged() || model.rest().containsKey(DixaModel.TAG);
    write(out, model, hasOther ? null : tag);
  }

  private static void write(JsonWriter out, DixaModel model, @Nullable String tag)
      throws IOException {
    if (Surrogates.hasHalvedName(model.rest())) {
      Surrogates.writeEscaped(out, in -> writeProperties(in, model, tag));
    } else {
      writeProperties(out, model, tag);
    }
  }

  private static void writeProperties(JsonWriter out, DixaModel model, @Nullable String tag)
      throws IOException {
    out.beginObject();
    if (tag != null) {
      out.name(DixaModel.TAG).value(tag);
    }
    model.visit(
        new PropertyVisitor() {
          @Override
          <V> void present(String name, V value, TypeAdapter<V> adapter, boolean isSecret)
              throws IOException {
            adapter.write(out.name(name), value);
          }
        });
    for (Map.Entry<String, JsonElement> entry : model.rest().entrySet()) {
      JsonTree.write(out.name(entry.getKey()), entry.getValue());
    }
    out.endObject();
  }
}
