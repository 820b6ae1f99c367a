package io.github.dixajava.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;

final class Jackson2Writer extends JacksonWriter {
  private final JsonGenerator out;

  Jackson2Writer(JsonGenerator out, boolean inside) {
    super(inside);
    this.out = out;
  }

  @Override
  void writeStart(boolean object) throws IOException {
    if (object) {
      out.writeStartObject();
    } else {
      out.writeStartArray();
    }
  }

  @Override
  void writeEnd(boolean object) throws IOException {
    if (object) {
      out.writeEndObject();
    } else {
      out.writeEndArray();
    }
  }

  @Override
  void writeName(String name) throws IOException {
    out.writeFieldName(name);
  }

  @Override
  void writeString(String value) throws IOException {
    out.writeString(value);
  }

  @Override
  void writeBoolean(boolean value) throws IOException {
    out.writeBoolean(value);
  }

  @Override
  void writeLong(long value) throws IOException {
    out.writeNumber(value);
  }

  @Override
  void writeDouble(double value) throws IOException {
    out.writeNumber(value);
  }

  @Override
  void writeDigits(String digits) throws IOException {
    if (isText()) {
      out.writeNumber(digits);
      return;
    }
    BigDecimal number = new BigDecimal(digits);
    if (isWhole(digits)) {
      out.writeNumber(number.toBigInteger());
    } else {
      out.writeNumber(number);
    }
  }

  @Override
  void writeNull() throws IOException {
    out.writeNull();
  }

  @Override
  boolean isText() {
    return out.canWriteFormattedNumbers();
  }

  @Override
  void writeRaw(String json) throws IOException {
    out.writeRawValue(json);
  }
}
