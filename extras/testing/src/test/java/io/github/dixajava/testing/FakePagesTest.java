package io.github.dixajava.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.model.EndUser;
import io.github.dixajava.paging.Page;
import io.github.dixajava.paging.Pager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FakePagesTest {
  private static final String LOG = "/beta/conversations/activitylog";

  @RegisterExtension static final DixaFake DIXA = DixaFake.create();

  @Test
  void aPageHasAHundredEntriesIfNobodySays() {
    DIXA.activityLog(250);

    assertThat(DIXA.client().conversations().allOrganizationActivityLog().pages())
        .extracting(page -> page.items().size())
        .containsExactly(100, 100, 50);
  }

  @Test
  void aPageHasNoMoreEntriesThanTheCallerAsksFor() {
    DIXA.activityLog(25);

    assertThat(DIXA.client().conversations().allOrganizationActivityLog().pageSize(10).pages())
        .extracting(page -> page.items().size())
        .containsExactly(10, 10, 5);
  }

  @Test
  void linksAreRelativeWithAnOpaqueKey() throws Exception {
    DIXA.activityLog(150);

    assertThat(next(get(LOG))).matches("/beta/conversations/activitylog\\?pageKey=[A-Za-z0-9%]+");
  }

  @Test
  void aLinkIsEnoughToResume() throws Exception {
    DIXA.activityLog(30);
    List<JsonElement> whole = Json.list(get(LOG), "data");
    String from = Json.text(whole.get(5), "activityTimestamp").replace("[GMT]", "");

    JsonElement first = get(LOG + "?pageLimit=10&fromDatetime=" + from);
    JsonElement second = get(next(first));

    assertThat(Json.list(second, "data").get(0)).isEqualTo(whole.get(15));
  }

  @Test
  void aKeyOfAnotherOriginIsRefused() throws Exception {
    assertThat(message("/beta/agents?pageKey=abcd")).contains("the pageKey is none of Dixa's");
  }

  @Test
  void anExpiredKeyIsRefused() throws Exception {
    DIXA.activityLog(30);
    String second = next(get(LOG + "?pageLimit=10"));

    DIXA.pages().expireKeys();

    assertThat(message(second)).contains("the pageKey has expired");
    assertThat(DIXA.client().conversations().allOrganizationActivityLog().pageSize(10)).hasSize(30);
  }

  @Test
  void aSearchPageHasFiftyHitsAtMost() throws Exception {
    assertThat(message("/beta/search/conversations?query=a&pageLimit=51"))
        .contains("query parameter pageLimit must be at most 50, but was 51");
  }

  @Test
  void anOffsetKeyRepeatsAnEntryIfAnotherComesBeforeIt() throws Exception {
    assertThat(secondPageAfterALateEntry()).isEqualTo(1);
  }

  @Test
  void aCursorKeyDoesNot() throws Exception {
    DIXA.pages().withCursorKeys();

    assertThat(secondPageAfterALateEntry()).isZero();
  }

  /** How many entries of the first page are on the second, too. */
  private static long secondPageAfterALateEntry() throws Exception {
    DIXA.activityLog(30);
    JsonElement first = get(LOG + "?pageLimit=10");
    DIXA.activityLogEntry(Instant.EPOCH);
    return Json.list(get(next(first)), "data").stream()
        .filter(Json.list(first, "data")::contains)
        .count();
  }

  @Test
  void theLogIsSortedByTime() throws Exception {
    assertThat(order()).containsExactly("early", "middle", "late");
  }

  @Test
  void theLogIsListedByArrivalOnDemand() throws Exception {
    DIXA.pages().byArrival();

    assertThat(order()).containsExactly("late", "early", "middle");
  }

  @Test
  void theLogIsListedFromItsEndOnDemand() throws Exception {
    DIXA.pages().newestFirst();

    assertThat(order()).containsExactly("late", "middle", "early");
  }

  private static List<String> order() throws Exception {
    Instant now = Instant.parse("2026-11-22T12:00:00Z");
    Map<String, String> names =
        Map.of(
            DIXA.activityLogEntry(now.plusSeconds(9)), "late",
            DIXA.activityLogEntry(now.minusSeconds(9)), "early",
            DIXA.activityLogEntry(now), "middle");
    return Json.list(get(LOG), "data").stream()
        .filter(entry -> Json.text(entry, "_type").equals("NoteAdded"))
        .map(entry -> String.valueOf(names.get(Json.text(entry, "id"))))
        .toList();
  }

  @Test
  void aRangeOfTheLogIncludesItsEdges() throws Exception {
    assertThat(onTheEdges()).isEqualTo(2);
  }

  @Test
  void aRangeOfTheLogExcludesItsEdgesOnDemand() throws Exception {
    DIXA.pages().withExclusiveStart();
    assertThat(onTheEdges()).isEqualTo(1);

    DIXA.reset();
    DIXA.pages().withExclusiveStart().withExclusiveEnd();
    assertThat(onTheEdges()).isZero();
  }

  private static int onTheEdges() throws Exception {
    Instant start = Instant.parse("2026-11-22T12:00:00.001Z");
    Instant end = start.plusMillis(1);
    DIXA.activityLogEntry(start);
    DIXA.activityLogEntry(end);
    String range = "?fromDatetime=" + start + "&toDatetime=" + end;
    return Json.list(get(LOG + range), "data").size();
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

    Pager<ActivityLogEntry> log = DIXA.client().conversations().allOrganizationActivityLog();

    assertThatThrownBy(log::toList).isInstanceOf(DixaException.class);
  }

  @Test
  void absoluteLinksOfTheFakeAreFollowed() throws Exception {
    DIXA.activityLog(30);
    DIXA.pages().ofAtMost(10).withAbsoluteLinks();

    assertThat(next(get(LOG))).startsWith(DIXA.baseUrl() + "/beta/");
    assertThat(DIXA.client().conversations().allOrganizationActivityLog()).hasSize(30);
  }

  @Test
  void linksWithAPlaceholderAreFollowed() throws Exception {
    DIXA.activityLog(30);
    DIXA.pages().ofAtMost(10).withPlaceholderLinks();

    assertThat(next(get(LOG)))
        .startsWith("/<api-version>/conversations/activitylog/?pageKey=")
        .endsWith(":");
    assertThat(DIXA.client().conversations().allOrganizationActivityLog().pages())
        .extracting(Page::items)
        .hasSize(3);
  }

  private static String next(JsonElement page) {
    return Json.text(page, "meta", "next");
  }

  private static String message(String path) throws Exception {
    return Json.text(get(path), "message");
  }

  private static JsonElement get(String path) throws Exception {
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
