package io.github.dixajava.json;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoField;

/** Numbers of all kinds; none loses a digit, none is taken that is out of its range. */
final class NumberAdapters {
  private static final int DIGITS_OF_ANY_LONG = 18;

  /** Of milliseconds in nanoseconds. */
  private static final int NANOS_SCALE = 6;

  /** An exponent must not make a number of gigabytes. */
  private static final int MOST_SCALE = 1_000;

  private NumberAdapters() {}

  static class OfLong extends ScalarAdapter<Long> {
    OfLong() {
      super(JsonToken.NUMBER, "a 64-bit integer");
    }

    @Override
    Long parse(CharSequence text) {
      return exact(text);
    }

    @Override
    void print(JsonWriter out, Long value) throws IOException {
      out.value(value.longValue());
    }
  }

  /** An integer that also comes as a string of its digits. */
  static class OfLongOrDigits extends OfLong {
    @Override
    final boolean accepts(JsonToken found) {
      return found == JsonToken.NUMBER || found == JsonToken.STRING;
    }
  }

  /** A time as milliseconds since 1970, in a number or in a string of its digits. */
  static final class OfEpochMillis extends ScalarAdapter<Instant> {
    OfEpochMillis() {
      super(JsonToken.NUMBER, "milliseconds since 1970");
    }

    @Override
    boolean accepts(JsonToken found) {
      return found == JsonToken.NUMBER || found == JsonToken.STRING;
    }

    @Override
    Instant parse(CharSequence text) {
      long millis = 0;
      int length = text.length();
      for (int i = 0; i < length; i++) {
        int digit = text.charAt(i) - '0';
        if (digit < 0 || digit > 9 || i == DIGITS_OF_ANY_LONG) {
          return ofDecimal(text.toString());
        }
        millis = 10 * millis + digit;
      }
      return length == 0 ? ofDecimal("") : Instant.ofEpochMilli(millis);
    }

    private static Instant ofDecimal(String text) {
      BigDecimal millis = new BigDecimal(text);
      if (Math.abs(millis.scale()) > MOST_SCALE) {
        throw new ArithmeticException("out of range");
      }
      BigDecimal whole = millis.setScale(0, RoundingMode.FLOOR);
      long nanos = millis.subtract(whole).movePointRight(NANOS_SCALE).longValue();
      return Instant.ofEpochMilli(whole.longValueExact()).plusNanos(nanos);
    }

    @Override
    void print(JsonWriter out, Instant value) throws IOException {
      long nanos = value.get(ChronoField.NANO_OF_SECOND) % 1_000_000;
      BigDecimal fraction = BigDecimal.valueOf(nanos, NANOS_SCALE).stripTrailingZeros();
      JsonTree.writeNumber(out, BigDecimal.valueOf(value.toEpochMilli()).add(fraction));
    }
  }

  static final class OfInteger extends ScalarAdapter<Integer> {
    OfInteger() {
      super(JsonToken.NUMBER, "a 32-bit integer");
    }

    @Override
    Integer parse(CharSequence text) {
      return Math.toIntExact(exact(text));
    }

    @Override
    void print(JsonWriter out, Integer value) throws IOException {
      out.value(value.longValue());
    }
  }

  static final class OfDouble extends ScalarAdapter<Double> {
    OfDouble() {
      super(JsonToken.NUMBER, "a number");
    }

    @Override
    Double parse(CharSequence text) {
      double value = Double.parseDouble(text.toString());
      if (!Double.isFinite(value)) {
        throw new ArithmeticException("out of range");
      }
      return value;
    }

    @Override
    void print(JsonWriter out, Double value) throws IOException {
      out.value(value);
    }
  }

  static final class OfDecimal extends ScalarAdapter<BigDecimal> {
    OfDecimal() {
      super(JsonToken.NUMBER, "a number");
    }

    @Override
    BigDecimal parse(CharSequence text) {
      return new BigDecimal(text.toString());
    }

    @Override
    void print(JsonWriter out, BigDecimal value) throws IOException {
      JsonTree.writeNumber(out, value);
    }
  }

  /** An integer, also if it is written with a point or an exponent. */
  private static long exact(CharSequence text) {
    int start = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
    if (text.length() == start || text.length() - start > DIGITS_OF_ANY_LONG) {
      return exactDecimal(text);
    }
    long value = 0;
    for (int i = start; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return exactDecimal(text);
      }
      value = 10 * value + digit;
    }
    return start == 0 ? value : -value;
  }

  private static long exactDecimal(CharSequence text) {
    return new BigDecimal(text.toString()).longValueExact();
  }
}
