package io.github.dixajava.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;

/**
 * The one configured {@link Gson}: everything that reads or writes Dixa's JSON uses it.
 *
 * <p>It reads models, unions and open enums without losing anything of them, dates in every form
 * that Dixa writes, and refuses with a {@link DixaJsonException} that names the place: malformed or
 * truncated JSON, a value of another type, a duplicate key, more than 255 levels of nesting. Only
 * where the very first character is wrong, Gson itself throws a {@link
 * com.google.gson.JsonSyntaxException}.
 *
 * <p>A string that was truncated inside an emoji has half a surrogate pair, {@code "\ud83d"}. It is
 * read, kept, and written as that escape again, names included. Two limits come with Gson's
 * classes: a {@link com.google.gson.JsonElement} that is printed by itself has the half as a
 * character, which {@link DixaJson#write} escapes; and Gson's own reader, which checks both or
 * neither, lets control characters in strings pass that are not escaped.
 *
 * <p>Nulls are written: in maps, trees and classes of the program. What a model does not have is
 * not a null, and is not written.
 *
 * <pre>{@code
 * Gson gson = DixaGson.create();
 * Conversation conversation = gson.fromJson(json, Conversation.class);
 * String same = gson.toJson(conversation, Conversation.class);
 * }</pre>
 */
public final class DixaGson {
  private static final Gson GSON =
      new GsonBuilder()
          .setStrictness(Strictness.STRICT)
          .disableHtmlEscaping()
          .serializeNulls()
          .registerTypeAdapterFactory(new DixaTypeAdapterFactory())
          .create();

  private DixaGson() {}

  /** The {@link Gson}: made once, thread-safe. */
  public static Gson create() {
    return GSON;
  }
}
