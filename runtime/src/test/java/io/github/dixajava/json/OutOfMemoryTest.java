package io.github.dixajava.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OutOfMemoryTest {
  @Test
  void jsonThatDoesNotFitIntoMemoryIsAnErrorThatNamesThePlace() {
    TypeAdapter<Object> greedy =
        new TypeAdapter<>() {
          @Override
          public Object read(JsonReader in) throws IOException {
            in.beginArray();
            throw new OutOfMemoryError("Java heap space");
          }

          @Override
          public void write(JsonWriter out, Object value) {
            throw new UnsupportedOperationException();
          }
        };
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(() -> new RootAdapter<>(greedy).read(DixaJson.reader("[1]".getBytes(UTF_8))))
        .withMessage("not enough memory for the JSON at $[0]")
        .withCauseInstanceOf(OutOfMemoryError.class);
  }
}
