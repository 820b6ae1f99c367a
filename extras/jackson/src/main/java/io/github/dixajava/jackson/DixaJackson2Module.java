package io.github.dixajava.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import io.github.dixajava.json.OpenEnum;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets Jackson 2 read and write models, unions and open enums as {@code DixaGson} does, and write
 * the events of webhooks as they came. Found by {@code ObjectMapper.findAndRegisterModules()}, and
 * by Spring Boot.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new DixaJackson2Module()).build();
 * }</pre>
 *
 * <p>Inclusion, naming and other settings of the mapper do not reach into these types: their JSON
 * is Dixa's.
 */
public final class DixaJackson2Module extends Module {
  /** Used by service loading, too. */
  public DixaJackson2Module() {}

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
          public @Nullable JsonSerializer<?> findSerializer(
              SerializationConfig config, JavaType type, BeanDescription description) {
            Class<?> raw = type.getRawClass();
            return DixaTypes.areWritten(raw) ? new Writer() : null;
          }
        });
    context.addDeserializers(
        new Deserializers.Base() {
          @Override
          public @Nullable JsonDeserializer<?> findBeanDeserializer(
              JavaType type, DeserializationConfig config, BeanDescription description) {
            Class<?> raw = type.getRawClass();
            return DixaTypes.areRead(raw)
                ? new Reader(json -> DixaTypes.fromJson(json, raw))
                : null;
          }

          @Override
          public @Nullable JsonDeserializer<?> findCollectionDeserializer(
              CollectionType type,
              DeserializationConfig config,
              BeanDescription description,
              @Nullable TypeDeserializer ignored,
              @Nullable JsonDeserializer<?> ofElements) {
            Class<?> element = type.getContentType().getRawClass();
            return DixaTypes.isListOfUnion(type.getRawClass(), element)
                ? new ListReader(json -> DixaTypes.listFromJson(json, element))
                : null;
          }
        });
    context.addKeyDeserializers(
        (type, config, description) ->
            OpenEnum.class.isAssignableFrom(type.getRawClass())
                ? new KeyReader(type.getRawClass())
                : null);
  }

  private static final class Writer extends JsonSerializer<Object> {
    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      Jackson2Json.write(DixaTypes.toJson(value), out);
    }

    @Override
    public void serializeWithType(
        Object value, JsonGenerator out, SerializerProvider provider, TypeSerializer ignored)
        throws IOException {
      serialize(value, out, provider);
    }
  }

  private static class Reader extends JsonDeserializer<Object> {
    private final Function<JsonElement, @Nullable Object> read;

    Reader(Function<JsonElement, @Nullable Object> read) {
      this.read = read;
    }

    @Override
    public @Nullable Object deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      try {
        return read.apply(Jackson2Json.read(in));
      } catch (JsonParseException e) {
        return context.reportInputMismatch(this, "%s", DixaTypes.problem(e));
      }
    }

    @Override
    public @Nullable Object deserializeWithType(
        JsonParser in, DeserializationContext context, TypeDeserializer ignored)
        throws IOException {
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
        JsonParser in, DeserializationContext context, TypeDeserializer type) throws IOException {
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
