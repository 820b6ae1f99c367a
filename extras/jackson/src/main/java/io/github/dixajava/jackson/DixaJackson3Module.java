package io.github.dixajava.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.google.gson.JsonParseException;
import io.github.dixajava.json.DixaJson;
import io.github.dixajava.json.OpenEnum;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.Version;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.type.WritableTypeId;
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
import tools.jackson.databind.type.MapType;

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
            return DixaTypes.areRead(raw) ? new Reader(DixaTypes.reading(raw)) : null;
          }

          @Override
          public @Nullable ValueDeserializer<?> findCollectionDeserializer(
              CollectionType type,
              DeserializationConfig config,
              BeanDescription.Supplier description,
              @Nullable TypeDeserializer typeOfElements,
              @Nullable ValueDeserializer<?> ofElements) {
            Class<?> element = type.getContentType().getRawClass();
            return typeOfElements == null
                    && ofElements == null
                    && DixaTypes.areReadTogether(type.getRawClass(), element)
                ? new ListReader(DixaTypes.readingList(element))
                : null;
          }

          @Override
          public @Nullable ValueDeserializer<?> findMapDeserializer(
              MapType type,
              DeserializationConfig config,
              BeanDescription.Supplier description,
              @Nullable KeyDeserializer keys,
              @Nullable TypeDeserializer typeOfValues,
              @Nullable ValueDeserializer<?> ofValues) {
            Class<?> value = type.getContentType().getRawClass();
            return keys == null
                    && typeOfValues == null
                    && ofValues == null
                    && DixaTypes.areReadInMap(type.getRawClass(), value)
                ? new MapReader(DixaTypes.readingMap(value), type.getKeyType())
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
    public void serialize(Object value, JsonGenerator out, SerializationContext context) {
      write(value, new Jackson3Writer(out, false));
    }

    @Override
    public void serializeWithType(
        Object value, JsonGenerator out, SerializationContext context, TypeSerializer type) {
      JsonToken shape =
          switch (DixaTypes.shape(value)) {
            case OBJECT -> JsonToken.START_OBJECT;
            case ARRAY -> JsonToken.START_ARRAY;
            case SCALAR -> JsonToken.VALUE_STRING;
          };
      WritableTypeId id = type.writeTypePrefix(out, context, type.typeId(value, shape));
      write(value, new Jackson3Writer(out, shape != JsonToken.VALUE_STRING));
      type.writeTypeSuffix(out, context, id);
    }

    private static void write(Object value, Jackson3Writer out) {
      try {
        DixaTypes.write(value, out);
      } catch (IOException e) {
        throw JacksonIOException.construct(e);
      }
    }
  }

  private static class Reader extends ValueDeserializer<Object> {
    private final DixaTypes.Reading reading;

    Reader(DixaTypes.Reading reading) {
      this.reading = reading;
    }

    @Override
    public @Nullable Object deserialize(JsonParser in, DeserializationContext context) {
      try {
        return reading.from(DixaJson.reader(new Jackson3Tokens(in)));
      } catch (JsonParseException e) {
        return context.reportInputMismatch(this, "%s", DixaTypes.problem(e));
      } catch (IOException e) {
        throw JacksonIOException.construct(e);
      }
    }

    @Override
    public @Nullable Object deserializeWithType(
        JsonParser in, DeserializationContext context, TypeDeserializer type) {
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
        JsonParser in, DeserializationContext context, TypeDeserializer type) {
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
    public @Nullable Object deserialize(JsonParser in, DeserializationContext context) {
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
