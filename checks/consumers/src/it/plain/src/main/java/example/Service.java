package example;

import io.github.dixajava.DixaClient;
import io.github.dixajava.error.NotFoundException;
import io.github.dixajava.model.Agent;
import io.github.dixajava.model.Tag;
import java.util.ArrayList;
import java.util.List;

/** What a service does with the client. */
public final class Service {
  private final DixaClient dixa;

  public Service(DixaClient dixa) {
    this.dixa = dixa;
  }

  /** Names of all agents, page by page. */
  public List<String> agents() {
    List<String> names = new ArrayList<>();
    for (Agent agent : dixa.agents().allAgents()) {
      names.add(agent.displayName());
    }
    return names;
  }

  /** Names of a conversation's tags; none if there is no such conversation. */
  public List<String> tags(long conversation) {
    try {
      return dixa.conversations().listTags(conversation).stream().map(Tag::name).toList();
    } catch (NotFoundException missing) {
      return List.of();
    }
  }
}
