package io.github.dixajava.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.COLLECTION;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.reflect.TypeToken;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.law.Codec;
import io.github.dixajava.model.AttributeValue;
import io.github.dixajava.model.Content;
import io.github.dixajava.model.CreateTagInput;
import io.github.dixajava.model.DeliveryDetail;
import io.github.dixajava.model.DeliveryStatus;
import io.github.dixajava.model.EndUser;
import io.github.dixajava.model.FlowChannel;
import io.github.dixajava.webhook.DixaEvent;
import io.github.dixajava.webhook.DixaEvent.ConversationClosed;
import io.github.dixajava.webhook.DixaEvent.ConversationOpen;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Models among a program's own types, as answers and as bodies of requests. */
class InProgramsTest {
  private static final UUID ID = UUID.fromString("5a556159-9c21-4f3e-a44f-d323deb80d16");

  /** What a program might answer. */
  record Report(
      @Nullable Content content,
      Content.@Nullable Text text,
      @Nullable DeliveryDetail detail,
      @Nullable DeliveryStatus status,
      @Nullable List<Content> contents,
      @Nullable Map<FlowChannel, AttributeValue> values,
      @Nullable Object anything) {
    static Report empty() {
      return new Report(null, null, null, null, null, null, null);
    }
  }

  static List<Codec> codecs() {
    return List.of(new Jackson2Codec(), new Jackson3Codec());
  }

  private static DeliveryDetail detail() {
    return DeliveryDetail.builder()
        .deliveryTimestamp(Instant.parse("2026-11-20T08:30:00.120Z"))
        .success(true)
        .responseCode(200)
        .responseText("OK")
        .build();
  }

  private static void reads(Codec codec, String json, Report report) throws Exception {
    assertThat(codec.read(json, Report.class)).isEqualTo(report);
  }

  private static String json(Codec codec, Object value) throws Exception {
    return JsonParser.parseString(codec.write(value, value.getClass())).toString();
  }

