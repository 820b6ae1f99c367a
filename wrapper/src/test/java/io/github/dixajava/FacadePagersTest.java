package io.github.dixajava;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.dixajava.error.NotFoundException;
import io.github.dixajava.error.UnreadableResponseException;
import io.github.dixajava.filter.AnalyticsPeriod;
import io.github.dixajava.filter.ConversationSearch;
import io.github.dixajava.filter.RecordQuery;
import io.github.dixajava.model.Agent;
import io.github.dixajava.model.SearchStatus;
import io.github.dixajava.model.TemplateType;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.paging.Pager;
import io.github.dixajava.paging.Pages;
import io.github.dixajava.service.ListAgentsQuery;
import io.github.dixajava.service.ListEndUsersQuery;
import io.github.dixajava.service.ListTemplatesQuery;
import io.github.dixajava.service.SearchConversationsQuery;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacadePagersTest {

  private static final UUID ID = new UUID(1, 2);
  private static final ConversationSearch OPEN = ConversationSearch.all().status(SearchStatus.OPEN);
  private static final RecordQuery RECORDS = RecordQuery.over("r", AnalyticsPeriod.TODAY);

  @RegisterExtension
  static final WireMockExtension DIXA =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort())
          .build();

  private DixaClient client =
      DixaClient.builder().apiToken("secret-token").baseUrl("http://127.0.0.1").build();

  @BeforeEach
  void serveTwoPages() {
    client.close();
    client =
        DixaClient.builder()
            .apiToken("secret-token")
            .baseUrl(DIXA.baseUrl())
            .rateLimit(RateLimit.off())
            .build();
    DIXA.stubFor(
        any(anyUrl())
            .withQueryParam("pageKey", absent())
            .willReturn(okJson(page("\"meta\":{\"next\":\"/beta/x/?pageKey=a%2Bb%2F%3D\"}"))));
    DIXA.stubFor(
        any(anyUrl())
            .withQueryParam("pageKey", equalTo("a+b/="))
            .willReturn(okJson(page("\"meta\":{}"))));
  }

  @AfterEach
  void close() {
    client.close();
  }

  static Stream<Arguments> pagers() {
    return Stream.of(
        operation("GET /beta/agents", c -> c.agents().allAgents()),
        operation(
            "GET /beta/agents?email=a",
            c -> c.agents().allAgents(ListAgentsQuery.builder().email("a").build())),
        operation(
            "GET /beta/agents?phone=1",
            c -> c.agents().allAgents(ListAgentsQuery.builder().phone("1").build())),
        operation("GET /beta/endusers", c -> c.endUsers().allEndUsers()),
        operation(
            "GET /beta/endusers?email=a",
            c -> c.endUsers().allEndUsers(ListEndUsersQuery.builder().email("a").build())),
        operation(
            "GET /beta/endusers?phone=1",
            c -> c.endUsers().allEndUsers(ListEndUsersQuery.builder().phone("1").build())),
        operation(
            "GET /beta/endusers?externalId=x",
            c -> c.endUsers().allEndUsers(ListEndUsersQuery.builder().externalId("x").build())),
        operation(
            "GET /beta/endusers/" + ID + "/conversations",
            c -> c.endUsers().allEndUserConversations(ID)),
        operation("GET /beta/teams/" + ID + "/presence", c -> c.teams().allPresence(ID)),
        operation(
            "GET /beta/conversations/activitylog",
            c -> c.conversations().allOrganizationActivityLog()),
        operation(
            "POST /beta/search/conversations", c -> c.search().allConversations(OPEN.toBody())),
        operation("GET /beta/templates", c -> c.templates().allTemplates()),
        operation(
            "GET /beta/templates?type=QuickResponse",
            c ->
                c.templates()
                    .allTemplates(
                        ListTemplatesQuery.builder()
                            .type(TemplateType.of("QuickResponse"))
                            .build())),
        operation("GET /beta/knowledge/collections", c -> c.knowledge().allCollections()),
        operation("GET /beta/analytics/metrics", c -> c.analytics().allMetrics()),
        operation("GET /beta/analytics/records", c -> c.analytics().allRecordKinds()),
        operation("GET /beta/analytics/filter/a", c -> c.analytics().allFilterValues("a")),
        operation("POST /beta/analytics/records", c -> c.analytics().allRecords(RECORDS.toBody())));
  }

  private static Arguments operation(String name, Function<DixaClient, Pager<?>> pager) {
    return Arguments.of(name, pager);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pagers")
  void asksForTheSameAgainWithTheKey(String name, Function<DixaClient, Pager<?>> pager) {
    assertThat(pager.apply(client).pages()).hasSize(2);

    List<LoggedRequest> requests = requests();
    assertThat(requests).extracting(FacadePagersTest::withoutKey).containsExactly(name, name);
    assertThat(requests.get(1).getBodyAsString()).isEqualTo(requests.get(0).getBodyAsString());
  }

  @Test
  @SuppressWarnings("deprecation")
  void theOlderSearchIsPagedToo() {
    SearchConversationsQuery exactly = SearchConversationsQuery.builder().exactMatch(true).build();
    assertThat(client.search().allConversationsWithText("refund", exactly).pages()).hasSize(2);
    assertThat(requests())
        .extracting(FacadePagersTest::withoutKey)
        .containsOnly("GET /beta/search/conversations?query=refund&exactMatch=true");
  }

  @Test
  void theAsynchronousFacadeHasTheSamePagers() {
    assertThat(client.async().agents().allAgents().collectAsync().join()).isEmpty();
    assertThat(requests()).hasSize(2);
  }

  @Test
  void recordsMayStateTheNextKeyBesideTheLinks() {
    DIXA.stubFor(
        any(anyUrl())
            .withQueryParam("pageKey", absent())
            .willReturn(okJson(page("\"pageKey\":\"a+b/=\""))));

    assertThat(client.analytics().allRecords(RECORDS.toBody()).pages()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"message\":\"Later\"}", "{\"data\":null,\"meta\":{}}"})
  void anAnswerWithoutDataIsUnreadableAndNoEnd(String body) {
    DIXA.stubFor(
        any(anyUrl()).withQueryParam("pageKey", equalTo("a+b/=")).willReturn(okJson(body)));
    Pages<Agent> pages = client.agents().allAgents().pages();

    assertThatThrownBy(() -> pages.forEach(page -> assertThat(page.hasNext()).isTrue()))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("no list of data");
  }

  @Test
  void elementsThatAreNullAreLeftOut() {
    DIXA.stubFor(any(anyUrl()).willReturn(okJson("{\"data\":[null,null],\"meta\":{}}")));

    assertThat(client.agents().allAgents().toList()).isEmpty();
    assertThat(client.conversations().allOrganizationActivityLog().toList()).isEmpty();
  }

  @Test
  void aPageThatIsMissingFailsAsACallDoes() {
    DIXA.stubFor(any(anyUrl()).willReturn(jsonResponse("{\"message\":\"None\"}", 404)));

    assertThatThrownBy(() -> client.agents().allAgents().toList())
        .isInstanceOfSatisfying(
            NotFoundException.class, e -> assertThat(e.checkpoint()).startsWith("dixa2."));
  }

  @Test
  void aSearchPageHasFiftyHitsAtMost() {
    assertThatThrownBy(() -> client.search().allConversations(OPEN.toBody()).pageSize(51))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pageSize must be between 1 and 50, but was 51");
  }

  @Test
  void aRecordsPageHasThreeHundredRecordsAtMost() {
    assertThatThrownBy(() -> client.analytics().allRecords(RECORDS.toBody()).pageSize(301))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("between 1 and 300");
  }

  private static String page(String meta) {
    return "{\"data\":[]," + meta + "}";
  }

  private static List<LoggedRequest> requests() {
    List<LoggedRequest> requests =
        DIXA.getAllServeEvents().stream().map(ServeEvent::getRequest).toList();
    return Stream.iterate(requests.size() - 1, i -> i >= 0, i -> i - 1).map(requests::get).toList();
  }

  private static String withoutKey(LoggedRequest request) {
    String query =
        request.getUrl().replaceFirst("[^?]*\\??", "").replaceFirst("&?pageKey=[^&]*", "");
    String path = request.getUrl().replaceFirst("\\?.*", "");
    return request.getMethod()
        + " "
        + path
        + (query.isEmpty() ? "" : "?" + query.replaceFirst("^&", ""));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void aFilterWithoutTextIsRefusedInsteadOfListingAll(String nothing) {
    assertThatThrownBy(() -> ListAgentsQuery.builder().email(nothing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("email must not be ");
    assertThatThrownBy(() -> ListEndUsersQuery.builder().externalId(nothing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("externalId must not be ");
  }

  @Test
  void theSizeOfAPageIsTakenFromTheQuery() {
    client.agents().allAgents(ListAgentsQuery.builder().pageLimit(7).build()).toList();

    assertThat(requests())
        .extracting(FacadePagersTest::withoutKey)
        .containsOnly("GET /beta/agents?pageLimit=7");
  }

  @Test
  void aPagerHasItsOwnKeys() {
    ListAgentsQuery somewhere = ListAgentsQuery.builder().pageKey("x").build();
    assertThatThrownBy(() -> client.agents().allAgents(somewhere))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("pageKey must not be set");
  }
}
