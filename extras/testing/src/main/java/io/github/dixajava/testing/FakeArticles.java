package io.github.dixajava.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Articles of the knowledge base with their translations, drafted and published. */
final class FakeArticles implements FakeOperations {
  private static final String ARTICLE = "/knowledge/articles/{}";
  private static final String TRANSLATION = ARTICLE + "/translations/{}";

  /** By language. */
  private record Translations(Map<String, JsonObject> drafts, Map<String, JsonObject> published) {}

  private final FakeState state;
  private final Map<String, Translations> translations = new HashMap<>();

  FakeArticles(FakeState state) {
    this.state = state;
  }

  @Override
  public @Nullable FakeResponse respond(String key, OperationRequest request) {
    return switch (key) {
      case "POST /knowledge/articles" -> FakeResponse.data(shown(create(request.body()), ""));
      case "GET " + ARTICLE -> get(request);
      case "PATCH " + ARTICLE -> patch(request);
      case "DELETE " + ARTICLE -> delete(request);
      case "GET " + ARTICLE + "/translations" -> listTranslations(request);
      case "PATCH " + ARTICLE + "/translations" -> patchTranslations(request);
      case "POST " + ARTICLE + "/publish" -> publishAll(request, true);
      case "POST " + ARTICLE + "/unpublish" -> publishAll(request, false);
      case "POST " + TRANSLATION + "/publish" -> publishOne(request, true);
      case "POST " + TRANSLATION + "/unpublish" -> publishOne(request, false);
      case "DELETE " + TRANSLATION -> deleteTranslation(request);
      case "PATCH " + ARTICLE + "/parent/{}" -> move(request);
      case "DELETE " + ARTICLE + "/parent" -> removeParent(request);
      default -> null;
    };
  }

  private JsonObject named(OperationRequest request) {
    return state.articles.inPath(request.path(0));
  }

  private Translations translations(JsonObject article) {
    return translations.computeIfAbsent(
        Json.text(article, "id"), id -> new Translations(new TreeMap<>(), new TreeMap<>()));
  }

  JsonObject create(@Nullable JsonElement input) {
    String now = Timestamps.zoned(state.now());
    JsonObject article =
        Json.of(
            "id", state.newId(),
            "isDefaultLocation", !Json.has(input, "parentId"),
            "tags", Json.list(input, "tags"),
            "createdAt", now,
            "updatedAt", now,
            "restrictions", Json.of("isRestricted", false, "inheritedRestrictions", List.of()),
            "parentCategory", Json.get(input, "parentId"));
    state.articles.put(article);
    Json.list(input, "translations").forEach(translation -> draft(article, translation));
    return article;
  }

  private JsonObject draft(JsonObject article, JsonElement input) {
    String now = Timestamps.zoned(state.now());
    JsonObject draft =
        translations(article)
            .drafts()
            .computeIfAbsent(
                Json.text(input, "languageId"),
                language ->
                    Json.of(
                        "language",
                        language,
                        "title",
                        "",
                        "isIndexedVersion",
                        false,
                        "contents",
                        Json.of("html", "", "plaintext", ""),
                        "availableAt",
                        Json.of("helpCenterLinks", List.of()),
                        "createdAt",
                        now));
    Json.copy(input, draft, "title");
    String html = Json.find(input, "content");
    if (html != null) {
      String plaintext = html.replaceAll("<[^>]*>", "");
      Json.set(draft, "contents", Json.of("html", html, "plaintext", plaintext));
    }
    Json.set(article, "updatedAt", now);
    return Json.set(draft, "updatedAt", now);
  }

  /** A copy with the translation into a language, or else into the first that there is. */
  private JsonObject shown(JsonObject article, String language) {
    Translations all = translations(article);
    JsonObject shown = article.deepCopy();
    all.drafts().keySet().stream()
        .min(Comparator.comparing(each -> !each.equals(language)))
        .ifPresent(
            found ->
                Json.set(
                    shown,
                    "translation",
                    Json.of(
                            "draft", all.drafts().get(found),
                            "published", all.published().get(found))
                        .deepCopy()));
    return shown;
  }

  private FakeResponse get(OperationRequest request) {
    return FakeResponse.data(shown(named(request), request.query().getOrDefault("language", "")));
  }

  private FakeResponse patch(OperationRequest request) {
    JsonObject article = named(request);
    Json.copy(request.body(), article, "ownedBy");
    Set<JsonElement> tags = new LinkedHashSet<>(Json.list(article, "tags"));
    tags.addAll(Json.list(request.body(), "tags", "add"));
    Json.list(request.body(), "tags", "remove").forEach(tags::remove);
    Json.set(article, "tags", tags, "updatedAt", Timestamps.zoned(state.now()));
    return FakeResponse.data(shown(article, ""));
  }

  private FakeResponse delete(OperationRequest request) {
    translations.remove(Json.text(state.articles.remove(request.path(0)), "id"));
    return FakeResponse.NO_CONTENT;
  }

  private FakeResponse listTranslations(OperationRequest request) {
    Translations all = translations(named(request));
    return FakeResponse.data(
        Json.of(
                "translations",
                Json.of("draft", all.drafts().values(), "published", all.published().values()))
            .deepCopy());
  }

  private FakeResponse patchTranslations(OperationRequest request) {
    JsonObject article = named(request);
    List<JsonObject> changed = new ArrayList<>();
    Json.list(request.body(), "translations")
        .forEach(input -> changed.add(draft(article, input).deepCopy()));
    return new FakeResponse(200, Json.of("data", changed, "partialErrors", List.of()));
  }

  void publish(JsonObject article) {
    publishAll(translations(article), true);
  }

  private FakeResponse publishAll(OperationRequest request, boolean publish) {
    publishAll(translations(named(request)), publish);
    return FakeResponse.NO_CONTENT;
  }

  private static void publishAll(Translations all, boolean publish) {
    Set.copyOf(all.drafts().keySet()).forEach(language -> publish(all, language, publish));
  }

  private FakeResponse publishOne(OperationRequest request, boolean publish) {
    publish(translated(request), request.path(1), publish);
    return FakeResponse.NO_CONTENT;
  }

  private Translations translated(OperationRequest request) {
    Translations all = translations(named(request));
    if (!all.drafts().containsKey(request.path(1))) {
      throw Refusal.notFound("The article has no translation into " + request.path(1));
    }
    return all;
  }

  private static void publish(Translations all, String language, boolean publish) {
    JsonObject draft = all.drafts().get(language);
    if (publish && draft != null) {
      all.published().put(language, Json.set(draft.deepCopy(), "isIndexedVersion", true));
    } else {
      all.published().remove(language);
    }
  }

  private FakeResponse deleteTranslation(OperationRequest request) {
    Translations all = translated(request);
    all.drafts().remove(request.path(1));
    all.published().remove(request.path(1));
    return FakeResponse.NO_CONTENT;
  }

  private FakeResponse move(OperationRequest request) {
    Json.set(named(request), "parentCategory", request.path(1), "isDefaultLocation", false);
    return FakeResponse.NO_CONTENT;
  }

  private FakeResponse removeParent(OperationRequest request) {
    Json.set(named(request), "isDefaultLocation", true).remove("parentCategory");
    return FakeResponse.NO_CONTENT;
  }
}
