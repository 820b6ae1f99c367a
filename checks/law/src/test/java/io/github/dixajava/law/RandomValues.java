package io.github.dixajava.law;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Values that no schema says more about: texts, numbers, moments, JSON of any form. */
final class RandomValues {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "null",
          "true",
          "0",
          "Grüße, naïve façade",
          "日本語",
          "👩‍👩‍👧 \u200f\u202e",
          "\"quoted\" \\ / \b\f\n\r\t",
          "\u0000\u001f\u2028\u2029",
          "<a href='x'>&amp;</a>",
          "_type",
          "2021-13-45T99:99:99Z",
          "12:30");

  private final Dice dice;

  RandomValues(Dice dice) {
    this.dice = dice;
  }

  String text() {
    StringBuilder text = new StringBuilder(dice.pick(TEXTS));
    while (!dice.oneIn(4)) {
      text.append((char) ('a' + dice.below(26)));
    }
    return text.toString();
  }

  /** A name that no declared property has. */
  String unknownName() {
    return dice.pick(List.of("neu", "x-", "class", "$ref", "a.b", "ключ", "\"")) + text();
  }

  String uuid() {
    return new UUID(dice.anyLong(), dice.anyLong()).toString();
  }

  /** A moment in any of the forms that Dixa writes. */
  String moment() {
    Instant instant =
        Instant.ofEpochSecond(
            Math.floorMod(dice.anyLong(), 4_102_444_800L), dice.below(1000) * 1_000_000L);
    return switch (dice.below(7)) {
      case 0 -> form(instant, "uuuu-MM-dd'T'HH:mm:ss'Z'");
      case 1 -> form(instant, "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
      case 2 -> form(instant, "uuuu-MM-dd'T'HH:mm:ss.SSS'Z[GMT]'");
      case 3 -> form(instant, "uuuu-MM-dd'T'HH:mm:ss.S'Z[GMT]'");
      case 4 -> form(instant, "uuuu-MM-dd'T'HH:mm:ss.SSS");
      case 5 -> form(instant, "uuuu-MM-dd'T'HH:mm:ss.SSS'+00:00'");
      default -> {
        ZonedDateTime there = instant.atZone(ZoneId.of("Asia/Kolkata"));
        yield DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(there);
      }
    };
  }

  private static String form(Instant instant, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withZone(ZoneOffset.UTC)
        .format(instant);
  }

  JsonElement int32() {
    return dice.oneIn(20)
        ? new JsonPrimitive(new BigDecimal(dice.below(100) + ".0"))
        : new JsonPrimitive((int) dice.anyLong());
  }

  /** Small ones, those that a double cannot hold, and the ends of the range. */
  JsonElement int64() {
    return new JsonPrimitive(
        switch (dice.below(4)) {
          case 0 -> (1L << 53) + 1 + dice.below(1000);
          case 1 -> dice.oneIn(2) ? Long.MIN_VALUE : Long.MAX_VALUE;
          case 2 -> dice.anyLong();
          default -> (long) dice.below(1000);
        });
  }

  JsonElement float64() {
    return new JsonPrimitive(dice.oneIn(3) ? dice.below(100) / 4.0 : dice.anyDouble());
  }

  /** A number with more digits than a double has. */
  JsonElement decimal() {
    return new JsonPrimitive(
        new BigDecimal(BigInteger.valueOf(dice.anyLong()).pow(2), dice.below(50)));
  }

  /** JSON of any form. */
  JsonElement any(int depth) {
    return switch (dice.below(depth > 3 ? 5 : 7)) {
      case 0 -> JsonNull.INSTANCE;
      case 1 -> new JsonPrimitive(dice.oneIn(2));
      case 2 -> new JsonPrimitive(text());
      case 3 -> decimal();
      case 4 -> int64();
      case 5 -> {
        JsonArray array = new JsonArray();
        while (!dice.oneIn(3)) {
          array.add(any(depth + 1));
        }
        yield array;
      }
      default -> object(depth + 1);
    };
  }

  /** An object with properties that nobody knows. */
  JsonObject object(int depth) {
    JsonObject object = new JsonObject();
    while (!dice.oneIn(3)) {
      object.add(unknownName(), any(depth + 1));
    }
    return object;
  }
}
