package io.github.dixajava.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collections and categories that a test created. Until it has created one, and for ids of others,
 * the examples of the description are there.
 */
final class FakeKnowledgeBase implements FakeOperations {
  private static final String CATEGORY = "/knowledge/categories/{}";

  private final FakeState state;

  FakeKnowledgeBase(FakeState state) {
    this.state = state;
  }

  @Override
  public @Nullable FakeResponse respond(String key, OperationRequest request) {
    return switch (key) {
      case "POST /knowledge/collections" -> createCollection(request.body());
      case "GET /knowledge/collections" -> created(state.collections.all());
      case "GET /knowledge/collections/{}" -> created(state.collections.find(request.path(0)));
      case "POST /knowledge/categories" -> createCategory(request.body());
      case "GET " + CATEGORY -> created(category(request, request.query("language")));
      case "GET " + CATEGORY + "/translations" -> created(titles(request));
      default -> null;
    };
  }

  private static @Nullable FakeResponse created(List<JsonObject> collections) {
    return collections.isEmpty() ? null : FakeResponse.data(collections);
  }

  private static @Nullable FakeResponse created(@Nullable JsonObject record) {
    return record == null ? null : FakeResponse.data(record.deepCopy());
  }

  private FakeResponse createCollection(@Nullable JsonElement input) {
    JsonObject collection =
        Json.of(
            "id", state.newId(),
            "internalKbEnabled", Json.isTrue(input, "internalKbEnabled"),
            "restrictions", unrestricted());
    Json.copy(input, collection, "title", "description");
    return FakeResponse.data(state.collections.put(collection).deepCopy());
  }

  private FakeResponse createCategory(@Nullable JsonElement input) {
    String parent = Json.text(input, "parentId");
    boolean inCollection = state.categories.find(parent) == null;
    JsonObject category =
        Json.of(
            "id",
            state.newId(),
            "titles",
            Json.list(input, "translations"),
            "isDefaultLocation",
            false,
            "isLocked",
            false,
            "restrictions",
            unrestricted(),
            "parentCategory",
            inCollection ? null : parent,
            "parentCollections",
            inCollection ? List.of(parent) : List.of());
    return FakeResponse.data(shown(state.categories.put(category), ""));
  }

  private static JsonObject unrestricted() {
    return Json.of("isRestricted", false, "inheritedRestrictions", List.of());
  }

  private @Nullable JsonObject category(OperationRequest request, @Nullable String language) {
    JsonObject category = state.categories.find(request.path(0));
    return category == null ? null : shown(category, language == null ? "" : language);
  }

  /** With the title in a language, or else with the first title. */
  private static JsonObject shown(JsonObject category, String language) {
    JsonObject shown = category.deepCopy();
    List<JsonElement> titles = Json.list(shown, "titles");
    shown.remove("titles");
    titles.stream()
        .filter(title -> Json.text(title, "languageId").equals(language))
        .findFirst()
        .or(() -> titles.stream().findFirst())
        .ifPresent(title -> shown.add("title", title));
    return shown;
  }

  private @Nullable JsonObject titles(OperationRequest request) {
    JsonObject category = state.categories.find(request.path(0));
    return category == null ? null : Json.of("titles", Json.list(category, "titles"));
  }
}
