package io.github.dixajava.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BuilderTest {
  @Test
  void aMissingRequiredPropertyIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CreateTagInput.builder().build())
        .withMessage("CreateTagInput.name is required, but was not set");
  }

  @Test
  void allMissingPropertiesAreNamedAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CreateConversationInput.Email.builder().build())
        .withMessageMatching(
            "(CreateConversationInput\\.Email\\.\\w+, )+\\S+ are required, but were not set");
  }

  @Test
  void aDeprecatedPropertyIsNotDemanded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ActivityLogEntry.builder().build())
        .withMessageContaining("ActivityLogEntry.id")
        .withMessageNotContaining("activityType");
  }

  @Test
  void aMissingPropertyOfACaseIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Content.Text.builder().build())
        .withMessage("Content.Text.value is required, but was not set");
  }

  @Test
  void aListThatIsTooLongIsRefusedByName() {
    List<UUID> eleven = Collections.nCopies(11, new UUID(0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueueMembersInput.builder().agentIds(eleven).build())
        .withMessage("QueueMembersInput.agentIds has 11 elements, allowed are 0 to 10");
  }

  @Test
  void aListThatIsTooShortIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                WebhookFilters.CombinedFilters.builder()
                    .strategy(FilterStrategy.of("All"))
                    .conditions(List.of())
                    .build())
        .withMessage(
            "WebhookFilters.CombinedFilters.conditions has 0 elements, allowed are at least 1");
  }

  @Test
  void whatIsBuiltDoesNotChangeWithTheListItWasBuiltFrom() {
    List<String> emails = new ArrayList<>(List.of("a@example.com"));
    PatchEndUserInput patch = PatchEndUserInput.builder().additionalEmails(emails).build();
    emails.add("b@example.com");
    assertThat(patch.additionalEmails()).containsExactly("a@example.com").isUnmodifiable();
  }

  @Test
  void whatIsBuiltDoesNotChangeWithAListInTheListItWasBuiltFrom() {
    List<String> either = new ArrayList<>(List.of("a"));
    CustomAttributeOperator.IsOneOf operator =
        CustomAttributeOperator.IsOneOf.builder().values(List.of(either)).build();
    either.add("b");
    assertThat(operator.values()).containsExactly(List.of("a"));
    assertThat(operator.values().get(0)).isUnmodifiable();
  }

  @Test
  void whatIsBuiltDoesNotChangeWithItsBuilder() {
    PatchEndUserInput.Builder builder = PatchEndUserInput.builder().displayName("Ada");
    PatchEndUserInput ada = builder.build();
    builder.displayName("Grace").clearEmail();
    assertThat(ada).isEqualTo(PatchEndUserInput.builder().displayName("Ada").build());
  }

  @Test
  void aCopyDiffersOnlyInWhatWasChanged() {
    PatchEndUserInput ada =
        PatchEndUserInput.builder().displayName("Ada").email("ada@example.com").build();
    assertThat(ada.toBuilder().email("lovelace@example.com").build())
        .isEqualTo(
            PatchEndUserInput.builder().displayName("Ada").email("lovelace@example.com").build());
  }

  @Test
  void aListThatIsAbsentIsEmpty() {
    assertThat(PatchEndUserInput.builder().build().middleNames()).isEmpty();
  }

  @Test
  void aTagThatDixaExpectsIsSetByItself() {
    GenericConversationImport conversation =
        GenericConversationImport.builder()
            .genericChannelName("shop")
            .requesterId(new UUID(0, 1))
            .direction(NewConversationDirection.of("Inbound"))
            .createdAt(Instant.EPOCH)
            .build();
    assertThat(Json.written(conversation, GenericConversationImport.class).getAsJsonObject())
        .extracting(json -> json.get("_type").getAsString())
        .isEqualTo("GenericConversationImport");
  }
}
