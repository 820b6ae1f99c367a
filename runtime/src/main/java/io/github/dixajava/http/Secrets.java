package io.github.dixajava.http;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The token, the one origin that may see it, and what removes it from text that others wrote. */
final class Secrets {
  /** A token of this length is hidden within a word too; a shorter one would garble words. */
  private static final int UNMISTAKABLE = 16;

  /** Responses to requests with an earlier token may still be on their way. */
  private static final int MAX_REMEMBERED = 8;

  private static final String MASK = "***";

  private final Supplier<String> token;
  private final String scheme;
  private final HttpUrl origin;
  private final List<String> known = new CopyOnWriteArrayList<>();

  /**
   * @param token the bare token, asked for each request
   * @param scheme what goes before it in {@code Authorization}, with its blank
   * @param origin scheme, host and port count
   */
  Secrets(Supplier<String> token, String scheme, HttpUrl origin) {
    this.token = token;
    this.scheme = scheme;
    this.origin = origin;
  }

  boolean belongTo(HttpUrl url) {
    return url.scheme().equals(origin.scheme())
        && url.host().equals(origin.host())
        && url.port() == origin.port();
  }

  /** The value of {@code Authorization}; its token is hidden from now on. */
  String authorization() {
    String current = token.get();
    if (known.isEmpty() || !known.get(known.size() - 1).equals(current)) {
      known.remove(current);
      known.add(current);
      if (known.size() > MAX_REMEMBERED) {
        known.remove(0);
      }
    }
    return scheme.isEmpty() ? current : scheme + current;
  }

  String hide(String text) {
    String hidden = text;
    for (String secret : known) {
      if (hidden.contains(secret)) {
        hidden =
            secret.length() < UNMISTAKABLE ? word(hidden, secret) : hidden.replace(secret, MASK);
      }
    }
    return hidden;
  }

  private static String word(String text, String secret) {
    return Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(secret) + "(?![A-Za-z0-9])")
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(MASK));
  }

  /** Hides tokens in a text that has been cut, whose end may be the beginning of a token. */
  String hideInBeginning(String text) {
    int longest = known.stream().mapToInt(String::length).max().orElse(0);
    int end = text.length();
    for (int i = Math.max(0, end - longest); i < end; i++) {
      String rest = text.substring(i);
      if (known.stream().anyMatch(secret -> secret.startsWith(rest))) {
        end = i;
      }
    }
    return hide(text.substring(0, end));
  }

  Map<String, List<String>> hide(Map<String, List<String>> headers) {
    Map<String, List<String>> hidden = new LinkedHashMap<>();
    headers.forEach(
        (name, values) -> hidden.put(hide(name), values.stream().map(this::hide).toList()));
    return hidden;
  }

  /**
   * The failure itself, unless it shows the token or much of it anywhere, as OkHttp's messages do
   * when a server sends the token in place of HTTP; then its type and stack only.
   */
  @Nullable Throwable hide(@Nullable Throwable failure) {
    if (failure == null || !isShownIn(failure)) {
      return failure;
    }
    IOException hidden =
        new IOException(failure.getClass().getName() + " with the token in its text");
    hidden.setStackTrace(failure.getStackTrace());
    return hidden;
  }

  private boolean isShownIn(Throwable failure) {
    StringWriter all = new StringWriter();
    failure.printStackTrace(new PrintWriter(all));
    String text = all.toString();
    return known.stream().anyMatch(secret -> isShownIn(text, secret));
  }

  private static boolean isShownIn(String text, String secret) {
    if (secret.length() < UNMISTAKABLE) {
      return !word(text, secret).equals(text);
    }
    for (int i = 0; i + UNMISTAKABLE <= secret.length(); i++) {
      if (text.contains(secret.substring(i, i + UNMISTAKABLE))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "Secrets[" + MASK + " for " + origin.host() + "]";
  }
}
