package io.github.dixajava.paging;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place of a run in its listing: what to fetch next, and what an answer makes of it. */
final class PageWalk<T> {

  private final Listing listing;
  private final URI base;
  private final KeyHistory history = new KeyHistory();
  private final boolean fromStart;
  private Position position;
  private @Nullable PagingException broken;
  private @Nullable Opening opening;

  /** The first page's entries and successor, by which it is known again under its own key. */
  private record Opening(int hash, String successor) {}

  PageWalk(Listing listing, URI base, Position start) {
    this.listing = listing;
    this.base = base;
    this.position = start;
    this.fromStart = start.key() == null;
    if (start.key() != null) {
      history.add(start.key());
    }
  }

  Position position() {
    return position;
  }

  Checkpoint checkpoint() {
    return new Checkpoint(listing, position);
  }

  /** Why the listing cannot go on after the pages so far, null if it can. */
  @Nullable PagingException broken() {
    return broken;
  }

  boolean isAtEnd() {
    return position.finished();
  }

  /** Moves on and returns what the answer adds to the listing. */
  Page<T> accept(PageAnswer<T> answer) {
    List<T> items = answer.items();
    NextLink next = NextLink.of(answer, base);
    boolean known = isOpeningAgain(items, next);
    int delivered = known ? items.size() : Math.min(position.skip(), items.size());
    if (next instanceof NextLink.End) {
      position = Position.END;
    } else if (next instanceof NextLink.Follow follow) {
      follow(follow.key(), items);
    } else if (next instanceof NextLink.Refused refused) {
      refuse(refused, items);
    }
    return new Page<>(items.subList(delivered, items.size()), checkpoint());
  }

  private void follow(String key, List<T> items) {
    Long refused = position.refused();
    long mark = Digests.mark(key);
    if ((refused != null && refused == mark) || !history.add(key)) {
      stay(items, mark, "a page leads to the key of an earlier page; following it would never end");
      return;
    }
    if (fromStart && opening == null) {
      opening = new Opening(items.hashCode(), key);
    }
    position = Position.at(key);
  }

  private void refuse(NextLink.Refused refused, List<T> items) {
    String key = refused.key();
    if (key == null || !history.add(key)) {
      stay(items, null, refused.reason());
    } else {
      position = Position.at(key);
      broken = failure(refused.reason());
    }
  }

  /** Resuming reads the page again, drops what was delivered of it and looks for a better link. */
  private void stay(List<T> items, @Nullable Long refused, String reason) {
    position = new Position(position.key(), items.size(), refused, false);
    broken = failure(reason);
  }

  /**
   * Whether this is the first page once more, which has a key of its own in a listing that runs
   * round.
   */
  private boolean isOpeningAgain(List<T> items, NextLink next) {
    Opening first = opening;
    return first != null
        && next instanceof NextLink.Follow follow
        && follow.key().equals(first.successor())
        && items.hashCode() == first.hash();
  }

  private PagingException failure(String reason) {
    return new PagingException(
        "%s: %s; the entries so far are complete".formatted(listing.operation(), reason),
        null,
        checkpoint());
  }
}
