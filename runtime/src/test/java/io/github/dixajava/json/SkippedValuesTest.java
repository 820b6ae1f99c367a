package io.github.dixajava.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkippedValuesTest {
  private static final TypeAdapter<@Nullable String> ENVELOPE =
      EnvelopeAdapter.around(Adapters.STRING);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "-1.5e3",
        "true",
        "null",
        "\"a\"",
        "\"\\ud83d é \\n\"",
        "[]",
        "{}",
        "[1,[],{\"a\":[{}]},\"b\"]",
        "{\"é\":{\"b\":null,\"\\u0041\":[true]},\"c\":\"]}\"}",
      })
  void theReaderGoesOnBehindAnyValue(String value) {
    String json = "{\"meta\":" + value + ",\"data\":\"b\"}";
    assertThat(EveryWay.read(ENVELOPE, json)).isEqualTo("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1,]",
        "[",
        "{\"a\"}",
        "{\"a\":}",
        "\"\\x\"",
        "\"a",
        "01",
        "tru",
        "[}",
        "{1:2}",
        "[1 2]"
      })
  void whatIsWrongInItIsRefused(String value) {
    for (JsonReader in : both("{\"data\":\"b\",\"meta\":" + value + "}")) {
      assertThatExceptionOfType(DixaJsonException.class)
          .isThrownBy(() -> ENVELOPE.read(in))
          .withMessageContaining("$.meta");
    }
  }

  @Test
  void aNameAloneCanBeSkipped() throws IOException {
    for (JsonReader in : both("{\"a\":1}")) {
      LookAheadReader able = LookAheadReader.of(in);
      able.beginObject();
      able.skipValue();
      assertThat(able.getPath()).isEqualTo("$.<skipped>");
      assertThat(able.nextInt()).isEqualTo(1);
      able.endObject();
      able.skipValue();
      assertThat(able.peek()).isEqualTo(JsonToken.END_DOCUMENT);
    }
  }

  @Test
  void aValueThatWasLookedAtCanBeSkipped() throws IOException {
    for (JsonReader in : both("[{\"a\":[1,2],\"_type\":\"b\"},3]")) {
      LookAheadReader able = LookAheadReader.of(in);
      able.beginArray();
      assertThat(able.tag()).isEqualTo("b");
      able.skipValue();
      assertThat(able.getPath()).isEqualTo("$[1]");
      assertThat(able.nextInt()).isEqualTo(3);
    }
  }

  @Test
  void nothingIsAllocatedForIt() throws IOException {
    String item = "{\"a\":[1.5,\"b\",\"\\n\\ud83d é\",{\"new name\":null}],\"b\":true},";
    byte[] json = ("[" + item.repeat(20_000) + "0]").getBytes(UTF_8);
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    ByteReader in = new ByteReader(json);
    in.skipValue();
    ByteReader again = new ByteReader(json);
    long before = thread.getCurrentThreadAllocatedBytes();
    again.skipValue();
    assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(json.length / 100);
  }

  private static JsonReader[] both(String json) {
    return new JsonReader[] {EveryWay.byGson(json), EveryWay.byBytes(json)};
  }
}
