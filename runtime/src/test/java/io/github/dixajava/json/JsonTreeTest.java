package io.github.dixajava.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonElement;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "1.10",
        "1e400",
        "123456789012345678901234567890",
        "\"\\u0000\\u2028👩 <&>\"",
        "[]",
        "{}",
        "{\"\":null,\"b\":[null,[],{}],\"a\":{\"_type\":false}}",
      })
  void jsonIsWrittenAsItWasRead(String json) throws IOException {
    assertThat(write(read(json))).isEqualTo(json);
  }

  @Test
  void nullsAreWrittenThoughTheWriterLeavesThemOut() throws IOException {
    StringWriter text = new StringWriter();
    JsonWriter out = new JsonWriter(text);
    out.setSerializeNulls(false);
    JsonTree.write(out, read("{\"a\":null}"));
    assertThat(text).hasToString("{\"a\":null}");
    assertThat(out.getSerializeNulls()).isFalse();
  }

  @Test
  void aKeyThatComesTwiceIsRefusedWithItsPlace() {
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(() -> read("{\"a\":[{\"b\":1,\"c\":2,\"b\":1}]}"))
        .withMessage("duplicate key at $.a[0].b");
  }

  @Test
  void aHugeNumberIsNotComputed() throws IOException {
    assertThat(write(read("[1e999999999]"))).isEqualTo("[1e999999999]");
  }

  @Test
  void aNumberBeyondADoubleIsWrittenIntoATreeToo() throws IOException {
    JsonElement read = read("[1e400,-1e400]");
    assertThat(new RootAdapter<>(Adapters.JSON).toJsonTree(read)).hasToString("[1e400,-1e400]");
    assertThat(DixaGson.create().toJsonTree(new BigDecimal("1E+400"))).hasToString("1E+400");
  }

  @Test
  void aValueThatIsMissingIsAnError() {
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> read("{\"a\":}"));
  }

  private static JsonElement read(String json) throws IOException {
    JsonReader in = new JsonReader(new StringReader(json));
    in.setStrictness(Strictness.STRICT);
    return JsonTree.read(in);
  }

  private static String write(JsonElement element) throws IOException {
    StringWriter text = new StringWriter();
    JsonTree.write(new JsonWriter(text), element);
    return text.toString();
  }
}
