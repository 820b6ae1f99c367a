package io.github.dixajava.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads JSON on every way there is, and insists that they come to the same. */
final class EveryWay {
  private record Outcome(@Nullable Object value, @Nullable DixaJsonException error) {
    @Nullable String message() {
      return error == null ? null : error.getMessage();
    }
  }

  private EveryWay() {}

  static <T> @Nullable T read(TypeAdapter<@Nullable T> adapter, String json) {
    Outcome byGson = outcome(adapter, byGson(json));
    Outcome byBytes = outcome(adapter, byBytes(json));
    assertThat(byBytes.message()).isEqualTo(byGson.message());
    assertThat(byBytes.value()).isEqualTo(byGson.value());
    if (byGson.error() != null) {
      throw byGson.error();
    }
    @SuppressWarnings("unchecked") // what the adapter read
    T value = (T) byGson.value();
    return value;
  }

  static JsonReader byGson(String json) {
    JsonReader in = new JsonReader(new StringReader(json));
    in.setStrictness(Strictness.STRICT);
    return in;
  }

  static JsonReader byBytes(String json) {
    return new ByteReader(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Outcome outcome(TypeAdapter<?> adapter, JsonReader in) {
    try {
      return new Outcome(new RootAdapter<>(adapter).read(in), null);
    } catch (DixaJsonException e) {
      return new Outcome(null, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
