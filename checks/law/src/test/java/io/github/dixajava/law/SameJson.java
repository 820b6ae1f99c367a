package io.github.dixajava.law;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares JSON before and after. Liberties: the same moment may be written otherwise, 1 is 1.0, a
 * property that is null may be absent.
 */
final class SameJson {
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)"
              + "(Z|[+-]\\d{2}:\\d{2})?(?:\\[[A-Za-z/_]+])?");

  private SameJson() {}

  /** The place and kind of the first difference; null if there is none. */
  static @Nullable String difference(JsonElement before, JsonElement after) {
    return difference("$", before, after);
  }

  private static @Nullable String difference(String path, JsonElement before, JsonElement after) {
    if (before instanceof JsonObject a && after instanceof JsonObject b) {
      return objects(path, a, b);
    }
    if (before instanceof JsonArray a && after instanceof JsonArray b) {
      return arrays(path, a, b);
    }
    if (before instanceof JsonPrimitive a && after instanceof JsonPrimitive b && same(a, b)) {
      return null;
    }
    return before.isJsonNull() && after.isJsonNull()
        ? null
        : path + " was " + before + " and became " + after;
  }

  private static @Nullable String objects(String path, JsonObject before, JsonObject after) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String difference =
          difference(
              path + "." + name,
              before.has(name) ? before.get(name) : JsonNull.INSTANCE,
              after.has(name) ? after.get(name) : JsonNull.INSTANCE);
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  private static @Nullable String arrays(String path, JsonArray before, JsonArray after) {
    if (before.size() != after.size()) {
      return path + " had " + before.size() + " elements and has " + after.size();
    }
    for (int i = 0; i < before.size(); i++) {
      String difference = difference(path + "[" + i + "]", before.get(i), after.get(i));
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  private static boolean same(JsonPrimitive before, JsonPrimitive after) {
    if (before.isNumber() && after.isNumber()) {
      return before.getAsBigDecimal().compareTo(after.getAsBigDecimal()) == 0;
    }
    if (before.isString() && after.isString()) {
      Instant moment = moment(before.getAsString());
      return before.getAsString().equals(after.getAsString())
          || (moment != null && moment.equals(moment(after.getAsString())));
    }
    return before.isBoolean() && after.isBoolean() && before.getAsBoolean() == after.getAsBoolean();
  }

  private static @Nullable Instant moment(String text) {
    Matcher matcher = MOMENT.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    try {
      String zone = matcher.group(2);
      return zone == null
          ? LocalDateTime.parse(matcher.group(1)).toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(matcher.group(1) + zone).toInstant();
    } catch (DateTimeParseException e) {
      return null; // looks like a moment, but has a month 13 or so: a text as any other
    }
  }
}
