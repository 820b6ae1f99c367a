package io.github.dixajava.json;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;

/** Numbers of all kinds; none loses a digit, none is taken that is out of its range. */
final class NumberAdapters {
  private static final int DIGITS_OF_ANY_LONG = 18;

  private NumberAdapters() {}

  static final class OfLong extends ScalarAdapter<Long> {
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
    int start = text.charAt(0) == '-' ? 1 : 0;
    if (text.length() - start > DIGITS_OF_ANY_LONG) {
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
