package io.github.dixajava;

import com.google.gson.Gson;
import io.github.dixajava.api.AgentsApi;
import io.github.dixajava.api.AgentsAsyncApi;
import io.github.dixajava.api.AnalyticsApi;
import io.github.dixajava.api.AnalyticsAsyncApi;
import io.github.dixajava.api.EndUsersApi;
import io.github.dixajava.api.EndUsersAsyncApi;
import io.github.dixajava.api.KnowledgeApi;
import io.github.dixajava.api.KnowledgeAsyncApi;
import io.github.dixajava.api.SearchApi;
import io.github.dixajava.api.SearchAsyncApi;
import io.github.dixajava.api.TeamsApi;
import io.github.dixajava.api.TeamsAsyncApi;
import io.github.dixajava.api.TemplatesApi;
import io.github.dixajava.api.TemplatesAsyncApi;
import io.github.dixajava.filter.ConversationSearch;
import io.github.dixajava.filter.RecordQuery;
import io.github.dixajava.internal.ClientBound;
import io.github.dixajava.internal.ClientContext;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.model.Agent;
import io.github.dixajava.model.Collection;
import io.github.dixajava.model.Conversation;
import io.github.dixajava.model.ConversationSearchHit;
import io.github.dixajava.model.ConversationSearchWithFiltersHit;
import io.github.dixajava.model.EndUser;
import io.github.dixajava.model.FilterValue;
import io.github.dixajava.model.GetMetricRecordsDataInput;
import io.github.dixajava.model.MetricMetadata;
import io.github.dixajava.model.MetricRecord;
import io.github.dixajava.model.MetricRecordMetadata;
import io.github.dixajava.model.SearchParametersInput;
import io.github.dixajava.model.Template;
import io.github.dixajava.model.TemplateType;
import io.github.dixajava.model.UserPresence;
import io.github.dixajava.paging.Pager;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The paged operations, once for both facades; those of the activity log are in {@link
 * ActivityLog}.
 */
final class Pagers {

  /** More per page is refused by the search. */
  private static final int SEARCH_PAGE = 50;

  /** More per page is refused for records. */
  private static final int RECORDS_PAGE = 300;

  private static final Gson GSON = DixaGson.create();

  private Pagers() {}

  static Pager<Agent> agents(Object facade, @Nullable String email, @Nullable String phone) {
    ClientContext client = ClientBound.of(facade);
    AgentsApi api = client.sync(AgentsApi.class);
    AgentsAsyncApi async = client.async(AgentsAsyncApi.class);
    return Pager.over(
        new ApiPages<Agent>(
            client,
            "listAgents",
            parameters("email", email, "phone", phone),
            (size, key) -> api.listAgents(size, key, email, phone),
            (size, key) -> async.listAgents(size, key, email, phone)));
  }

  static Pager<EndUser> endUsers(
      Object facade, @Nullable String email, @Nullable String phone, @Nullable String externalId) {
    ClientContext client = ClientBound.of(facade);
    EndUsersApi api = client.sync(EndUsersApi.class);
    EndUsersAsyncApi async = client.async(EndUsersAsyncApi.class);
    return Pager.over(
        new ApiPages<EndUser>(
            client,
            "listEndUsers",
            parameters("email", email, "phone", phone, "externalId", externalId),
            (size, key) -> api.listEndUsers(size, key, email, phone, externalId),
            (size, key) -> async.listEndUsers(size, key, email, phone, externalId)));
  }

  static Pager<Conversation> endUserConversations(Object facade, UUID userId) {
    ClientContext client = ClientBound.of(facade);
    EndUsersApi api = client.sync(EndUsersApi.class);
    EndUsersAsyncApi async = client.async(EndUsersAsyncApi.class);
    return Pager.over(
        new ApiPages<Conversation>(
            client,
            "listEndUserConversations",
            parameters("userId", userId),
            (size, key) -> api.listEndUserConversations(userId, size, key),
            (size, key) -> async.listEndUserConversations(userId, size, key)));
  }

  static Pager<UserPresence> teamPresence(Object facade, UUID teamId) {
    ClientContext client = ClientBound.of(facade);
    TeamsApi api = client.sync(TeamsApi.class);
    TeamsAsyncApi async = client.async(TeamsAsyncApi.class);
    return Pager.over(
        new ApiPages<UserPresence>(
            client,
            "listPresence",
            parameters("teamId", teamId),
            (size, key) -> api.listPresence(teamId, size, key),
            (size, key) -> async.listPresence(teamId, size, key)));
  }

