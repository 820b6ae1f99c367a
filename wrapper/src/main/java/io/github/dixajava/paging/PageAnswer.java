package io.github.dixajava.paging;

import io.github.dixajava.json.PageLinks;
import io.github.dixajava.json.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as the server answered it.
 *
 * @param items the entries, in the server's order
 * @param next the link to the next page as it came, null at the end
 * @param nextKey the key of the next page where an answer states it outside of a link
 */
public record PageAnswer<T>(List<T> items, @Nullable String next, @Nullable String nextKey) {

  /** Takes the entries and the link out of a decoded answer. */
  public static <T> PageAnswer<T> of(Paged<T> answer) {
    return of(answer, null);
  }

  /** Like {@link #of(Paged)}, for answers that may have a key of their own beside the links. */
  public static <T> PageAnswer<T> of(Paged<T> answer, @Nullable String nextKey) {
    PageLinks links = answer.links();
    return new PageAnswer<>(answer.data(), links == null ? null : links.next(), nextKey);
  }
}
