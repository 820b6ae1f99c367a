package io.github.dixajava.json;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.UUID;

/** A UUID in its one form of 36 characters, small or capital letters. */
final class UuidAdapter extends ScalarAdapter<UUID> {
  UuidAdapter() {
    super(JsonToken.STRING, "a UUID");
  }

  @Override
  UUID parse(CharSequence text) {
    if (text.length() != 36
        || text.charAt(8) != '-'
        || text.charAt(13) != '-'
        || text.charAt(18) != '-'
        || text.charAt(23) != '-') {
      throw new IllegalArgumentException("not the form of a UUID");
    }
    long most =
        Digits.hex(text, 0, 8) << 32 | Digits.hex(text, 9, 4) << 16 | Digits.hex(text, 14, 4);
    return new UUID(most, Digits.hex(text, 19, 4) << 48 | Digits.hex(text, 24, 12));
  }

  @Override
  void print(JsonWriter out, UUID value) throws IOException {
    out.value(value.toString());
  }
}
