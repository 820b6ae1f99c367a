package io.github.dixajava;

import static io.github.dixajava.RawServer.ok;
import static io.github.dixajava.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.model.QueueMemberOutcome;
import io.github.dixajava.model.QueueMembersInput;
import io.github.dixajava.service.BulkResult;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BulkResultTest {
  private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

  @Test
  void successesAndFailuresAreSeparated() throws IOException {
    String body =
        """
        {"data": [
          {"_type": "BulkActionSuccess", "data": "00000000-0000-0000-0000-000000000001"},
          {"_type": "BulkActionFailure", "error": {"_type": "Integrity", "message": "no agent"}},
          {"_type": "BulkActionPostponed"}
        ]}
        """;
    try (RawServer server = new RawServer(write(ok(body)));
        DixaClient client = Probes.client(server.url())) {
      QueueMembersInput agents = QueueMembersInput.builder().agentIds(List.of(ID)).build();
      List<QueueMemberOutcome> outcomes = client.queues().assignAgents(ID, agents);

      BulkResult<UUID> result = BulkResult.of(outcomes);

      assertThat(result.successes()).containsExactly(ID);
      assertThat(result.failures()).extracting(BulkResult.Failure::index).containsExactly(1, 2);
      assertThat(result.failures().get(1).error()).isInstanceOf(QueueMemberOutcome.Unknown.class);
      assertThat(result.isComplete()).isFalse();
    }
  }

  @Test
  void anAnswerWithoutFailuresIsComplete() {
    assertThat(BulkResult.<UUID>of(List.of()).isComplete()).isTrue();
  }
}
