package io.github.dixajava.readme;

// region: list-agents
import io.github.dixajava.DixaClient;
import io.github.dixajava.DixaClientBuilder;
import io.github.dixajava.model.Agent;

public final class ListAgents {
  public static void main(String[] arguments) {
    String baseUrl = System.getenv().getOrDefault("DIXA_BASE_URL", DixaClientBuilder.PRODUCTION);
    try (DixaClient dixa =
        DixaClient.builder().apiTokenFromEnvironment().baseUrl(baseUrl).build()) {
      for (Agent agent : dixa.agents().allAgents()) {
        System.out.println(agent.id() + " " + agent.displayName());
      }
    }
  }
}
// end
