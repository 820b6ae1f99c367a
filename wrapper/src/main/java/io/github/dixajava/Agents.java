package io.github.dixajava;

import io.github.dixajava.api.AgentsApi;
import io.github.dixajava.model.Agent;
import io.github.dixajava.paging.Pager;

/**
 * Operations on people who answer conversations, and their presence; see {@link
 * DixaClient#agents()}.
 */
public interface Agents extends AgentsApi {

  /** All agents, page after page behind the scenes. */
  default Pager<Agent> allAgents() {
    return Pagers.agents(this, null, null);
  }

  /** The agents with this e-mail address. */
  default Pager<Agent> allAgentsWithEmail(String email) {
    return Pagers.agents(this, Checks.notBlank("email", email), null);
  }

  /** The agents with this telephone number. */
  default Pager<Agent> allAgentsWithPhone(String phone) {
    return Pagers.agents(this, null, Checks.notBlank("phone", phone));
  }
}
