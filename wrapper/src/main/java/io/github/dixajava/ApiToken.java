package io.github.dixajava;

import java.util.Locale;
import java.util.Objects;

/**
 * A token of the Dixa API. It never shows its text: not by {@link #toString()}, not in an
 * exception.
 *
 * <p>An administrator creates tokens in Dixa under Settings, Integrations, API Tokens. A token
 * belongs to the whole organization and to one version of the API.
 */
public final class ApiToken {
  private static final String SCHEME = "bearer ";

  private final String text;

  private ApiToken(String text) {
    this.text = text;
  }

  /**
   * A token from its text.
   *
   * @param text the token, with or without {@code Bearer } before it; blanks around it are ignored
   * @throws IllegalArgumentException if it is blank or holds a line break, another control
   *     character, a blank or a character outside ASCII; the message does not repeat the text
   */
  public static ApiToken of(String text) {
    String bare = stripBlanks(Objects.requireNonNullElse(text, ""));
    if (bare.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      bare = stripBlanks(bare.substring(SCHEME.length()));
    }
    if (bare.isEmpty() || bare.equalsIgnoreCase("bearer")) {
      throw new IllegalArgumentException(
          "The API token is blank. An administrator creates one in Dixa under Settings >"
              + " Integrations > API Tokens.");
    }
    for (int i = 0; i < bare.length(); i++) {
      if (bare.charAt(i) <= ' ' || bare.charAt(i) > '~') {
        throw new IllegalArgumentException(
            "The API token has a character at position "
                + (i + 1)
                + " that no token has (line break, other control character, blank, or not ASCII)."
                + " Copy it again from Dixa, without anything around it.");
      }
    }
    return new ApiToken(bare);
  }

  /** Only blanks: a line break hints at a wrongly read file and is refused. */
  private static String stripBlanks(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(start, end);
  }

  String text() {
    return text;
  }

  @Override
  public String toString() {
    return "ApiToken[***]";
  }
}
