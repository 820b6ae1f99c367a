package io.github.dixajava.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A model of any properties, each of which takes any JSON. */
@SuppressWarnings("serial") // never serialized
final class Shape extends DixaModel {
  private final Builder kind;
  private final TreeMap<Integer, JsonElement> values;

  private Shape(Builder builder) {
    super(builder);
    this.kind = builder.kind;
    this.values = builder.values;
  }

  static ModelAdapter<Shape> of(String... names) {
    return new Builder(names).adapter;
  }

  static Builder builder(String... names) {
    return new Builder(names);
  }

  Builder toBuilder() {
    Builder builder = new Builder(kind);
    builder.rest(this);
    builder.values.putAll(values);
    return builder;
  }

  @Override
  protected ModelAdapter<?> adapter() {
    return kind.adapter;
  }

  @Override
  protected void visit(PropertyVisitor visitor) throws IOException {
    for (var value : values.entrySet()) {
      visitor.visit(kind.names[value.getKey() - 1], value.getValue(), Adapters.JSON);
    }
  }

  static final class Builder extends ModelBuilder<Builder> {
    private final Builder kind;
    private final String[] names;
    private final ModelAdapter<Shape> adapter;
    private final TreeMap<Integer, JsonElement> values = new TreeMap<>();

    Builder(String... names) {
      this.kind = this;
      this.names = names;
      this.adapter = new ModelAdapter<>(this, names);
    }

    private Builder(Builder kind) {
      this.kind = kind;
      this.names = kind.names;
      this.adapter = kind.adapter;
    }

    @Override
    protected ModelBuilder<?> fresh() {
      return new Builder(kind);
    }

    @Override
    protected DixaModel create() {
      return new Shape(this);
    }

    @Override
    protected void read(int property, JsonReader in) throws IOException {
      values.put(property, Adapters.JSON.read(in));
    }
  }

  /** A union of shapes whose tags are also what the surroundings say. */
  static final class Union extends TaggedUnionAdapter<Object> {
    private final ModelAdapter<Shape> first = Shape.of("id", "name");
    private final ModelAdapter<Shape> second = Shape.of("id", "somethingElse");

    @Override
    protected @Nullable ModelAdapter<?> caseOf(String tag) {
      return switch (tag) {
        case "First" -> first;
        case "Second" -> second;
        default -> null;
      };
    }

    @Override
    protected @Nullable String suggest(String word) {
      return word;
    }

    @Override
    protected String tagOf(Object value) {
      return ((Shape) value).adapter() == first ? "First" : "Second";
    }

    @Override
    protected Object unknown(
        @Nullable String tag, JsonElement raw, @Nullable DixaJsonException error) {
      return error == null ? raw : new JsonPrimitive(String.valueOf(error.getMessage()));
    }
  }
}
