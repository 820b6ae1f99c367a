package io.github.dixajava.paging;

import org.jspecify.annotations.Nullable;

/**
 * A place in a listing.
 *
 * @param key the page to fetch, null for the first
 * @param skip how many of its entries were dealt with already
 * @param refused a key that this page must not lead to, null if there is none
 * @param finished whether the listing was read to its end
 */
record Offset(@Nullable String key, int skip, @Nullable String refused, boolean finished) {

  static final Offset START = new Offset(null, 0, null, false);
  static final Offset END = new Offset(null, 0, null, true);

  static Offset at(String key) {
    return new Offset(key, 0, null, false);
  }
}
