package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Articles of the knowledge base with their translations, drafted and published. */
final class Articles {
  private static final String ARTICLE = "/knowledge/articles/{}";

  /** By language. */
  private record Texts(Map<String, ObjectNode> drafts, Map<String, ObjectNode> published) {}

  private final World world;
  private final Map<String, Texts> texts = new HashMap<>();

  Articles(World world) {
    this.world = world;
  }

  void add(Routes routes) {
    String translation = ARTICLE + "/translations/{}";
    routes
        .on(
            "POST /knowledge/articles",
            request -> FakeAnswer.data(shown(create(request.body()), "")))
        .on("GET " + ARTICLE, this::get)
        .on("PATCH " + ARTICLE, this::patch)
        .on("DELETE " + ARTICLE, this::delete)
        .on("GET " + ARTICLE + "/translations", this::translations)
        .on("PATCH " + ARTICLE + "/translations", this::patchTranslations)
        .on("POST " + ARTICLE + "/publish", request -> publishAll(request, true))
        .on("POST " + ARTICLE + "/unpublish", request -> publishAll(request, false))
        .on("POST " + translation + "/publish", request -> publishOne(request, true))
        .on("POST " + translation + "/unpublish", request -> publishOne(request, false))
        .on("DELETE " + translation, this::deleteTranslation)
        .on("PATCH " + ARTICLE + "/parent/{}", this::move)
        .on("DELETE " + ARTICLE + "/parent", this::removeParent);
  }

  private ObjectNode named(Exchange request) {
    return world.articles.named(request.path(0));
  }

  private Texts texts(ObjectNode article) {
    return texts.computeIfAbsent(
        article.path("id").asText(), id -> new Texts(new TreeMap<>(), new TreeMap<>()));
  }

  ObjectNode create(JsonNode input) {
    String now = Moments.zoned(world.now());
    ObjectNode article = Json.object().put("id", world.newId());
    article.put("isDefaultLocation", !input.hasNonNull("parentId"));
    article.set("tags", Json.array(Json.elements(input.path("tags"))));
    article.put("createdAt", now).put("updatedAt", now);
    article.putObject("restrictions").put("isRestricted", false).putArray("inheritedRestrictions");
    if (input.hasNonNull("parentId")) {
      article.set("parentCategory", input.get("parentId"));
    }
    world.articles.put(article);
    input.path("translations").forEach(translation -> draft(article, translation));
    return article;
  }

  private ObjectNode draft(ObjectNode article, JsonNode input) {
    String language = input.path("languageId").asText();
    Map<String, ObjectNode> drafts = texts(article).drafts();
    ObjectNode draft = drafts.get(language);
    String now = Moments.zoned(world.now());
    if (draft == null) {
      draft = Json.object().put("language", language).put("title", "");
      draft.put("isIndexedVersion", false);
      draft.putObject("contents").put("html", "").put("plaintext", "");
      draft.putObject("availableAt").putArray("helpCenterLinks");
      draft.put("createdAt", now);
    }
    Json.copy(input, draft, "title");
    if (input.hasNonNull("content")) {
      String html = input.get("content").asText();
      draft
          .putObject("contents")
          .put("html", html)
          .put("plaintext", html.replaceAll("<[^>]*>", ""));
    }
    drafts.put(language, draft.put("updatedAt", now));
    article.put("updatedAt", now);
    return draft;
  }

  /** With the translation into the language, or else into the first. */
  private ObjectNode shown(ObjectNode article, String language) {
    Texts texts = texts(article);
    ObjectNode shown = article.deepCopy();
    texts.drafts().values().stream()
        .min(Comparator.comparing(draft -> !isIn(draft, language)))
        .ifPresent(
            draft -> {
              ObjectNode translation = shown.putObject("translation");
              translation.set("draft", draft.deepCopy());
              ObjectNode published = texts.published().get(draft.path("language").asText());
              if (published != null) {
                translation.set("published", published.deepCopy());
              }
            });
    return shown;
  }

  private static boolean isIn(ObjectNode translation, String language) {
    return translation.path("language").asText().equals(language);
  }

  private FakeAnswer get(Exchange request) {
    String language = request.query().getOrDefault("language", "");
    return FakeAnswer.data(shown(named(request), language));
  }

  private FakeAnswer patch(Exchange request) {
    ObjectNode article = named(request);
    Json.copy(request.body(), article, "ownedBy");
    Set<JsonNode> tags = new LinkedHashSet<>(Json.elements(article.path("tags")));
    request.body().at("/tags/add").forEach(tags::add);
    request.body().at("/tags/remove").forEach(tags::remove);
    article.set("tags", Json.array(tags));
    article.put("updatedAt", Moments.zoned(world.now()));
    return FakeAnswer.data(shown(article, ""));
  }

  private FakeAnswer delete(Exchange request) {
    texts.remove(world.articles.remove(request.path(0)).path("id").asText());
    return FakeAnswer.NOTHING;
  }

  private FakeAnswer translations(Exchange request) {
    Texts texts = texts(named(request));
    ObjectNode lists = Json.object();
    lists.set("draft", Json.array(texts.drafts().values()).deepCopy());
    lists.set("published", Json.array(texts.published().values()).deepCopy());
    return FakeAnswer.data(Json.object().set("translations", lists));
  }

  private FakeAnswer patchTranslations(Exchange request) {
    ObjectNode article = named(request);
    ArrayNode changed = Json.object().putArray("data");
    request
        .body()
        .path("translations")
        .forEach(input -> changed.add(draft(article, input).deepCopy()));
    ObjectNode answer = Json.data(changed);
    answer.putArray("partialErrors");
    return FakeAnswer.ok(answer);
  }

  void publish(ObjectNode article) {
    publishAll(texts(article), true);
  }

  private FakeAnswer publishAll(Exchange request, boolean publish) {
    publishAll(texts(named(request)), publish);
    return FakeAnswer.NOTHING;
  }

  private static void publishAll(Texts texts, boolean publish) {
    Set.copyOf(texts.drafts().keySet()).forEach(language -> publish(texts, language, publish));
  }

  private FakeAnswer publishOne(Exchange request, boolean publish) {
    publish(translated(request), request.path(1), publish);
    return FakeAnswer.NOTHING;
  }

  private Texts translated(Exchange request) {
    Texts texts = texts(named(request));
    if (!texts.drafts().containsKey(request.path(1))) {
      throw Refusal.notFound("The article has no translation into " + request.path(1));
    }
    return texts;
  }

  private static void publish(Texts texts, String language, boolean publish) {
    ObjectNode draft = texts.drafts().get(language);
    if (publish && draft != null) {
      texts.published().put(language, draft.deepCopy().put("isIndexedVersion", true));
    } else {
      texts.published().remove(language);
    }
  }

  private FakeAnswer deleteTranslation(Exchange request) {
    Texts texts = translated(request);
    texts.drafts().remove(request.path(1));
    texts.published().remove(request.path(1));
    return FakeAnswer.NOTHING;
  }

  private FakeAnswer move(Exchange request) {
    named(request).put("parentCategory", request.path(1)).put("isDefaultLocation", false);
    return FakeAnswer.NOTHING;
  }

  private FakeAnswer removeParent(Exchange request) {
    named(request).put("isDefaultLocation", true).remove("parentCategory");
    return FakeAnswer.NOTHING;
  }
}
