package io.github.dixajava.readme;

// region: close
import io.github.dixajava.DixaClient;
import io.github.dixajava.error.NotFoundException;

public final class Helpdesk {
  private final DixaClient dixa;

  public Helpdesk(DixaClient dixa) {
    this.dixa = dixa;
  }

  /** Whether there was such a conversation. */
  public boolean close(long conversation) {
    try {
      dixa.conversations().closeConversation(conversation);
      return true;
    } catch (NotFoundException missing) { // Dixa answered 404
      return false;
    }
  }
}
// end
