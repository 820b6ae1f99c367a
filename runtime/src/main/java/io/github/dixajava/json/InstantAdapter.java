package io.github.dixajava.json;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;

final class InstantAdapter extends ScalarAdapter<Instant> {
  InstantAdapter() {
    super(JsonToken.STRING, "a date-time");
  }

  @Override
  Instant parse(CharSequence text) {
    return DateTimes.read(text);
  }

  @Override
  void print(JsonWriter out, Instant value) throws IOException {
    out.value(DateTimes.format(value));
  }
}
