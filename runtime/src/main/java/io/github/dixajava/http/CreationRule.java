package io.github.dixajava.http;

import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Knows which creations the server refuses to make twice, so that they can be sent again. */
public interface CreationRule {

  /** The id that keeps this request from creating a second object; null if there is none. */
  @Nullable String idOf(OperationInfo operation, Request request);

  /** Whether the message of a 400 says that an object with the id exists. */
  boolean isDuplicate(@Nullable String message);
}
