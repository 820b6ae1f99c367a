package io.github.dixajava.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The activity log of the imitation: filtered by time, in pages of at most 100 entries. */
final class FakeDixaLog {
  private static final int LARGEST_PAGE = 100;
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
  private static final Pattern KEY = Pattern.compile("pageLimit=(\\d{1,4})&page=(\\d{1,6})");

  private final List<FakeDixaStory.Entry> entries;

  FakeDixaLog(List<FakeDixaStory.Entry> entries) {
    this.entries = entries;
  }

  Set<Long> conversations() {
    return entries.stream().map(FakeDixaStory.Entry::conversation).collect(Collectors.toSet());
  }

  FakeDixaAnswer page(HttpUrl url) {
    String key = url.queryParameter("pageKey");
    Matcher place = KEY.matcher(key == null ? firstPage(url) : decode(key));
    if (!place.matches()) {
      return FakeDixaAnswer.invalid();
    }
    int limit = Integer.parseInt(place.group(1));
    int page = Integer.parseInt(place.group(2));
    List<JsonObject> found = within(time(url, "fromDatetime"), time(url, "toDatetime"));
    JsonArray data = new JsonArray();
    found.stream().skip((long) limit * (page - 1)).limit(limit).forEach(data::add);
    JsonObject meta = new JsonObject();
    if (page > 1) {
      meta.addProperty("previous", link(url, limit, page - 1));
    }
    if (found.size() > limit * page) {
      meta.addProperty("next", link(url, limit, page + 1));
    }
    JsonObject body = new JsonObject();
    body.add("data", data);
    body.add("meta", meta);
    return new FakeDixaAnswer(200, body);
  }

  private List<JsonObject> within(@Nullable Instant from, @Nullable Instant to) {
    return entries.stream()
        .filter(entry -> from == null || !entry.time().isBefore(from))
        .filter(entry -> to == null || !entry.time().isAfter(to))
        .map(FakeDixaStory.Entry::json)
        .toList();
  }

  /** Only the form that Dixa documents. */
  private static @Nullable Instant time(HttpUrl url, String parameter) {
    String text = url.queryParameter(parameter);
    if (text == null) {
      return null;
    }
    if (!TIME.matcher(text).matches()) {
      throw new IllegalArgumentException(parameter);
    }
    return Instant.parse(text);
  }

  private static String firstPage(HttpUrl url) {
    String asked = url.queryParameter("pageLimit");
    int limit = asked == null ? LARGEST_PAGE : Integer.parseInt(asked);
    return key(Math.min(limit, LARGEST_PAGE), 1);
  }

  private static String link(HttpUrl url, int limit, int page) {
    String key = Base64.getEncoder().encodeToString(key(limit, page).getBytes(UTF_8));
    return url.encodedPath() + "?pageKey=" + key.replace("=", "%3D");
  }

  private static String key(int limit, int page) {
    return "pageLimit=" + limit + "&page=" + page;
  }

  private static String decode(String key) {
    return new String(Base64.getDecoder().decode(key), UTF_8);
  }
}
