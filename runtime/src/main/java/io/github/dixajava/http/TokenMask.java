package io.github.dixajava.http;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hides tokens in what others wrote: answers, headers, exceptions. Texts are masked first and cut
 * afterwards, since half a token is no longer found.
 */
final class TokenMask {
  /** A longer token is hidden even within a word; a shorter one would garble words. */
  private static final int UNMISTAKABLE = 16;

  private static final int MOST_REMEMBERED = 8;
  private static final String MASK = "***";

  private record Secret(String token) {
    String hiddenIn(String text) {
      String quoted = Pattern.quote(token);
      Pattern pattern =
          Pattern.compile(
              token.length() >= UNMISTAKABLE
                  ? quoted
                  : "(?<![A-Za-z0-9])" + quoted + "(?![A-Za-z0-9])");
      return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(MASK));
    }
  }

  private final List<Secret> secrets = new CopyOnWriteArrayList<>();

  /**
   * Hides this token from now on, as well as those before it: answers to them may be on the way.
   */
  void hide(String token) {
    Secret newest = secrets.isEmpty() ? null : secrets.get(secrets.size() - 1);
    if (newest != null && newest.token.equals(token)) {
      return;
    }
    secrets.removeIf(secret -> secret.token.equals(token));
    secrets.add(new Secret(token));
    if (secrets.size() > MOST_REMEMBERED) {
      secrets.remove(0);
    }
  }

  /** The text without tokens. */
  String mask(String text) {
    String masked = text;
    for (Secret secret : secrets) {
      if (masked.contains(secret.token)) {
        masked = secret.hiddenIn(masked);
      }
    }
    return masked;
  }

  /**
   * The beginning of a text without tokens.
   *
   * @param whole whether the text is all there is; otherwise its end may be the beginning of a
   *     token
   */
  String mask(String text, int length, boolean whole) {
    String masked = mask(text);
    if (!whole) {
      masked = masked.substring(0, masked.length() - longestBeginningOfATokenAtTheEndOf(masked));
    }
    return masked.length() <= length ? masked : masked.substring(0, length);
  }

  private int longestBeginningOfATokenAtTheEndOf(String text) {
    int longest = 0;
    for (Secret secret : secrets) {
      for (int i = Math.min(text.length(), secret.token.length() - 1); i > longest; i--) {
        if (text.endsWith(secret.token.substring(0, i))) {
          longest = i;
        }
      }
    }
    return longest;
  }

  /** The failure itself, or a copy without tokens if a message in it, however deep, shows one. */
  @Nullable Throwable clean(@Nullable Throwable failure) {
    if (failure == null || secrets.isEmpty() || !shows(failure, new IdentityHashMap<>())) {
      return failure;
    }
    return copy(failure, new IdentityHashMap<>());
  }

  private boolean shows(Throwable failure, Map<Throwable, Boolean> seen) {
    return seen.put(failure, true) == null
        && (!failure.toString().equals(mask(failure.toString()))
            || below(failure).anyMatch(other -> shows(other, seen)));
  }

  private static Stream<Throwable> below(Throwable failure) {
    Stream<Throwable> suppressed = Arrays.stream(failure.getSuppressed());
    return failure.getCause() == null
        ? suppressed
        : Stream.concat(Stream.of(failure.getCause()), suppressed);
  }

  private Throwable copy(Throwable failure, Map<Throwable, Boolean> seen) {
    seen.put(failure, true);
    Throwable copy = create(failure);
    copy.setStackTrace(failure.getStackTrace());
    Throwable cause = failure.getCause();
    if (cause != null && !seen.containsKey(cause)) {
      initCause(copy, copy(cause, seen));
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      if (!seen.containsKey(suppressed)) {
        copy.addSuppressed(copy(suppressed, seen));
      }
    }
    return copy;
  }

  /** The same type where it can be made from a message alone. */
  private Throwable create(Throwable failure) {
    String message = failure.getMessage() == null ? null : mask(failure.getMessage());
    try {
      Constructor<? extends Throwable> constructor =
          failure.getClass().getConstructor(String.class);
      Throwable copy = constructor.newInstance(message);
      if (copy.toString().equals(mask(copy.toString()))) {
        return copy;
      }
    } catch (ReflectiveOperationException | RuntimeException cannot) {
      // Its name has to do.
    }
    return new IOException(failure.getClass().getName() + ": " + message);
  }

  private static void initCause(Throwable copy, Throwable cause) {
    try {
      copy.initCause(cause);
    } catch (IllegalStateException hasOne) {
      copy.addSuppressed(cause);
    }
  }

  /** Headers without tokens. */
  Map<String, List<String>> mask(Map<String, List<String>> headers) {
    Map<String, List<String>> masked = new LinkedHashMap<>();
    headers.forEach(
        (name, values) -> {
          List<String> clean = new ArrayList<>();
          values.forEach(value -> clean.add(mask(value)));
          masked.put(mask(name), Collections.unmodifiableList(clean));
        });
    return masked;
  }
}
