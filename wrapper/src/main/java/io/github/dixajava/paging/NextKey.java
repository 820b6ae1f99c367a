package io.github.dixajava.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dixajava.json.PageLinks;
import io.github.dixajava.json.Paged;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about the page after it.
 *
 * <p>Links come relative or absolute, with a slash before the question mark, a colon at the end,
 * and a placeholder in place of the version that makes them illegal as a URI. Only the page key is
 * taken from them: no link is ever called, so it does not matter where it leads.
 */
final class NextKey {

  private static final Pattern PARAMETER = Pattern.compile("[?&]pageKey=([^&]*)");
  private static final Pattern PADDED_BASE64 =
      Pattern.compile("(?:[A-Za-z0-9+/_-]{4})*(?:[A-Za-z0-9+/_-]{2}==|[A-Za-z0-9+/_-]{3}=)?");

  private NextKey() {}

  /**
   * The key of the next page, null at the end.
   *
   * @throws IllegalArgumentException if there is a link but not exactly one key in it
   */
  static @Nullable String of(Paged<?> page) {
    PageLinks links = page.links();
    String link = links == null ? null : links.next();
    if (link != null && !link.isBlank()) {
      return ofLink(link.strip());
    }
    String key = page.nextKey();
    return key == null || key.isBlank() ? null : key;
  }

  private static String ofLink(String link) {
    int fragment = link.indexOf('#');
    Set<String> keys =
        PARAMETER
            .matcher(fragment < 0 ? link : link.substring(0, fragment))
            .results()
            .map(found -> decode(found.group(1)))
            .filter(key -> !key.isEmpty())
            .collect(Collectors.toSet());
    if (keys.size() != 1) {
      throw new IllegalArgumentException(
          "the link to the next page has "
              + (keys.isEmpty() ? "no pageKey" : "several different pageKeys"));
    }
    return keys.iterator().next();
  }

  /**
   * Undoes percent-encoding exactly once. A plus sign stays one, since it is a digit of base64 and
   * no key has spaces; a percent sign that starts no escape stays as well, so keys that were never
   * encoded survive too.
   *
   * <p>A colon at the end is no digit of base64. Bare, it does not belong to the key; escaped, it
   * is kept unless the rest is complete base64, which only a key can be.
   */
  static String decode(String raw) {
    boolean bareColon = raw.endsWith(":");
    String key = unescape(bareColon ? raw.substring(0, raw.length() - 1) : raw);
    if (!bareColon && key.endsWith(":")) {
      String rest = key.substring(0, key.length() - 1);
      return PADDED_BASE64.matcher(rest).matches() ? rest : key;
    }
    return key;
  }

  private static String unescape(String raw) {
    byte[] octets = raw.getBytes(UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(octets.length);
    for (int at = 0; at < octets.length; at++) {
      int octet = octets[at] == '%' && at + 2 < octets.length ? octet(octets, at + 1) : -1;
      bytes.write(octet < 0 ? octets[at] : octet);
      at += octet < 0 ? 0 : 2;
    }
    return bytes.toString(UTF_8);
  }

  private static int octet(byte[] octets, int at) {
    int high = Character.digit(octets[at], 16);
    int low = Character.digit(octets[at + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
