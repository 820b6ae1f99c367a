package io.github.dixajava.json;

import org.jspecify.annotations.Nullable;

/** The links from one page of a list to its neighbours, as Dixa writes them. */
public interface PageLinks {
  /** The link to the next page; null on the last one. */
  @Nullable String next();

  /** The link to the page before; null on the first one. */
  @Nullable String previous();
}
