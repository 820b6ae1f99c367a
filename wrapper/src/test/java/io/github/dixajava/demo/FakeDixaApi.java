package io.github.dixajava.demo;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.UUID;
import okhttp3.HttpUrl;

/** Finds out which operation a request means. */
final class FakeDixaApi {
  private static final List<String> VERSIONS = List.of("beta", "v1");

  private final FakeDixaLog log;
  private final FakeDixaTags tags;

  FakeDixaApi(FakeDixaLog log, FakeDixaTags tags) {
    this.log = log;
    this.tags = tags;
  }

  FakeDixaAnswer answer(String method, HttpUrl url, String body) {
    List<String> path = url.pathSegments();
    if (!VERSIONS.contains(path.get(0))) {
      return FakeDixaAnswer.notFound();
    }
    try {
      return switch (method + " " + pattern(path.subList(1, path.size()))) {
        case "GET organization" -> FakeDixaAnswer.data(organization());
        case "GET conversations/activitylog" -> log.page(url);
        case "GET conversations/flows" ->
            FakeDixaFlows.of(parameter(url, "channel", FakeDixaFlows.DEFAULT_CHANNEL));
        case "GET tags" -> tags.all();
        case "POST tags" -> tags.create((JsonObject) JsonParser.parseString(body));
        case "GET tags/*" -> tags.one(UUID.fromString(path.get(2)));
        case "GET conversations/*/tags" -> tags.of(Long.parseLong(path.get(2)));
        case "PUT conversations/*/tags/*" ->
            tags.put(Long.parseLong(path.get(2)), UUID.fromString(path.get(4)));
        case "DELETE conversations/*/tags/*" ->
            tags.remove(Long.parseLong(path.get(2)), UUID.fromString(path.get(4)));
        default -> FakeDixaAnswer.notFound();
      };
    } catch (IllegalArgumentException | ClassCastException | JsonParseException unreadable) {
      return FakeDixaAnswer.invalid();
    }
  }

  /** The path with a star for each id. */
  private static String pattern(List<String> segments) {
    return String.join(
        "/", segments.stream().map(part -> part.matches(".*\\d.*") ? "*" : part).toList());
  }

  private static JsonObject organization() {
    JsonObject organization = new JsonObject();
    organization.addProperty("id", FakeDixaStory.id("organization"));
    organization.addProperty("name", "Nordwheel Bicycles");
    organization.addProperty("subdomain", "nordwheel");
    organization.addProperty("status", "Active");
    return organization;
  }

  private static String parameter(HttpUrl url, String name, String otherwise) {
    String value = url.queryParameter(name);
    return value == null ? otherwise : value;
  }
}
