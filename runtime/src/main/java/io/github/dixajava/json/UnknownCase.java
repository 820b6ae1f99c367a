package io.github.dixajava.json;

import com.google.gson.JsonElement;
import org.jspecify.annotations.Nullable;

/** The case of a union that this version does not know or could not read; nothing of it is lost. */
public interface UnknownCase {
  /** The {@code _type} of the JSON; null if it has none. */
  @Nullable String tag();

  /** A copy of the JSON as it came; it is written back unchanged. */
  JsonElement raw();

  /** Why a case that is known could not be read; null if the case itself is unknown. */
  @Nullable DixaJsonException error();
}
