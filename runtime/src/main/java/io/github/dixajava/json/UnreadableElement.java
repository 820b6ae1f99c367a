package io.github.dixajava.json;

import com.google.gson.JsonElement;

/** An element of a page that does not have the form that its type asks for. Immutable. */
public final class UnreadableElement {
  private final int index;
  private final JsonElement raw;
  private final DixaJsonException error;

  UnreadableElement(int index, JsonElement raw, DixaJsonException error) {
    this.index = index;
    this.raw = raw;
    this.error = error;
  }

  /** Its position in the list of the response, from 0. */
  public int index() {
    return index;
  }

  /** A copy of its JSON as it was received. */
  public JsonElement raw() {
    return raw.deepCopy();
  }

  /** Why it cannot be read, and the place in the response; names no value. */
  public DixaJsonException error() {
    return error;
  }

  /** Position and problem, no value. */
  @Override
  public String toString() {
    return "UnreadableElement[" + index + ", " + error.getMessage() + "]";
  }
}
