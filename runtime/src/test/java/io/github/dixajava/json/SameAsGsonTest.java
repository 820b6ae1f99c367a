package io.github.dixajava.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of bytes takes what Gson's own takes, refuses what that refuses, reads the same. */
class SameAsGsonTest {
  private static final long SEED = Long.getLong("dixa.fuzz.seed", 20_261_126L);
  private static final int TEXTS = Integer.getInteger("dixa.fuzz.texts", 2_000);

  /** What Gson's reader lets pass in strings, in the mode in which it lets half a pair pass. */
  private static final Pattern LOOSE = Pattern.compile("[\\x00-\\x1f]|\\\\'");

  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "/",
    "-",
    "+",
    ".",
    "e",
    "E",
    "0",
    "1",
    "12",
    "00",
    "true",
    "false",
    "null",
    "tru",
    "True",
    "NaN",
    " ",
    "\n",
    "\t",
    "\r",
    "\f",
    "\u00a0",
    "\ufeff",
    "\"a\"",
    "\"\"",
    "\"a\":1",
    "\"b\":",
    "\"\\u0041\"",
    "\"\\u12\"",
    "\"\\x\"",
    "\"\\\"\"",
    "\\n",
    "'",
    "#",
    "//",
    "/**/",
    ";",
    "=",
    "\u0000",
    "\u001f",
    "\u007f",
    "é",
    "日",
    "👩",
    "\ud800",
    "-0",
    "1.5",
    "1e5",
    "1E+5",
    "1e-",
    "1.",
    ".5",
    "9223372036854775808",
    "{}",
    "[]",
    "[1,2]",
  };

  @RepeatedTest(20)
  void anyTextIsReadAlikeOrRefusedByBoth(RepetitionInfo round) {
    long seed = SEED + round.getCurrentRepetition();
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      String text = random.nextBoolean() ? pieces(random) : spoiled(random);
      assertSame(text, "-Ddixa.fuzz.seed=" + seed + ", text " + i);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\ufeff{}",
        "{}\ufeff",
        "\ufeff",
        "nul",
        "nulll",
        "null,",
        "[1 2]",
        "[1,,2]",
        "{\"a\" 1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1,}",
        "[1,]",
        "[,1]",
        "{,}",
        "\"\\u00e9\\u00E9\"",
        "\"\\ud83d\\udc69\"",
        "\"\\uD800\"",
        "\"\\uDC69\\uD83D\"",
        "\"\\uD83Dx\"",
        "{\"\\uD83D\":1}",
        "\"\\",
        "\"\\u",
        "\"\\u004",
        "\"a",
        "[\"a\\",
        "-",
        "--1",
        "-a",
        "0x1",
        "1.5.5",
        "1e5e5",
        "[-]",
        "[1e]",
        "{\"a\":-}",
        "[true false]",
        "[truefalse]",
        "{\"\\u0061\":1,\"a\":2}",
        "{\"é\":1,\"é\":2}",
        "{\"a\":{\"b\":1},\"b\":2}",
        "\"/\\/\"",
        "1,",
        ")]}'\n1",
      })
  void aTextThatIsNearlyRightIsTreatedAlike(String text) {
    assertSame(text, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\t\"", "\"\u0000\"", "\"a\nb\"", "\"\\'\"", "{\"\u001f\":1}"})
  void bytesAreTakenAtTheirWordInStringsToo(String text) {
    assertThat(read(EveryWay.byBytes(text))).isEqualTo("refused");
  }

  @ParameterizedTest
  @ValueSource(ints = {1_022, 1_023, 1_024, 1_025, 5_000})
  void aNumberIsAsLongAsItMayBe(int digits) {
    assertSame("1".repeat(digits), digits + " digits");
    assertSame("[" + "1".repeat(digits) + "]", digits + " digits in a list");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 254, 255, 256, 257, 10_000})
  void listsAndObjectsAreAsDeepAsTheyMayBe(int levels) {
    assertSame("[".repeat(levels) + "]".repeat(levels), levels + " lists");
    assertSame("{\"a\":".repeat(levels) + "1" + "}".repeat(levels), levels + " objects");
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 32, 33, 1_000})
  void aKeyThatComesTwiceIsFoundAmongMany(int keys) {
    StringBuilder object = new StringBuilder("{");
    for (int i = 0; i < keys; i++) {
      object.append("\"k").append(i).append("\":").append(i).append(',');
    }
    assertSame(object + "\"last\":1}", keys + " keys");
    assertThat(read(EveryWay.byBytes(object + "\"last\":1}"))).isInstanceOf(JsonElement.class);
    assertThat(read(EveryWay.byBytes(object + "\"k7\":1}"))).isEqualTo("refused");
    assertThat(read(EveryWay.byGson(object + "\"k7\":1}"))).isEqualTo("refused");
  }

  private static void assertSame(String chosen, String place) {
    String text = new String(chosen.getBytes(UTF_8), UTF_8); // without half characters
    Object byBytes = read(EveryWay.byBytes(text));
    Object byGson = read(EveryWay.byGson(text));
    boolean loose = !byBytes.equals(byGson) && LOOSE.matcher(text).find();
    assertThat(byBytes).as("%s: %s", place, text).isEqualTo(loose ? "refused" : byGson);
    if (loose) {
      assertSame(LOOSE.matcher(text).replaceAll(" "), place);
    }
  }

  private static Object read(JsonReader in) {
    try {
      JsonElement read = new RootAdapter<>(Adapters.JSON).read(in);
      return read == null ? "null" : read;
    } catch (DixaJsonException e) {
      return "refused";
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  /** JSON of which some characters are taken out, doubled or replaced. */
  private static String spoiled(Random random) {
    StringBuilder text = new StringBuilder();
    value(random, text, 0);
    for (int i = random.nextInt(4); i > 0 && text.length() > 0; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, text.charAt(at));
        case 2 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        default -> text.setLength(at);
      }
    }
    return text.toString();
  }

  private static void value(Random random, StringBuilder text, int depth) {
    switch (random.nextInt(depth > 4 ? 5 : 8)) {
      case 0 -> text.append(random.nextInt());
      case 1 -> text.append(random.nextDouble());
      case 2 -> text.append(random.nextBoolean());
      case 3 -> text.append("null");
      case 4 -> quoted(random, text);
      case 5 -> {
        text.append('[');
        for (int i = random.nextInt(4); i > 0; i--) {
          value(random, text, depth + 1);
          text.append(i == 1 ? "" : ", ");
        }
        text.append(']');
      }
      default -> {
        text.append('{');
        for (int i = random.nextInt(5); i > 0; i--) {
          quoted(random, text);
          text.append(random.nextBoolean() ? ":" : " : ");
          value(random, text, depth + 1);
          text.append(i == 1 ? "" : ",");
        }
        text.append('}');
      }
    }
  }

  private static void quoted(Random random, StringBuilder text) {
    text.append('"');
    for (int i = random.nextInt(random.nextInt(8) == 0 ? 60 : 12); i > 0; i--) {
      switch (random.nextInt(12)) {
        case 0 -> text.append("\\n");
        case 1 -> text.append("\\u").append(random.nextBoolean() ? "d8" : "00").append("1f");
        case 2 -> text.append("é");
        case 3 -> text.append("👩");
        default -> text.append((char) ('a' + random.nextInt(26)));
      }
    }
    text.append('"');
  }
}
