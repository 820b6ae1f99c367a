package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.github.dixajava.model.AttributeValue;
import io.github.dixajava.model.Conversation;
import io.github.dixajava.model.EndUser;
import io.github.dixajava.model.FlowChannel;
import io.github.dixajava.model.PatchEndUserInput;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelsTest extends Samples {
  private static final UUID USER = UUID.fromString("3754f930-80e9-4215-9383-5f49f62a204c");

  @Test
  void asksForTheCaseOfAUnion() {
    answer(
        "GET",
        "/beta/conversations/40212",
        """
        {"data":{"id":40212,"requesterId":"3754f930-80e9-4215-9383-5f49f62a204c",
         "channel":"Email","createdAt":"2026-11-01T12:46:36.581Z[GMT]",
         "toEmail":"orders@bikes.example.com","fromEmail":"ada@example.org",
         "integrationEmail":"x@mail.example.com","subject":"Invoice","_type":"EmailConversation"}}
        """);
    // region: unions
    long conversationId = 40_212;
    Conversation conversation = dixa.conversations().getConversation(conversationId);
    if (conversation instanceof Conversation.EmailConversation email) {
      System.out.println(email.subject() + ", from " + email.fromEmail());
    } else if (conversation instanceof Conversation.Unknown other) {
      System.out.println("a new kind of conversation, " + other.tag() + ": " + other.raw());
    }
    // end
    assertThat(printed()).containsExactly("Invoice, from ada@example.org");
  }

  @Test
  void keepsWordsItDoesNotKnow() {
    // region: open-enums
    FlowChannel channel = FlowChannel.of("Pigeon");
    switch (channel.known()) {
      case EMAIL, CONTACT_FORM -> System.out.println("written");
      case PSTN_PHONE, VOICEMAIL, CALLBACK -> System.out.println("spoken");
      case UNRECOGNIZED -> System.out.println("new to this version: " + channel.value());
      default -> System.out.println("typed");
    }
    // end
    assertThat(printed()).containsExactly("new to this version: Pigeon");
  }

  @Test
  void keepsPropertiesItDoesNotKnow() {
    answer(
        "GET",
        "/beta/endusers/" + USER,
        """
        {"data":{"id":"3754f930-80e9-4215-9383-5f49f62a204c","createdAt":"2026-01-05T10:00:00Z",
         "displayName":"Ada Nygaard","nickname":"Ada"}}
        """);
    // region: unknown-properties
    UUID userId = UUID.fromString("3754f930-80e9-4215-9383-5f49f62a204c");
    EndUser user = dixa.endUsers().getEndUser(userId);
    System.out.println(user.displayName() + " since " + user.createdAt());
    System.out.println("not in the description: " + user.unknownProperties());
    // end
    assertThat(printed())
        .containsExactly(
            "Ada Nygaard since 2026-01-05T10:00:00Z", "not in the description: {nickname=\"Ada\"}");
  }

  @Test
  void tellsAbsentFromNull() {
    answer(
        "PATCH",
        "/beta/endusers/" + USER,
        """
        {"data":{"id":"3754f930-80e9-4215-9383-5f49f62a204c","createdAt":"2026-01-05T10:00:00Z"}}
        """);
    // region: patch
    UUID userId = UUID.fromString("3754f930-80e9-4215-9383-5f49f62a204c");
    dixa.endUsers()
        .patchEndUser(
            userId,
            PatchEndUserInput.builder()
                .displayName("Ada Nygaard") // set
                .clearPhoneNumber() // sent as null
                .build()); // all others are left as they are
    // end
    assertThat(JsonParser.parseString(sent()))
        .isEqualTo(
            JsonParser.parseString("{\"displayName\":\"Ada Nygaard\",\"phoneNumber\":null}"));
  }

  @Test
  void clearsACustomAttribute() {
    answer("PATCH", "/beta/endusers/" + USER + "/custom-attributes", "{\"data\":[]}");
    // region: custom-attributes
    UUID userId = UUID.fromString("3754f930-80e9-4215-9383-5f49f62a204c");
    String size = "5f0d2f39-9ff7-4d29-b0b6-2e3a49f4f6f4"; // ids of attributes
    String hobby = "0b9f7b52-3b0f-43d5-8f2a-a0e4f3a0c3fd";

    Map<String, @Nullable AttributeValue> values = new HashMap<>();
    values.put(size, AttributeValue.of("XL"));
    values.put(hobby, null); // cleared
    dixa.customAttributes().patchEndUserCustomAttributes(userId, values);
    // end
    assertThat(JsonParser.parseString(sent()).getAsJsonObject().get(hobby).isJsonNull()).isTrue();
  }
}
