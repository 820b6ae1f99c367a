package io.github.dixajava;

import io.github.dixajava.api.TeamsAsyncApi;
import io.github.dixajava.model.UserPresence;
import io.github.dixajava.paging.Pager;
import java.util.UUID;

/** Asynchronous operations on teams and their members; see {@link DixaAsyncClient#teams()}. */
public interface AsyncTeams extends TeamsAsyncApi {

  /** The presence of all members of a team, page after page behind the scenes. */
  default Pager<UserPresence> allPresence(UUID teamId) {
    return Pagers.teamPresence(this, teamId);
  }
}
