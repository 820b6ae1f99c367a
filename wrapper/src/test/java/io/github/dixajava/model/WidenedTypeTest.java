package io.github.dixajava.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dixajava.json.DixaJsonException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidenedTypeTest {
  @Test
  void aPhoneNumberMayBeATextOrANumber() {
    assertThat(Json.read("'+4512345678'", PhoneNumber.class))
        .isEqualTo(PhoneNumber.of("+4512345678"))
        .hasToString("+4512345678");
    assertThat(Json.read("4512345678", PhoneNumber.class))
        .isEqualTo(PhoneNumber.of(new BigDecimal("4512345678")))
        .hasToString("4512345678");
  }

  @Test
  void theValueOfAUuidFieldMayBeDigits() {
    assertThat(Json.read("{'value':'42'}", UuidField.class).value()).isEqualTo("42");
  }

  @Test
  void aPresetMayBeAWordOrAWordAsTag() {
    assertThat(Json.read("'PreviousWeek'", PresetValue.class))
        .isEqualTo(new PresetValue.Word(PeriodPreset.PREVIOUS_WEEK));
    assertThat(Json.read("{'_type':'PreviousWeek'}", PresetValue.class))
        .isEqualTo(PresetValue.Wrapped.of(PeriodPreset.PREVIOUS_WEEK));
  }

  @Test
  void aMimeTypeMayBeATextOrAnObject() {
    assertThat(Json.read("'image/png'", MimeType.class)).isEqualTo(new MimeType.Text("image/png"));
    assertThat(Json.read("{'primary':'image','sub':'png'}", MimeType.class))
        .isEqualTo(MimeType.Impl.builder().primary("image").sub("png").build());
  }

  @Test
  void aFormValueMayBeATextOrTextsOrFiles() {
    assertThat(Json.read("'blue'", FormAttributeValue.class))
        .isEqualTo(FormAttributeValue.of("blue"));
    assertThat(Json.read("['blue','red']", FormAttributeValue.class))
        .isEqualTo(new FormAttributeValue.Select(List.of("blue", "red")));
    assertThat(Json.read("[{'name':'a.png'}]", FormAttributeValue.class))
        .isInstanceOf(FormAttributeValue.Attachments.class);
  }

  @Test
  void aCustomAttributeMayBeATextOrTexts() {
    assertThat(Json.read("'gold'", AttributeValue.class)).isEqualTo(AttributeValue.of("gold"));
    assertThat(Json.read("['a','b']", AttributeValue.class))
        .isEqualTo(AttributeValue.of(List.of("a", "b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'x'", "['x']", "[]", "7", "{'a':1}", "{'_type':'x','a':1}", "[7]", "true"})
  void whateverComesIsWrittenAsItCame(String json) {
    assertRoundTrip(json, PhoneNumber.class);
    assertRoundTrip(json, PresetValue.class);
    assertRoundTrip(json, MimeType.class);
    assertRoundTrip(json, FormAttributeValue.class);
    assertRoundTrip(json, AttributeValue.class);
  }

  @Test
  void aMomentThatIsDeclaredAsATextIsReadAsAMomentAndKeptAsItCame() {
    String json = "{'requestTime':'2021-12-01T12:46:35.935'}";
    UserPresence presence = Json.read(json, UserPresence.class);
    assertThat(presence.requestTime()).isEqualTo(Instant.parse("2021-12-01T12:46:35.935Z"));
    assertThat(Json.written(presence, UserPresence.class)).isEqualTo(Json.tree(json));
  }

  @Test
  void aTextThatIsNoMomentIsAnErrorOnlyWhenItIsAskedFor() {
    String json = "{'requestTime':'just now'}";
    UserPresence presence = Json.read(json, UserPresence.class);
    assertThat(Json.written(presence, UserPresence.class)).isEqualTo(Json.tree(json));
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(presence::requestTime)
        .withMessage("expected a date-time but found another text at $.requestTime");
  }

  private static <T> void assertRoundTrip(String json, Class<T> type) {
    assertThat(Json.written(Json.read(json, type), type)).isEqualTo(Json.tree(json));
  }
}
