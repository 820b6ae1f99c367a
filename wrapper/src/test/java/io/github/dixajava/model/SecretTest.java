package io.github.dixajava.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretTest {
  private static final String SUBSCRIPTION =
      "{'name':'shop','headers':{'Authorization':'hush'},'secretKey':'hush','enabled':true}";

  private static List<Object> secretive() {
    return List.of(
        Json.read(SUBSCRIPTION, WebhookSubscription.class),
        Json.readList("[" + SUBSCRIPTION + "]", WebhookSubscription.class),
        Json.read("{'customHeaders':{'X':'hush'}}", CreateWebhookSubscriptionInput.class),
        Json.read("{'customHeaders':{'X':'hush'}}", PatchWebhookSubscriptionInput.class),
        Json.read(
            "{'authorization':{'_type':'TokenAuth','value':'hush'}}",
            CreateWebhookSubscriptionInput.class),
        WebhookAuthorization.TokenAuth.of("hush"),
        WebhookAuthorization.BasicAuth.builder().username("ada").password("hush").build(),
        Json.read("{'_type':'OAuth','secret':'hush'}", WebhookAuthorization.class),
        Json.read(
            "{'_type':'BasicAuth','username':'ada','totp':'hush'}", WebhookAuthorization.class));
  }

  @ParameterizedTest
  @MethodSource("secretive")
  void noSecretIsPrinted(Object model) {
    assertThat(model.toString()).doesNotContain("hush");
  }

  @Test
  void aSecretIsMaskedButNamed() {
    assertThat(Json.read(SUBSCRIPTION, WebhookSubscription.class))
        .hasToString("WebhookSubscription[name=shop, headers=***, secretKey=***, enabled=true]");
  }

  @Test
  void aSecretIsWrittenAllTheSame() {
    assertThat(Json.written(WebhookAuthorization.TokenAuth.of("hush"), WebhookAuthorization.class))
        .isEqualTo(Json.tree("{'_type':'TokenAuth','value':'hush'}"));
  }

  @Test
  void secretsCountForEquality() {
    assertThat(WebhookAuthorization.TokenAuth.of("hush"))
        .isNotEqualTo(WebhookAuthorization.TokenAuth.of("shh"));
  }
}
