package io.github.dixajava.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.model.EndUser;
import io.github.dixajava.paging.Page;
import io.github.dixajava.paging.Pager;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FakePagesTest {
  @RegisterExtension static final DixaFake DIXA = DixaFake.create();

  @Test
  void aPageHasAHundredEntriesIfNobodySays() {
    DIXA.activityLog(250);

    assertThat(DIXA.client().conversations().activityLog().pages())
        .extracting(page -> page.items().size())
        .containsExactly(100, 100, 50);
  }

  @Test
  void aPageHasNoMoreEntriesThanTheCallerAsksFor() {
    DIXA.activityLog(25);

    assertThat(DIXA.client().conversations().activityLog().pageSize(10).pages())
        .extracting(page -> page.items().size())
        .containsExactly(10, 10, 5);
  }

  @Test
  void linksAreRelativeWithAnOpaqueKey() throws Exception {
    DIXA.activityLog(150);

    assertThat(get("/beta/conversations/activitylog").at("/meta/next").asText())
        .matches("/beta/conversations/activitylog\\?pageKey=[A-Za-z0-9%]+");
  }

  @Test
  void aLinkIsEnoughToGoOn() throws Exception {
    DIXA.activityLog(30);
    JsonNode whole = get("/beta/conversations/activitylog").get("data");
    String from = whole.get(5).get("activityTimestamp").asText().replace("[GMT]", "");

    JsonNode first = get("/beta/conversations/activitylog?pageLimit=10&fromDatetime=" + from);
    JsonNode second = get(first.at("/meta/next").asText());

    assertThat(second.get("data").get(0)).isEqualTo(whole.get(15));
  }

  @Test
  void aKeyThatItDidNotGiveIsRefused() throws Exception {
    assertThat(get("/beta/agents?pageKey=abcd").path("message").asText())
        .contains("the pageKey is none of Dixa's");
  }

  @Test
  void aSearchPageHasFiftyHitsAtMost() throws Exception {
    assertThat(get("/beta/search/conversations?query=a&pageLimit=51").path("message").asText())
        .contains("query parameter pageLimit must have a maximum value of 50");
  }

  @Test
  void emptyPagesComeBetween() {
    IntStream.range(0, 3).forEach(i -> DIXA.endUser(u -> {}));
    DIXA.pages().ofAtMost(1).withEmptyOnes();

    Pager<EndUser> users = DIXA.client().endUsers().allEndUsers();

    assertThat(users).hasSize(3);
    assertThat(users.pages()).extracting(page -> page.items().size()).contains(0);
  }

  @Test
  void aRepeatedKeyLeadsNowhere() {
    DIXA.activityLog(30);
    DIXA.pages().ofAtMost(10).repeatingAKey();

    Pager<ActivityLogEntry> log = DIXA.client().conversations().activityLog();

    assertThatThrownBy(log::toList).isInstanceOf(DixaException.class);
  }

  @Test
  void absoluteLinksOfTheFakeAreFollowed() throws Exception {
    DIXA.activityLog(30);
    DIXA.pages().ofAtMost(10).withAbsoluteLinks();

    assertThat(get("/beta/conversations/activitylog").at("/meta/next").asText())
        .startsWith(DIXA.baseUrl() + "/beta/");
    assertThat(DIXA.client().conversations().activityLog()).hasSize(30);
  }

  @Test
  void linksWithAPlaceholderAreFollowed() throws Exception {
    DIXA.activityLog(30);
    DIXA.pages().ofAtMost(10).withPlaceholderLinks();

    assertThat(get("/beta/conversations/activitylog").at("/meta/next").asText())
        .startsWith("/<api-version>/conversations/activitylog/?pageKey=")
        .endsWith(":");
    assertThat(DIXA.client().conversations().activityLog().pages())
        .extracting(Page::items)
        .hasSize(3);
  }

  private static JsonNode get(String path) throws Exception {
    Request request =
        new Request.Builder()
            .url(DIXA.baseUrl() + path)
            .header("Authorization", DixaFake.TOKEN)
            .build();
    try (Response response = new OkHttpClient().newCall(request).execute()) {
      return Json.parse(response.body().string());
    }
  }
}
