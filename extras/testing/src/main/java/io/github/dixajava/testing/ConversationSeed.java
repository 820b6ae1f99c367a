package io.github.dixajava.testing;

import com.google.gson.JsonObject;
import io.github.dixajava.model.ConversationChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that a test prepares: by default an e-mail conversation in state open, of an end
 * user who is made for it, without messages. What is added happens in the order of the calls and is
 * in the activity log afterwards; no webhooks are sent for it. Not safe for use by several threads.
 */
public final class ConversationSeed {
  /** What the seed can make happen. */
  record Stage(
      FakeState state, FakeConversations conversations, FakeMessages messages, FakeTags tags) {}

  private final List<BiConsumer<Stage, FakeConversation>> steps = new ArrayList<>();
  private final JsonObject details = new JsonObject();
  private String channel = "Email";
  private String direction = "Inbound";
  private @Nullable UUID requester;

  ConversationSeed() {}

  /** Sets the channel; the default is e-mail. */
  public ConversationSeed channel(ConversationChannel channel) {
    this.channel = channel.value();
    return this;
  }

  /** Sets the subject. */
  public ConversationSeed subject(String subject) {
    details.addProperty("subject", subject);
    return this;
  }

  /** Sets the end user who asks, by id. */
  public ConversationSeed requester(UUID endUser) {
    requester = endUser;
    return this;
  }

  /** Lets it begin with the team instead of the end user. */
  public ConversationSeed outbound() {
    direction = "Outbound";
    return this;
  }

  /** Adds a message of the end user. */
  public ConversationSeed message(String text) {
    return then(
        (stage, conversation) -> stage.messages().add(conversation, message(text, "Inbound")));
  }

  /** Adds a message of an agent, by id. */
  public ConversationSeed reply(UUID agent, String text) {
    JsonObject message = Json.set(message(text, "Outbound"), "agentId", agent);
    return then((stage, conversation) -> stage.messages().add(conversation, message));
  }

  /** Adds an internal note of an agent, by id. */
  public ConversationSeed note(UUID agent, String text) {
    JsonObject note = Json.of("message", text, "agentId", agent);
    return then((stage, conversation) -> stage.messages().addNote(conversation, note));
  }

  /** Adds a tag by its name; it is created if there is none. */
  public ConversationSeed tag(String name) {
    return then(
        (stage, conversation) ->
            stage.tags().tag(conversation, stage.tags().create(Json.of("name", name))));
  }

  /** Transfers it to a queue, by id. */
  public ConversationSeed queue(UUID queue) {
    return then(
        (stage, conversation) ->
            stage
                .conversations()
                .transfer(conversation, stage.state().queues.inBody(queue.toString()), null));
  }

  /** Assigns it to an agent, by id. */
  public ConversationSeed claimedBy(UUID agent) {
    return then(
        (stage, conversation) ->
            stage.conversations().claim(conversation, stage.state().acting(agent.toString())));
  }

  /** Closes it. */
  public ConversationSeed closed() {
    return then((stage, conversation) -> stage.conversations().close(conversation, null));
  }

  private ConversationSeed then(BiConsumer<Stage, FakeConversation> step) {
    steps.add(step);
    return this;
  }

  private static JsonObject message(String text, String type) {
    return Json.of("content", Json.of("value", text, "_type", "Text"), "_type", type);
  }

  boolean hasRequester() {
    return requester != null;
  }

  /** Makes it happen; the end user has to be there. */
  FakeConversation plant(Stage stage, String madeRequester) {
    FakeConversation conversation =
        stage
            .conversations()
            .create(
                FakeConversation.Kind.of(channel),
                requester == null ? madeRequester : requester.toString(),
                direction,
                details);
    stage.conversations().created(conversation, null);
    steps.forEach(step -> step.accept(stage, conversation));
    return conversation;
  }
}
