package io.github.dixajava.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A model of any properties, each of which takes any JSON. */
final class Shape extends DixaModel {
  private final Adapter adapter;
  private final TreeMap<Integer, JsonElement> values;

  private Shape(Adapter adapter, Builder builder) {
    super(builder);
    this.adapter = adapter;
    this.values = builder.values;
  }

  @Override
  protected ModelAdapter<Shape, Builder> adapter() {
    return adapter;
  }

  static final class Builder extends ModelBuilder {
    private final TreeMap<Integer, JsonElement> values = new TreeMap<>();
  }

  static final class Adapter extends ModelAdapter<Shape, Builder> {
    private final String[] names;

    Adapter(String... names) {
      super(names);
      this.names = names;
    }

    @Override
    protected Builder newBuilder() {
      return new Builder();
    }

    @Override
    protected Shape create(Builder builder) {
      return new Shape(this, builder);
    }

    @Override
    protected void readProperty(Builder builder, int property, JsonReader in) throws IOException {
      builder.values.put(property, Adapters.JSON.read(in));
    }

    @Override
    protected void visit(Shape model, PropertyVisitor visitor) throws IOException {
      for (var value : model.values.entrySet()) {
        visitor.visit(names[value.getKey() - 1], value.getValue(), Adapters.JSON);
      }
    }
  }

  /** A union of shapes whose tags are also what the surroundings say. */
  static final class Union extends TaggedUnionAdapter<Object> {
    private final Adapter first = new Adapter("id", "name");
    private final Adapter second = new Adapter("id", "somethingElse");

    @Override
    protected @Nullable ModelAdapter<?, ?> caseOf(String tag) {
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
      return ((Shape) value).adapter == first ? "First" : "Second";
    }

    @Override
    protected Object unknown(
        @Nullable String tag, JsonElement raw, @Nullable DixaJsonException error) {
      return error == null ? raw : new JsonPrimitive(String.valueOf(error.getMessage()));
    }
  }
}
