package io.github.dixajava.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;

/**
 * The one configured {@link Gson}: everything that reads or writes Dixa's JSON uses it.
 *
 * <p>It reads models, unions and open enums without losing anything of them, dates in every form
 * that Dixa writes, and refuses with a {@link DixaJsonException} that names the place: malformed or
 * cut-off JSON, a value of another type, a duplicate key, more than 255 levels of nesting. Only
 * where the very first character is wrong, Gson answers itself, with a {@link
 * com.google.gson.JsonSyntaxException}.
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
          .registerTypeAdapterFactory(new DixaTypeAdapterFactory())
          .create();

  private DixaGson() {}

  /** The {@link Gson}: made once, thread-safe. */
  public static Gson create() {
    return GSON;
  }
}
