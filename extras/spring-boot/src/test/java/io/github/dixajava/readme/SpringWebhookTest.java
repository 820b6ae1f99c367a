package io.github.dixajava.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.github.dixajava.spring.DixaWebhookAutoConfiguration;
import io.github.dixajava.webhook.WebhookReceiver;
import io.github.dixajava.webhook.WebhookSecret;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class SpringWebhookTest {
  private static final String SECRET = "6b65792d666f722d74657374732d6f6e6c79";
  private static final byte[] BODY =
      "{\"event_id\":\"1f8b\",\"event_fqn\":\"CONVERSATION_CLOSED\"}".getBytes(UTF_8);

  @Test
  void aControllerAnswersWhatTheReceiverSays() {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(DixaWebhookAutoConfiguration.class))
        .withUserConfiguration(WebhookHandlers.class)
        .withPropertyValues("dixa.webhook.secrets=" + SECRET)
        .run(
            program -> {
              WebhookController controller =
                  new WebhookController(program.getBean(WebhookReceiver.class));
              MockMvc mvc = MockMvcBuilders.standaloneSetup(controller).build();
              String signature = WebhookSecret.of(SECRET).sign(Instant.now(), BODY);

              mvc.perform(delivery("t=1,v1=" + "0".repeat(64)))
                  .andExpect(status().isUnauthorized());
              mvc.perform(delivery(signature)).andExpect(status().isOk());
            });
  }

  /** By hand, since the builders of the two lines of Spring are not binary compatible. */
  private static RequestBuilder delivery(String signature) {
    return context -> {
      MockHttpServletRequest request = new MockHttpServletRequest(context, "POST", "/dixa");
      request.setContent(BODY);
      request.addHeader("x-dixa-signature", signature);
      return request;
    };
  }
}
