package io.github.dixajava.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.dixajava.DixaClient;
import io.github.dixajava.error.BadRequestException;
import io.github.dixajava.error.NotFoundException;
import io.github.dixajava.error.UnauthorizedException;
import io.github.dixajava.group.ListOrganizationActivityLogQuery;
import io.github.dixajava.model.ActivityLogAttribute;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.model.FlowChannel;
import io.github.dixajava.model.ListActivityLogOutput;
import io.github.dixajava.model.PaginationLinks;
import io.github.dixajava.model.Tag;
import io.github.dixajava.options.RateLimit;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeDixaTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final UUID NO_TAG = new UUID(1, 1);

  private final FakeDixa dixa = FakeDixa.start(Clock.fixed(NOW, ZoneOffset.UTC));
  private final DixaClient client = client(FakeDixa.TOKEN);

  @AfterEach
  void stop() {
    client.close();
    dixa.close();
  }

  @Test
  void theLogHasAllEntriesInPagesOfAtMost100() {
    List<ListActivityLogOutput> pages = pages(null, null);

    assertThat(pages).hasSize(11).allMatch(page -> page.data().size() <= 100);
    assertThat(entries(pages))
        .extracting(ActivityLogEntry::id)
        .doesNotHaveDuplicates()
        .hasSize(1_050);
  }

  @Test
  void theLogLiesWithinTheLast30Days() {
    assertThat(entries(pages(NOW.minus(Duration.ofDays(30)), NOW))).hasSize(1_050);
  }

  @Test
  void theLogIsFilteredByTime() {
    Instant from = NOW.minus(Duration.ofDays(10));
    Instant to = NOW.minus(Duration.ofDays(5));

    assertThat(entries(pages(from, to)))
        .isNotEmpty()
        .extracting(ActivityLogEntry::activityTimestamp)
        .allMatch(time -> !time.isBefore(from) && !time.isAfter(to));
  }

  @Test
  void theSameClockGivesTheSameLog() {
    assertThat(FakeDixaStory.told(NOW, 50)).isEqualTo(FakeDixaStory.told(NOW, 50));
  }

  @Test
  void attributesAreOfKindsThatTheClientKnows() {
    assertThat(entries(pages(null, null)))
        .extracting(ActivityLogEntry::attributes)
        .doesNotHaveAnyElementsOfTypes(ActivityLogAttribute.Unknown.class);
  }

  @Test
  void entriesAreInTheFormOfTheWire() throws IOException {
    JsonObject entry = firstPage().getAsJsonArray("data").get(0).getAsJsonObject();

    assertThat(entry.get("activityTimestamp").getAsString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\\[GMT]");
    assertThat(entry.getAsJsonObject("attributes").keySet()).last().isEqualTo("_type");
  }

  @Test
  void linksAreRelativeAndCarryAnOpaqueKey() throws IOException {
    JsonElement next = firstPage().getAsJsonObject("meta").get("next");

    assertThat(next.getAsString())
        .matches("/beta/conversations/activitylog\\?pageKey=[A-Za-z0-9+/]+(%3D)*");
  }

  @Test
  void aKeyThatItDidNotGiveIsRefused() {
    assertThatThrownBy(
            () ->
                client
                    .conversations()
                    .listOrganizationActivityLog(
                        ListOrganizationActivityLogQuery.builder().pageKey("abcd").build()))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void flowsAreThoseOfTheChannel() {
    assertThat(client.conversations().listFlows(FlowChannel.EMAIL))
        .hasSize(3)
        .allMatch(flow -> flow.channel().value().equals("Email"));
  }

  @Test
  void withoutAChannelFlowsAreThoseOfTheTelephone() {
    assertThat(client.conversations().listFlows())
        .hasSize(2)
        .allMatch(flow -> flow.channel().value().equals("PstnPhone"));
  }

  @Test
  void tagsStayUntilTheyAreTakenOff() {
    long conversation = entries(pages(null, null)).get(0).conversationId();
    Tag tag = client.tags().listTags().get(0);

    client.conversations().tagConversation(conversation, tag.id());
    assertThat(client.conversations().listTags(conversation)).containsExactly(tag);

    client.conversations().untagConversation(conversation, tag.id());
    assertThat(client.conversations().listTags(conversation)).isEmpty();
  }

  @Test
  void aConversationThatIsNotThereIsNotFound() {
    assertThatThrownBy(() -> client.conversations().listTags(1))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("was not found");
  }

  @Test
  void aTagThatIsNotThereIsNotFound() {
    assertThatThrownBy(() -> client.tags().getTag(NO_TAG)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void anotherTokenIsRefused() {
    try (DixaClient stranger = client("another-token")) {
      assertThatThrownBy(() -> stranger.tags().listTags())
          .isInstanceOf(UnauthorizedException.class)
          .hasMessageContaining("Unauthorized");
    }
  }

  private DixaClient client(String token) {
    return DixaClient.builder()
        .apiToken(token)
        .baseUrl(dixa.url())
        .rateLimit(RateLimit.off())
        .build();
  }

  private List<ListActivityLogOutput> pages(@Nullable Instant from, @Nullable Instant to) {
    List<ListActivityLogOutput> pages = new ArrayList<>();
    ListOrganizationActivityLogQuery.Builder query = ListOrganizationActivityLogQuery.builder();
    if (from != null) {
      query.fromDatetime(from);
    }
    if (to != null) {
      query.toDatetime(to);
    }
    String key;
    do {
      ListActivityLogOutput page =
          client.conversations().listOrganizationActivityLog(query.build());
      pages.add(page);
      PaginationLinks links = page.meta();
      String next = links == null ? null : links.next();
      key = next == null ? null : HttpUrl.get(dixa.url() + next).queryParameter("pageKey");
      if (key != null) {
        query.pageKey(key);
      }
    } while (key != null);
    return pages;
  }

  private static List<ActivityLogEntry> entries(List<ListActivityLogOutput> pages) {
    return pages.stream().flatMap(page -> page.data().stream()).toList();
  }

  private JsonObject firstPage() throws IOException {
    Request request =
        new Request.Builder()
            .url(dixa.url() + "/beta/conversations/activitylog")
            .header("Authorization", FakeDixa.TOKEN)
            .build();
    try (Response response = new OkHttpClient().newCall(request).execute()) {
      return JsonParser.parseString(response.body().string()).getAsJsonObject();
    }
  }
}
