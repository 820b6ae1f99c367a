package io.github.dixajava.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Models in Java's serialization, as some caches and sessions use it. */
class SerializationTest {
  private static byte[] written(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  private static void comesBack(Object value) throws Exception {
    assertThat(read(written(value))).isEqualTo(value);
  }

  @Test
  void aModelKeepsWhatTheDescriptionDoesNotKnow() throws Exception {
    comesBack(
        Json.read(
            """
            {"id":"3754f930-80e9-4215-9383-5f49f62a204c","createdAt":"2026-11-20T08:30:00Z",
             "neu":{"n":1.50,"big":123456789012345678901234567890},"phoneNumber":null}
            """,
            EndUser.class));
  }

  @Test
  void casesOfUnionsKeepTheirClass() throws Exception {
    comesBack(Content.Text.of("hi"));
    comesBack(AttributeValue.of("a"));
    comesBack(AttributeValue.of(List.of("a", "b")));
    comesBack(Content.Unknown.of(JsonParser.parseString("{\"_type\":\"Neu\",\"n\":[1,null]}")));
    comesBack(AttributeValue.Unknown.of(JsonParser.parseString("7")));
  }

  @Test
  void wordsThatAreKnownOrNotComeBack() throws Exception {
    comesBack(FlowChannel.of("Pigeon"));
    assertThat(read(written(FlowChannel.EMAIL))).isSameAs(FlowChannel.EMAIL);
  }

  @Test
  void listsOfModelsComeBack() throws Exception {
    comesBack(List.of(Content.Text.of("hi"), FlowChannel.EMAIL));
  }

  @Test
  void aClassThatIsNoModelIsRefused() throws Exception {
    byte[] bytes = written(Content.Text.of("hi"));
    String stream = new String(bytes, StandardCharsets.ISO_8859_1);
    String name = "io.github.dixajava.model.Content$Text";
    String other = "io.github.dixajava.model.ModelAdapters".substring(0, name.length() - 1) + "X";
    byte[] forged = stream.replace(name, other).getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> read(forged))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining(other);
  }
}
