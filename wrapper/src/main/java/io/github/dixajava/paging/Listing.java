package io.github.dixajava.paging;

import java.util.Map;

/**
 * What a checkpoint is a place in.
 *
 * @param operation the operation's name
 * @param fingerprint the arguments, hashed
 */
record Listing(String operation, String fingerprint) {

  static Listing of(String operation, Map<String, ?> parameters) {
    return new Listing(operation, Digests.fingerprint(parameters));
  }
}
