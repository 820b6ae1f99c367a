package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.DixaClient;
import io.github.dixajava.error.AlreadyCreatedException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.error.NotFoundException;
import io.github.dixajava.error.StatusException;
import io.github.dixajava.model.Agent;
import io.github.dixajava.model.BulkPatchEndUserInput;
import io.github.dixajava.model.BulkPatchEndUsersInput;
import io.github.dixajava.model.Content;
import io.github.dixajava.model.CreateMessageInput;
import io.github.dixajava.model.EndUser;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import io.github.dixajava.service.Agents;
import io.github.dixajava.service.BulkResult;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErrorsTest extends Samples {
  @Test
  void catchesWhatMatters() {
    // region: errors
    long conversationId = 17;
    try {
      dixa.conversations().listTags(conversationId);
    } catch (NotFoundException missing) {
      System.out.println("no conversation " + conversationId);
    } catch (DixaException failure) {
      System.out.println(failure.operation() + " failed: " + failure.status());
      throw failure;
    }
    // end
    assertThat(printed()).containsExactly("no conversation 17");
  }

  @Test
  void sortsTheOutcomesOfABulkCall() {
    answer(
        "PATCH",
        "/beta/endusers",
        """
        {"data":[
          {"data":{"id":"3754f930-80e9-4215-9383-5f49f62a204c","createdAt":"2026-01-05T10:00:00Z"},
           "_type":"BulkActionSuccess"},
          {"error":{"id":"x","message":"There is no such user","_type":"NotFound"},"_type":"BulkActionFailure"}]}
        """);
    // region: bulk
    UUID ada = UUID.fromString("3754f930-80e9-4215-9383-5f49f62a204c");
    BulkPatchEndUsersInput input =
        BulkPatchEndUsersInput.builder()
            .data(List.of(BulkPatchEndUserInput.builder().id(ada).displayName("Ada").build()))
            .build();

    BulkResult<EndUser> result = BulkResult.of(dixa.endUsers().patchEndUsers(input));
    System.out.println(result.successes().size() + " changed");
    for (BulkResult.Failure failure : result.failures()) {
      System.out.println("item " + failure.index() + ": " + failure.error());
    }
    // end
    assertThat(printed()).hasSize(2).contains("1 changed");
  }

  @Test
  void fakesThrowWhatTheClientWouldThrow() {
    // region: fake-errors
    Agents nobody =
        new Agents() {
          @Override
          public Agent getAgent(UUID agentId) {
            throw StatusException.of(404, "getAgent", "no such agent");
          }
        };
    // end
    assertThatThrownBy(() -> nobody.getAgent(new UUID(1, 2)))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("Dixa answered 404 to getAgent: no such agent");
  }

  @Test
  void choosesWhenToRepeat() {
    answer(
        "POST",
        "/beta/conversations/40212/messages",
        """
        {"data":{"messageId":"6ab9221f-9745-43ee-8308-654b624c2333","direction":"Inbound",
         "authorId":"3754f930-80e9-4215-9383-5f49f62a204c","externalId":"order-17"}}
        """);
    // region: retries
    long conversationId = 40_212;
    DixaClient patient =
        dixa.with(
            RequestOptions.builder()
                .deadline(Duration.ofMinutes(10))
                .retryPolicy(
                    RetryPolicy.maxRetries(8)
                        .backoff(Duration.ofSeconds(1), Duration.ofMinutes(1))
                        .retryingCreations())
                .build());
    try {
      patient
          .messages()
          .addMessage(
              conversationId,
              CreateMessageInput.Inbound.builder()
                  .content(Content.Text.of("Where is my order?"))
                  .externalId("order-17") // what makes a repetition safe
                  .build());
    } catch (AlreadyCreatedException created) {
      System.out.println(created.externalId() + " is in place");
    }
    // end
    assertThat(sent()).contains("order-17");
  }
}
