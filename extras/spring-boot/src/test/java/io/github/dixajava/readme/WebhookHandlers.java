package io.github.dixajava.readme;

// region: webhook-handlers
import io.github.dixajava.spring.WebhookCustomizer;
import io.github.dixajava.webhook.DixaEvent.ConversationClosed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookHandlers {
  @Bean
  WebhookCustomizer webhooks() {
    return receiver ->
        receiver
            .on(ConversationClosed.class, event -> System.out.println(event.conversation()))
            .otherwise(event -> System.out.println("something else: " + event));
  }
}
// end
