package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import io.github.dixajava.DixaClient;
import io.github.dixajava.DixaResponse;
import io.github.dixajava.error.UnauthorizedException;
import io.github.dixajava.model.Tag;
import io.github.dixajava.options.CallListener;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.testing.ReceivedRequest;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

class OptionsTest extends Samples {
  @Test
  void setsBounds() {
    // region: options
    DixaClient hasty =
        dixa.with(
            RequestOptions.builder()
                .deadline(Duration.ofSeconds(5)) // the whole call, waits and retries included
                .attemptTimeout(Duration.ofSeconds(2)) // one attempt
                .build());
    hasty.tags().listTags();
    // end
    assertThat(server.requests()).extracting(ReceivedRequest::url).containsExactly("/beta/tags");
  }

  @Test
  void looksAtTheWholeAnswer() {
    // region: answer
    DixaResponse<List<Tag>> answer = dixa.withResponse(client -> client.tags().listTags());

    System.out.println(answer.status() + ", " + answer.value().size() + " tags");
    System.out.println("request " + answer.header("x-request-id"));
    // end
    assertThat(printed().get(0)).startsWith("200, ");
  }

  @Test
  void callsWhatIsNotDescribed() {
    String path = "/agents/00000000-0000-0000-0000-000000000001/skills";
    server.answerUndescribed("GET " + path, 200, "{\"data\":[\"Danish\"]}");
    // region: undescribed
    UUID agentId = UUID.fromString("00000000-0000-0000-0000-000000000001");
    JsonElement skills =
        dixa.operation("GET", "agents/{agentId}/skills").path("agentId", agentId).send();
    System.out.println(skills);
    // end
    assertThat(printed()).containsExactly("{\"data\":[\"Danish\"]}");
  }

  @Test
  void addsToEachRequest() {
    // region: additions
    RequestOptions additions =
        RequestOptions.builder()
            .header("X-Request-Source", "night-report")
            .query("includeDeactivated", "true") // one that this version may not know yet
            .build();
    dixa.with(additions).tags().listTags();
    // end
    assertThat(server.requests())
        .extracting(ReceivedRequest::url)
        .containsExactly("/beta/tags?includeDeactivated=true");
  }

  @Test
  void renewsTheToken() {
    // region: token-supplier
    AtomicReference<String> current = new AtomicReference<>(token); // set by whoever renews it
    DixaClient renewing = DixaClient.builder().apiToken(current::get).baseUrl(baseUrl).build();
    // end
    try (renewing) {
      assertThat(renewing.tags().listTags()).isNotEmpty();
      current.set("another-token");
      assertThatThrownBy(() -> renewing.tags().listTags())
          .isInstanceOf(UnauthorizedException.class);
    }
  }

  @Test
  void refusesToChangeAnything() {
    // region: read-only
    DixaClient reader = dixa.with(RequestOptions.builder().readOnly().build());
    System.out.println(reader.tags().listTags().size() + " tags");
    try {
      reader.conversations().closeConversation(40_212);
    } catch (UnsupportedOperationException refused) {
      System.out.println(refused.getMessage()); // nothing was sent
    }
    // end
    assertThat(printed().get(1)).contains("read-only");
    assertThat(server.requests()).extracting(ReceivedRequest::url).containsExactly("/beta/tags");
  }

  @Test
  void limitsTheRate() {
    // region: rate-limit
    CallListener waits =
        new CallListener() {
          @Override
          public void onWait(String operation, WaitReason reason, Duration expected) {
            System.out.println(operation + " waits for " + reason);
          }
        };
    DixaClient modest =
        DixaClient.builder()
            .apiToken(token)
            .baseUrl(baseUrl)
            .rateLimit(RateLimit.perSecond(5).burst(2).perDay(432_000))
            .listener(waits)
            .build();
    // end
    try (modest) {
      modest.tags().listTags();
      modest.tags().listTags();
    }
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void bringsAnHttpClient() {
    // region: okhttp
    OkHttpClient http = new OkHttpClient.Builder().proxy(Proxy.NO_PROXY).build();
    DixaClient dixa =
        DixaClient.builder().apiToken(token).baseUrl(baseUrl).okHttpClient(http).build();
    // end
    try (dixa) {
      assertThat(dixa.tags().listTags()).isNotEmpty();
    }
  }
}
