package io.github.dixajava.paging;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about the page after it.
 *
 * <p>Links come relative or absolute, with a slash before the question mark, a colon at the end,
 * and a placeholder in place of the version that makes them illegal as a URI. Only the page key is
 * ever taken from them: no link is called, so the token cannot leave the configured host.
 */
sealed interface NextLink {

  /** There is no further page. */
  record End() implements NextLink {}

  /** The listing goes on with this key. */
  record Follow(String key) implements NextLink {}

  /** The link cannot be followed; the key is what could be read of it all the same. */
  record Refused(String reason, @Nullable String key) implements NextLink {}

  Pattern KEY = Pattern.compile("[?&]pageKey=([^&#]*)");

  static NextLink of(PageAnswer<?> answer, URI base) {
    String link = answer.next();
    if (link != null && !link.isBlank()) {
      return of(link.strip(), base);
    }
    String key = answer.nextKey();
    return key == null || key.isBlank() ? new End() : new Follow(key);
  }

  private static NextLink of(String link, URI base) {
    String foreign = Origin.foreignTo(base, link);
    Set<String> keys = keys(link);
    String key = keys.size() == 1 ? keys.iterator().next() : null;
    if (foreign != null) {
      return new Refused(
          "the link to the next page leads to " + foreign + ", not to " + Origin.of(base), key);
    }
    if (key == null) {
      return new Refused(
          keys.isEmpty()
              ? "the link to the next page has no pageKey"
              : "the link to the next page has several pageKeys",
          null);
    }
    return new Follow(key);
  }

  private static Set<String> keys(String link) {
    int fragment = link.indexOf('#');
    List<String> raw = new ArrayList<>();
    KEY.matcher(fragment < 0 ? link : link.substring(0, fragment))
        .results()
        .forEach(result -> raw.add(result.group(1)));
    Set<String> keys = new LinkedHashSet<>();
    for (String text : raw) {
      String key = PageKeys.decode(text);
      if (!key.isEmpty()) {
        keys.add(key);
      }
    }
    return keys;
  }
}