  static Pager<ConversationSearchWithFiltersHit> search(Object facade, ConversationSearch search) {
    ClientContext client = ClientBound.of(facade);
    SearchApi api = client.sync(SearchApi.class);
    SearchAsyncApi async = client.async(SearchAsyncApi.class);
    SearchParametersInput body = search.toBody();
    return Pager.over(
        new ApiPages<ConversationSearchWithFiltersHit>(
                client,
                "searchConversationsWithFilters",
                parameters("body", GSON.toJson(body)),
                (size, key) -> api.searchConversationsWithFilters(body, size, key),
                (size, key) -> async.searchConversationsWithFilters(body, size, key))
            .upTo(SEARCH_PAGE));
  }

  @SuppressWarnings("deprecation") // Dixa's, still there for who has no right to filter
  static Pager<ConversationSearchHit> searchText(
      Object facade, String text, @Nullable Boolean exact) {
    ClientContext client = ClientBound.of(facade);
    SearchApi api = client.sync(SearchApi.class);
    SearchAsyncApi async = client.async(SearchAsyncApi.class);
    return Pager.over(
        new ApiPages<ConversationSearchHit>(
                client,
                "searchConversations",
                parameters("query", text, "exactMatch", exact),
                (size, key) -> api.searchConversations(text, size, key, exact),
                (size, key) -> async.searchConversations(text, size, key, exact))
            .upTo(SEARCH_PAGE));
  }

  static Pager<MetricMetadata> metrics(Object facade) {
    ClientContext client = ClientBound.of(facade);
    return Pager.over(
        new ApiPages<MetricMetadata>(
            client,
            "listMetrics",
            Map.of(),
            client.sync(AnalyticsApi.class)::listMetrics,
            client.async(AnalyticsAsyncApi.class)::listMetrics));
  }

  static Pager<FilterValue> filterValues(Object facade, String attribute) {
    ClientContext client = ClientBound.of(facade);
    AnalyticsApi api = client.sync(AnalyticsApi.class);
    AnalyticsAsyncApi async = client.async(AnalyticsAsyncApi.class);
    return Pager.over(
        new ApiPages<FilterValue>(
            client,
            "listFilterValues",
            parameters("filterAttribute", attribute),
            (size, key) -> api.listFilterValues(attribute, size, key),
            (size, key) -> async.listFilterValues(attribute, size, key)));
  }

  static Pager<MetricRecordMetadata> recordKinds(Object facade) {
    ClientContext client = ClientBound.of(facade);
    return Pager.over(
        new ApiPages<MetricRecordMetadata>(
            client,
            "listMetricRecords",
            Map.of(),
            client.sync(AnalyticsApi.class)::listMetricRecords,
            client.async(AnalyticsAsyncApi.class)::listMetricRecords));
  }

  static Pager<MetricRecord> records(Object facade, RecordQuery query) {
    ClientContext client = ClientBound.of(facade);
    AnalyticsApi api = client.sync(AnalyticsApi.class);
    AnalyticsAsyncApi async = client.async(AnalyticsAsyncApi.class);
    GetMetricRecordsDataInput body = query.toBody();
    return Pager.over(
        new ApiPages<MetricRecord>(
                client,
                "getMetricRecordsData",
                parameters("body", GSON.toJson(body, GetMetricRecordsDataInput.class)),
                (size, key) -> api.getMetricRecordsData(body, size, key),
                (size, key) -> async.getMetricRecordsData(body, size, key))
            .upTo(RECORDS_PAGE));
  }

  static Pager<Template> templates(Object facade, @Nullable TemplateType type) {
    ClientContext client = ClientBound.of(facade);
    TemplatesApi api = client.sync(TemplatesApi.class);
    TemplatesAsyncApi async = client.async(TemplatesAsyncApi.class);
    return Pager.over(
        new ApiPages<Template>(
            client,
            "listTemplates",
            parameters("type", type),
            (size, key) -> api.listTemplates(size, key, type),
            (size, key) -> async.listTemplates(size, key, type)));
  }

  static Pager<Collection> collections(Object facade) {
    ClientContext client = ClientBound.of(facade);
    return Pager.over(
        new ApiPages<Collection>(
            client,
            "listCollections",
            Map.of(),
            client.sync(KnowledgeApi.class)::listCollections,
            client.async(KnowledgeAsyncApi.class)::listCollections));
  }

  /** Names and values in turn; what is null was not given. */
  static Map<String, Object> parameters(@Nullable Object... namesAndValues) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        parameters.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return Collections.unmodifiableMap(parameters);
  }
}
