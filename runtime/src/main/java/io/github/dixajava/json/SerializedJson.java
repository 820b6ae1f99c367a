package io.github.dixajava.json;

import com.google.gson.JsonParseException;
import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What Java serialization writes in place of a model, an unknown case or an open enum: the name of
 * its class and its JSON. It stays readable when fields of the class change.
 */
final class SerializedJson implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String type;
  private final String json;

  SerializedJson(Object value) {
    this.type = value.getClass().getName();
    this.json = DixaGson.create().toJson(value);
  }

  private Object readResolve() throws ObjectStreamException {
    try {
      Object value = DixaGson.create().fromJson(json, DixaTypeAdapterFactory.modelNamed(type));
      if (value != null) {
        return value;
      }
      throw invalid(null);
    } catch (ClassNotFoundException | JsonParseException e) {
      throw invalid(e);
    }
  }

  private InvalidObjectException invalid(@Nullable Exception cause) {
    InvalidObjectException invalid =
        new InvalidObjectException("the serialized JSON cannot be read as " + type);
    invalid.initCause(cause);
    return invalid;
  }

  /** Refuses a stream that holds the object itself. */
  static InvalidObjectException unexpected() {
    return new InvalidObjectException("only the JSON of a model is read from a stream");
  }
}
