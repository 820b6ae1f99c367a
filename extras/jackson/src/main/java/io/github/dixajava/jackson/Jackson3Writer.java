package io.github.dixajava.jackson;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteCapability;

final class Jackson3Writer extends JacksonWriter {
  private final JsonGenerator out;

  Jackson3Writer(JsonGenerator out, boolean inside) {
    super(inside);
    this.out = out;
  }

  @Override
  void writeStart(boolean object) {
    if (object) {
      out.writeStartObject();
    } else {
      out.writeStartArray();
    }
  }

  @Override
  void writeEnd(boolean object) {
    if (object) {
      out.writeEndObject();
    } else {
      out.writeEndArray();
    }
  }

  @Override
  void writeName(String name) {
    out.writeName(name);
  }

  @Override
  void writeString(String value) {
    out.writeString(value);
  }

  @Override
  void writeBoolean(boolean value) {
    out.writeBoolean(value);
  }

  @Override
  void writeLong(long value) {
    out.writeNumber(value);
  }

  @Override
  void writeDouble(double value) {
    out.writeNumber(value);
  }

  @Override
  void writeDigits(String digits) {
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
  void writeNull() {
    out.writeNull();
  }

  @Override
  boolean isText() {
    return out.has(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS);
  }

  @Override
  void writeRaw(String json) {
    out.writeRawValue(json);
  }
}
