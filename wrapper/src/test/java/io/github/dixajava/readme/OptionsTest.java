package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import io.github.dixajava.Answer;
import io.github.dixajava.DixaClient;
import io.github.dixajava.model.Tag;
import io.github.dixajava.options.CallListener;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.testing.ReceivedRequest;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
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
                .header("X-Request-Source", "night-report")
                .build());
    hasty.tags().listTags();
    // end
    assertThat(server.requests()).extracting(ReceivedRequest::url).containsExactly("/beta/tags");
  }

  @Test
  void goesBeyondTheDescription() {
    String agentId = "00000000-0000-0000-0000-000000000001";
    server.answerUndescribed("GET /agents/" + agentId + "/skills", 200, "{\"data\":[]}");
    // region: answers
    Answer<List<Tag>> answer = dixa.answerTo(client -> client.tags().listTags());
    System.out.println(answer.value().size() + " tags, " + answer.header("x-request-id"));

    JsonElement skills =
        dixa.operation("GET", "agents/{agentId}/skills").path("agentId", agentId).send();
    // end
    assertThat(answer.status()).isEqualTo(200);
    assertThat(skills).hasToString("{\"data\":[]}");
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
    Proxy proxy = Proxy.NO_PROXY;
    // region: okhttp
    OkHttpClient http = new OkHttpClient.Builder().proxy(proxy).build();
    DixaClient dixa =
        DixaClient.builder().apiToken(token).baseUrl(baseUrl).okHttpClient(http).build();
    // end
    try (dixa) {
      assertThat(dixa.tags().listTags()).isNotEmpty();
    }
  }
}
