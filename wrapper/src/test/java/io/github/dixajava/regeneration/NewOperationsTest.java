package io.github.dixajava.regeneration;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The description, with operations that it does not have today, gives a client that has them: an
 * operation in a group that exists, a paged one, a new group, and an operation in two groups.
 */
class NewOperationsTest {

  @RegisterExtension
  static final WireMockExtension DIXA =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort())
          .build();

  @Test
  void areOnBothClientsWithoutAnEdit(@TempDir Path folder) throws Exception {
    String id = "/beta/teams/00000000-0000-0001-0000-000000000002/shifts";
    answer("/beta/agents/[^/]+/badges", "{\"data\":[\"first aid\"]}");
    answer(
        id, "{\"data\":[{\"name\":\"early\"}],\"meta\":{\"next\":\"%s?pageKey=2\"}}".formatted(id));
    DIXA.stubFor(
        get(urlPathMatching(id))
            .withQueryParam("pageKey", equalTo("2"))
            .willReturn(okJson("{\"data\":[{\"name\":\"late\",\"2fa\":true}],\"meta\":{}}")));
    answer("/beta/recordings/7", "{\"data\":{\"seconds\":90}}");
    answer("/beta/settings/key/changes", "{\"data\":[{\"name\":\"on\"}]}");
    DIXA.stubFor(put(urlPathMatching("/beta/recordings/7/lock")).willReturn(noContent()));

    try (URLClassLoader client = NewClient.with("additions.yaml", "Caller", folder)) {
      Object answers =
          client.loadClass("Caller").getMethod("call", String.class).invoke(null, DIXA.baseUrl());

      assertThat(answers)
          .isEqualTo(
              List.of(
                  "first aid",
                  "first aid",
                  "early",
                  "early",
                  "early late",
                  "early late",
                  "90 s",
                  "90 s",
                  "on",
                  "recordingId must be at least 1, but is 0",
                  "pageLimit must be 1 to 20, but is 21"));
    }
    assertThat(
            DIXA.findAll(com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor(anyUrl())))
        .extracting(request -> request.getBodyAsString())
        .containsExactlyInAnyOrder("{}", "{\"reason\":\"why\"}", "{}", "{}");
  }

  private static void answer(String path, String json) {
    DIXA.stubFor(any(urlPathMatching(path)).willReturn(okJson(json)));
  }
}
