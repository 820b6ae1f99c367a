package io.github.dixajava.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import io.github.dixajava.json.OpenEnum;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.type.CollectionType;

/**
 * Lets Jackson 3 read and write models, unions and open enums as {@code DixaGson} does, and write
 * the events of webhooks as they came. Found by {@code MapperBuilder.findAndAddModules()}, and by
 * Spring Boot.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new DixaJackson3Module()).build();
 * }</pre>
 *
 * <p>Inclusion, naming and other settings of the mapper do not reach into these types: their JSON
 * is Dixa's.
 */
public final class DixaJackson3Module extends JacksonModule {
  /** Used by service loading, too. */
  public DixaJackson3Module() {}

  @Override
  public String getModuleName() {
    return "dixa-java";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(
        new Serializers.Base() {
          @Override
          public @Nullable ValueSerializer<?> findSerializer(
              SerializationConfig config,
              JavaType type,
              BeanDescription.Supplier description,
              JsonFormat.@Nullable Value format) {
            Class<?> raw = type.getRawClass();
            return DixaTypes.areWritten(raw) ? new Writer() : null;
          }
        });
    context.addDeserializers(
        new Deserializers.Base() {
          @Override
          public @Nullable ValueDeserializer<?> findBeanDeserializer(
              JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            Class<?> raw = type.getRawClass();
            return DixaTypes.areRead(raw)
                ? new Reader(json -> DixaTypes.fromJson(json, raw))
                : null;
          }

          @Override
          public @Nullable ValueDeserializer<?> findCollectionDeserializer(
              CollectionType type,
              DeserializationConfig config,
              BeanDescription.Supplier description,
              @Nullable TypeDeserializer ignored,
              @Nullable ValueDeserializer<?> ofElements) {
            Class<?> element = type.getContentType().getRawClass();
            return DixaTypes.isListOfUnion(type.getRawClass(), element)
                ? new ListReader(json -> DixaTypes.listFromJson(json, element))
                : null;
          }

          @Override
          public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return DixaTypes.areRead(type);
          }
        });
    context.addKeyDeserializers(
        (type, config, description) ->
            OpenEnum.class.isAssignableFrom(type.getRawClass())
                ? new KeyReader(type.getRawClass())
                : null);
  }

  private static final class Writer extends ValueSerializer<Object> {
    @Override
    public void serialize(Object value, JsonGenerator out, SerializationContext provider) {
      Jackson3Json.write(DixaTypes.toJson(value), out);
    }

    @Override
    public void serializeWithType(
        Object value, JsonGenerator out, SerializationContext provider, TypeSerializer ignored) {
      serialize(value, out, provider);
    }
  }

  private static class Reader extends ValueDeserializer<Object> {
    private final Function<JsonElement, @Nullable Object> read;

    Reader(Function<JsonElement, @Nullable Object> read) {
      this.read = read;
    }

    @Override
    public @Nullable Object deserialize(JsonParser in, DeserializationContext context) {
      try {
        return read.apply(Jackson3Json.read(in));
      } catch (JsonParseException e) {
        return context.reportInputMismatch(this, "%s", DixaTypes.problem(e));
      }
    }

    @Override
    public @Nullable Object deserializeWithType(
        JsonParser in, DeserializationContext context, TypeDeserializer ignored) {
      return deserialize(in, context);
    }
  }

  /** A list may come with its class, as any other list of the program's. */
  private static final class ListReader extends Reader {
    ListReader(Function<JsonElement, @Nullable Object> read) {
      super(read);
    }

    @Override
    public @Nullable Object deserializeWithType(
        JsonParser in, DeserializationContext context, TypeDeserializer type) {
      return type.deserializeTypedFromArray(in, context);
    }
  }

  private static final class KeyReader extends KeyDeserializer {
    private final Class<?> type;

    KeyReader(Class<?> type) {
      this.type = type;
    }

    @Override
    public @Nullable Object deserializeKey(String key, DeserializationContext context) {
      return DixaTypes.fromJson(new JsonPrimitive(key), type);
    }
  }
}
