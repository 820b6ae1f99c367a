package io.github.dixajava;

import io.github.dixajava.api.TeamsApi;
import io.github.dixajava.model.UserPresence;
import io.github.dixajava.paging.Pager;
import java.util.UUID;

/** Operations on teams and their members; see {@link DixaClient#teams()}. */
public interface Teams extends TeamsApi {

  /** The presence of all members of a team, page after page behind the scenes. */
  default Pager<UserPresence> allPresence(UUID teamId) {
    return Pagers.teamPresence(this, teamId);
  }
}