  private static String property(Codec codec, Report report, String name) throws Exception {
    return JsonParser.parseString(codec.write(report, Report.class))
        .getAsJsonObject()
        .get(name)
        .toString();
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void aCaseHasItsTagWhereItsUnionIsDeclared(Codec codec) throws Exception {
    Report report = new Report(Content.Text.of("hi"), null, null, detail(), null, null, null);

    assertThat(property(codec, report, "content")).contains("\"_type\":\"Text\"");
    assertThat(property(codec, report, "status")).contains("\"_type\":\"DeliveryDetail\"");
    reads(codec, codec.write(report, Report.class), report);
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void aCaseHasItsTagWhereItsClassIsDeclaredToo(Codec codec) throws Exception {
    Report report = new Report(null, Content.Text.of("hi"), detail(), null, null, null, null);

    assertThat(property(codec, report, "text"))
        .isEqualTo(DixaGson.create().toJson(report.text(), Content.Text.class));
    assertThat(property(codec, report, "detail")).contains("\"_type\":\"DeliveryDetail\"");
    reads(codec, codec.write(report, Report.class), report);
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void unionsAndWordsAreReadInListsAndMaps(Codec codec) throws Exception {
    Report report =
        new Report(
            null,
            null,
            null,
            null,
            List.of(Content.Text.of("hi"), Content.Unknown.of(JsonParser.parseString("[1]"))),
            Map.of(FlowChannel.of("Pigeon"), AttributeValue.of(List.of("a"))),
            null);

    assertThat(property(codec, report, "values")).isEqualTo("{\"Pigeon\":[\"a\"]}");
    reads(codec, codec.write(report, Report.class), report);
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void aCaseAtTheRootHasItsTagAndIsReadAsBoth(Codec codec) throws Exception {
    Content.Text text = Content.Text.of("hi");
    String written = json(codec, text);

    assertThat(written).contains("\"_type\":\"Text\"");
    assertThat(codec.read(written, Content.class)).isEqualTo(text);
    assertThat(codec.read(written, Content.Text.class)).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void somethingDeclaredAsAnythingHasItsTag(Codec codec) throws Exception {
    Report report = new Report(null, null, null, null, null, null, Content.Text.of("hi"));

    assertThat(property(codec, report, "anything")).contains("\"_type\":\"Text\"");
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void nullIsNull(Codec codec) throws Exception {
    reads(codec, "{\"content\":null,\"text\":null,\"detail\":null}", Report.empty());
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void additionalPropertiesAreWritten(Codec codec) throws Exception {
    CreateTagInput input =
        CreateTagInput.builder()
            .name("refund")
            .additionalProperty("neu", new JsonPrimitive(1))
            .build();

    assertThat(json(codec, input)).isEqualTo("{\"name\":\"refund\",\"neu\":1}");
    assertThat(codec.read(json(codec, input), CreateTagInput.class)).isEqualTo(input);
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void unknownPropertiesAndNullsAndDigitsAreKept(Codec codec) throws Exception {
    String json =
        "{\"id\":\"%s\",\"createdAt\":\"2026-11-20T08:30:00Z\",\"neu\":{\"n\":1.50,\"big\":123456789012345678901234567890},\"phoneNumber\":null}"
            .formatted(ID);
    Object user = codec.read(json, EndUser.class);

    assertThat(user).isEqualTo(DixaGson.create().fromJson(json, EndUser.class));
    assertThat(json(codec, user == null ? "" : user))
        .contains("1.50", "123456789012345678901234567890", "\"phoneNumber\":null");
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void aNumberBeyondADoubleIsKept(Codec codec) throws Exception {
    Object tag = codec.read("{\"neu\":1E+400}", CreateTagInput.class);

    assertThat(codec.write(tag, CreateTagInput.class)).isEqualTo("{\"neu\":1E+400}");
  }

  @Test
  void aListWithItsClassBesideItIsReadWithJackson2() throws Exception {
    ObjectMapper mapper =
        new ObjectMapper()
            .findAndRegisterModules()
            .activateDefaultTyping(
                com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator.builder()
                    .allowIfBaseType(List.class)
                    .allowIfSubType("io.github.dixajava.model.")
                    .build(),
                ObjectMapper.DefaultTyping.NON_FINAL);

    String json = mapper.writeValueAsString(contents());

    assertThat(json).contains("java.util.ArrayList");
    assertThat(mapper.readValue(json, Report.class)).isEqualTo(contents());
  }

  @Test
  void aListWithItsClassBesideItIsReadWithJackson3() {
    JsonMapper mapper =
        JsonMapper.builder()
            .findAndAddModules()
            .activateDefaultTyping(
                BasicPolymorphicTypeValidator.builder()
                    .allowIfBaseType(List.class)
                    .allowIfSubType("io.github.dixajava.model.")
                    .build(),
                DefaultTyping.NON_FINAL)
            .build();

    String json = mapper.writeValueAsString(contents());

    assertThat(json).contains("java.util.ArrayList");
    assertThat(mapper.readValue(json, Report.class)).isEqualTo(contents());
  }

  private static Report contents() {
    List<Content> contents = new ArrayList<>(List.of(Content.Text.of("hi")));
    return new Report(null, null, null, null, contents, null, null);
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void aValueOfAnotherTypeIsRefusedWithItsPlace(Codec codec) {
    assertThatThrownBy(() -> codec.read("{\"success\":\"100 %s\"}", DeliveryDetail.class))
        .hasMessageContaining("expected a boolean but found a string at $.success")
        .hasMessageNotContaining("100");
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void aKeyThatComesTwiceIsRefused(Codec codec) {
    assertThatThrownBy(
            () -> codec.read("{\"success\":true,\"success\":true}", DeliveryDetail.class))
        .hasMessageContaining("duplicate key at $.success");
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void aKeyThatComesTwiceIsNamedWithAllOfItsPlace(Codec codec) {
    assertThatThrownBy(
            () -> codec.read("{\"neu\":[1,{\"100 %\":1,\"100 %\":2}]}", DeliveryDetail.class))
        .hasMessageContaining("duplicate key at $.neu[1].100 %")
        .hasMessageNotContaining("%%");
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void aKeyThatComesTwiceInAMapIsRefused(Codec codec) {
    for (Class<?> key : List.of(String.class, UUID.class, FlowChannel.class)) {
      Type map = TypeToken.getParameterized(Map.class, key, AttributeValue.class).getType();
      assertThatThrownBy(() -> codec.read("{\"%1$s\":\"a\",\"%1$s\":\"b\"}".formatted(ID), map))
          .hasMessageContaining("duplicate key at $." + ID);
    }
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void aMapKeepsItsKeysItsOrderAndItsNulls(Codec codec) throws Exception {
    Type map = TypeToken.getParameterized(Map.class, UUID.class, AttributeValue.class).getType();
    UUID other = UUID.fromString("0b9f7b52-3b0f-43d5-8f2a-a0e4f3a0c3fd");

    Object read = codec.read("{\"%s\":\"a\",\"%s\":null}".formatted(ID, other), map);

    Map<UUID, @Nullable AttributeValue> expected = new HashMap<>();
    expected.put(ID, AttributeValue.of("a"));
    expected.put(other, null);
    assertThat(read).isEqualTo(expected);
    assertThat((Map<?, ?>) read)
        .extracting(Map::keySet)
        .asInstanceOf(COLLECTION)
        .first()
        .isEqualTo(ID);
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void thePlaceOfAProblemCountsFromTheRoot(Codec codec) {
    assertThatThrownBy(
            () -> codec.read("{\"contents\":[7],\"detail\":{\"success\":1}}", Report.class))
        .hasMessageContaining("found a number at $.detail.success");
    Type list = TypeToken.getParameterized(List.class, DeliveryDetail.class).getType();
    assertThatThrownBy(() -> codec.read("[{},{\"success\":1}]", list))
        .hasMessageContaining("found a number at $[1].success");
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void listsThatWereReadCanBeChanged(Codec codec) throws Exception {
    Type list = TypeToken.getParameterized(List.class, Content.class).getType();
    @SuppressWarnings("unchecked") // that is what the type says
    List<Object> read = (List<Object>) codec.read("[7]", list);

    assertThat(read).isNotNull();
    read.add("more");
    assertThat(read).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "-Infinity", "1.e5", ".5"})
  void aNumberThatJsonDoesNotHaveIsRefusedWithItsPlace(String number) {
    String json = "{\"neu\":[" + number + "]}";
    com.fasterxml.jackson.databind.json.JsonMapper lenient2 =
        com.fasterxml.jackson.databind.json.JsonMapper.builder()
            .findAndAddModules()
            .enable(com.fasterxml.jackson.core.json.JsonReadFeature.values())
            .build();
    JsonMapper lenient3 =
        JsonMapper.builder().findAndAddModules().enable(JsonReadFeature.values()).build();

    assertThatThrownBy(() -> lenient2.readValue(json, CreateTagInput.class))
        .hasMessageContaining("malformed JSON at $.neu[0]");
    assertThatThrownBy(() -> lenient3.readValue(json, CreateTagInput.class))
        .hasMessageContaining("malformed JSON at $.neu[0]");
  }

  @Test
  void treesAreReadAndWrittenToo() throws Exception {
    String json =
        "{\"name\":\"a\",\"neu\":[1.50,123456789012345678901234567890,true,{\"x\":null}]}";
    CreateTagInput input = DixaGson.create().fromJson(json, CreateTagInput.class);
    ObjectMapper mapper2 = new ObjectMapper().findAndRegisterModules();
    JsonMapper mapper3 = JsonMapper.builder().findAndAddModules().build();

    assertThat(mapper2.treeToValue(mapper2.valueToTree(input), CreateTagInput.class))
        .isEqualTo(input);
    assertThat(mapper3.treeToValue(mapper3.valueToTree(input), CreateTagInput.class))
        .isEqualTo(input);
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void eventsOfWebhooksAreWrittenAsTheyCame(Codec codec) throws Exception {
    String json =
        "{\"event_fqn\":\"CONVERSATION_CLOSED\",\"data\":{\"conversation\":{\"csid\":7}}}";
    DixaEvent event = DixaEvent.parse(json);

    assertThat(json(codec, event)).isEqualTo(json);
    assertThat(codec.read(json, DixaEvent.class)).isEqualTo(event);
    assertThat(codec.read(json, ConversationClosed.class)).isEqualTo(event);
    assertThatThrownBy(() -> codec.read(json, ConversationOpen.class))
        .hasMessageContaining("expected ConversationOpen");
  }
}
