package io.github.dixajava.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.reflect.TypeToken;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are not UTF-8 are refused, since what replaced them would be written back. */
class InvalidUtf8Test {
  private static final Type OBJECT = new TypeToken<Map<String, JsonElement>>() {}.getType();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80", // continues nothing
        "BF",
        "C3", // incomplete
        "C328",
        "C080", // longer than need be
        "C1BF",
        "E0809F",
        "E09FBF",
        "F0808080",
        "F08FBFBF",
        "E282", // incomplete
        "E28228",
        "F09F91",
        "F09F9128",
        "EDA0BD", // half a surrogate pair
        "EDA0BDEDB1A9", // both halves
        "EDBFBF",
        "F4908080", // beyond Unicode
        "F5808080",
        "FE",
        "FF",
      })
  void bytesThatAreNoUtf8AreRefusedWhereverTheyStand(String hex) {
    byte[] bad = HexFormat.of().parseHex(hex);
    assertRefused("$.a", OBJECT, "{\"a\":\"", bad, "\"}");
    assertRefused("$.a", OBJECT, "{\"a\":\"\\n\uFFFD", bad, "\\n\"}");
    assertRefused(
        "$.a[1].b", OBJECT, "{\"a\":[1,{\"b\":\"is longer than eight ", bad, " bytes\"}]}");
    assertRefused("$", OBJECT, "{\"", bad, "\":1}");
    assertRefused("$", Object.class, "{\"a\":\"", bad, "\"}");
  }

  @Test
  void theyAreRefusedInWhatIsSkipped() {
    byte[] json = joined("{\"meta\":{\"a\":\"", new byte[] {(byte) 0xC3}, "\"},\"data\":\"b\"}");
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(() -> EnvelopeAdapter.around(Adapters.STRING).read(DixaJson.reader(json)))
        .withMessage("invalid UTF-8 at $.meta.<skipped>");
  }

  @Test
  void theyAreRefusedInAnElementOfAUnionAsWell() {
    byte[] json = joined("[{\"_type\":\"First\",\"id\":\"", new byte[] {(byte) 0xFF}, "\"}]");
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(() -> new RootAdapter<>(Adapters.list(new Shape.Union())).read(in(json)))
        .withMessage("invalid UTF-8 at $[0].id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0080",
        "\u07FF",
        "\u0800",
        "\uD7FF",
        "\uE000",
        "\uFFFD",
        "\uFFFF",
        "\ud800\udc00"
      })
  void theEndsOfEveryLengthAreTaken(String character) {
    JsonObject json = new JsonObject();
    json.addProperty("a", character + "\n" + character);
    assertThat(DixaJson.read(json.toString().getBytes(UTF_8), JsonElement.class)).isEqualTo(json);
    assertThat(DixaJson.read("{\"\uDBFF\uDFFF\":1}".getBytes(UTF_8), OBJECT))
        .isEqualTo(DixaGson.create().fromJson("{\"\uDBFF\uDFFF\":1}", OBJECT));
  }

  private static void assertRefused(String path, Type type, String before, byte[] bad, String end) {
    byte[] json = joined(before, bad, end);
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(() -> DixaJson.read(json, type))
        .withMessage("invalid UTF-8 at " + path);
  }

  private static ByteReader in(byte[] json) {
    return new ByteReader(json);
  }

  private static byte[] joined(String before, byte[] bad, String behind) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    for (byte[] part : List.of(before.getBytes(UTF_8), bad, behind.getBytes(UTF_8))) {
      json.writeBytes(part);
    }
    return json.toByteArray();
  }
}
