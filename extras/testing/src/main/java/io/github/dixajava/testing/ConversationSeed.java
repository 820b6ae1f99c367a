package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.model.ConversationChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation that a test prepares is to be. What is left out is made up: an e-mail
 * conversation in state open, of an end user of its own, without messages. What is told happens in
 * the order in which it is told, and stands in the activity log afterwards; webhooks hear of none
 * of it. Not safe for use by several threads.
 */
public final class ConversationSeed {
  /** What the seed can make happen. */
  record Stage(
      World world,
      FakeConversations conversations,
      FakeMessages messages,
      Notes notes,
      FakeTags tags) {}

  private final List<BiConsumer<Stage, FakeConversation>> story = new ArrayList<>();
  private final ObjectNode details = Json.object();
  private String channel = "Email";
  private String direction = "Inbound";
  private @Nullable UUID requester;

  ConversationSeed() {}

  /** The channel; e-mail if it is not told. */
  public ConversationSeed channel(ConversationChannel channel) {
    this.channel = channel.value();
    return this;
  }

  /** The subject. */
  public ConversationSeed subject(String subject) {
    details.put("subject", subject);
    return this;
  }

  /** The end user who asks, by id. */
  public ConversationSeed requester(UUID endUser) {
    requester = endUser;
    return this;
  }

  /** An agent has begun it. */
  public ConversationSeed outbound() {
    direction = "Outbound";
    return this;
  }

  /** The end user writes. */
  public ConversationSeed message(String text) {
    return then((stage, conversation) -> stage.messages().add(conversation, text(text, "Inbound")));
  }

  /** An agent, by id, writes. */
  public ConversationSeed reply(UUID agent, String text) {
    return then(
        (stage, conversation) ->
            stage
                .messages()
                .add(conversation, text(text, "Outbound").put("agentId", agent.toString())));
  }

  /** An agent, by id, leaves an internal note. */
  public ConversationSeed note(UUID agent, String text) {
    ObjectNode note = Json.object().put("message", text).put("agentId", agent.toString());
    return then((stage, conversation) -> stage.notes().add(conversation, note));
  }

  /** It gets a tag with this name, which is created if there is none. */
  public ConversationSeed tag(String name) {
    return then(
        (stage, conversation) ->
            stage.tags().put(conversation, stage.tags().create(Json.object().put("name", name))));
  }

  /** It comes into a queue, by id. */
  public ConversationSeed queue(UUID queue) {
    return then(
        (stage, conversation) ->
            stage
                .conversations()
                .transfer(conversation, stage.world().queues.mentioned(queue.toString()), null));
  }

  /** An agent, by id, takes it. */
  public ConversationSeed claimedBy(UUID agent) {
    return then(
        (stage, conversation) ->
            stage
                .conversations()
                .claim(conversation, stage.world().acting(agent.toString()).path("id").asText()));
  }

  /** It is closed. */
  public ConversationSeed closed() {
    return then((stage, conversation) -> stage.conversations().close(conversation, null));
  }

  private ConversationSeed then(BiConsumer<Stage, FakeConversation> happening) {
    story.add(happening);
    return this;
  }

  private static ObjectNode text(String text, String tag) {
    ObjectNode message = Json.object();
    message.putObject("content").put("value", text).put("_type", "Text");
    return message.put("_type", tag);
  }

  /** Makes it happen; the end user has to be there. */
  FakeConversation plant(Stage stage, String madeUpRequester) {
    FakeConversation conversation =
        stage
            .conversations()
            .create(
                ConversationKind.of(channel),
                requester == null ? madeUpRequester : requester.toString(),
                direction,
                details);
    stage.conversations().created(conversation, null);
    story.forEach(happening -> happening.accept(stage, conversation));
    return conversation;
  }

  boolean hasRequester() {
    return requester != null;
  }
}
