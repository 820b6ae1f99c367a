package io.github.dixajava.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.type.WritableTypeId;
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
import com.fasterxml.jackson.databind.type.MapType;
import com.google.gson.JsonParseException;
import io.github.dixajava.json.DixaJson;
import io.github.dixajava.json.OpenEnum;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
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
            return DixaTypes.areRead(raw) ? new Reader(DixaTypes.reading(raw)) : null;
          }

          @Override
          public @Nullable JsonDeserializer<?> findCollectionDeserializer(
              CollectionType type,
              DeserializationConfig config,
              BeanDescription description,
              @Nullable TypeDeserializer typeOfElements,
              @Nullable JsonDeserializer<?> ofElements) {
            Class<?> element = type.getContentType().getRawClass();
            return typeOfElements == null
                    && ofElements == null
                    && DixaTypes.areReadTogether(type.getRawClass(), element)
                ? new ListReader(DixaTypes.readingList(element))
                : null;
          }

          @Override
          public @Nullable JsonDeserializer<?> findMapDeserializer(
              MapType type,
              DeserializationConfig config,
              BeanDescription description,
              @Nullable KeyDeserializer keys,
              @Nullable TypeDeserializer typeOfValues,
              @Nullable JsonDeserializer<?> ofValues) {
            Class<?> value = type.getContentType().getRawClass();
            return keys == null
                    && typeOfValues == null
                    && ofValues == null
                    && DixaTypes.areReadInMap(type.getRawClass(), value)
                ? new MapReader(DixaTypes.readingMap(value), type.getKeyType())
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
      DixaTypes.write(value, new Jackson2Writer(out, false));
    }

    @Override
    public void serializeWithType(
        Object value, JsonGenerator out, SerializerProvider provider, TypeSerializer type)
        throws IOException {
      JsonToken shape =
          switch (DixaTypes.shape(value)) {
            case OBJECT -> JsonToken.START_OBJECT;
            case ARRAY -> JsonToken.START_ARRAY;
            case SCALAR -> JsonToken.VALUE_STRING;
          };
      WritableTypeId id = type.writeTypePrefix(out, type.typeId(value, shape));
      DixaTypes.write(value, new Jackson2Writer(out, shape != JsonToken.VALUE_STRING));
      type.writeTypeSuffix(out, id);
    }
  }

  private static class Reader extends JsonDeserializer<Object> {
    private final DixaTypes.Reading reading;

    Reader(DixaTypes.Reading reading) {
      this.reading = reading;
    }

    @Override
    public @Nullable Object deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      try {
        return reading.from(DixaJson.reader(new Jackson2Tokens(in)));
      } catch (JsonParseException e) {
        return context.reportInputMismatch(this, "%s", DixaTypes.problem(e));
      }
    }

    @Override
    public @Nullable Object deserializeWithType(
        JsonParser in, DeserializationContext context, TypeDeserializer type) throws IOException {
      return type.deserializeTypedFromAny(in, context);
    }
  }

  /** A list may come with its class, as any other list of the program's. */
  private static final class ListReader extends Reader {
    ListReader(DixaTypes.Reading reading) {
      super(reading);
    }

    @Override
    public @Nullable Object deserializeWithType(
        JsonParser in, DeserializationContext context, TypeDeserializer type) throws IOException {
      return type.deserializeTypedFromArray(in, context);
    }
  }

  private static final class MapReader extends Reader {
    private final JavaType key;

    MapReader(DixaTypes.Reading reading, JavaType key) {
      super(reading);
      this.key = key;
    }

    @Override
    public @Nullable Object deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      KeyDeserializer keys = context.findKeyDeserializer(key, null);
      Map<Object, @Nullable Object> map = new LinkedHashMap<>();
      if (super.deserialize(in, context) instanceof Map<?, ?> read) {
        for (Map.Entry<?, ?> entry : read.entrySet()) {
          map.put(keys.deserializeKey(String.valueOf(entry.getKey()), context), entry.getValue());
        }
      }
      return map;
    }
  }

  private static final class KeyReader extends KeyDeserializer {
    private final Class<?> type;

    KeyReader(Class<?> type) {
      this.type = type;
    }

    @Override
    public @Nullable Object deserializeKey(String key, DeserializationContext context) {
      return DixaTypes.key(key, type);
    }
  }
}
