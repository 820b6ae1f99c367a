package io.github.dixajava.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.DixaClient;
import io.github.dixajava.error.BadRequestException;
import io.github.dixajava.error.ConflictException;
import io.github.dixajava.error.NotFoundException;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.model.ActivityType;
import io.github.dixajava.model.Agent;
import io.github.dixajava.model.AnonymizationRequestStatus;
import io.github.dixajava.model.BulkTagConversationInput;
import io.github.dixajava.model.Category;
import io.github.dixajava.model.ClaimConversationInput;
import io.github.dixajava.model.CloseConversationInput;
import io.github.dixajava.model.Content;
import io.github.dixajava.model.Conversation;
import io.github.dixajava.model.ConversationState;
import io.github.dixajava.model.CreateConversationInput;
import io.github.dixajava.model.CreateEndUserInput;
import io.github.dixajava.model.CreateInternalNoteInput;
import io.github.dixajava.model.CreateKnowledgeCategoryInput;
import io.github.dixajava.model.CreateKnowledgeCollectionInput;
import io.github.dixajava.model.CreateMessageInput;
import io.github.dixajava.model.CreateRatingOfferInput;
import io.github.dixajava.model.CreateRatingResultInput;
import io.github.dixajava.model.EndUser;
import io.github.dixajava.model.FollowupConversationInput;
import io.github.dixajava.model.KnowledgeCollection;
import io.github.dixajava.model.LinkConversationInput;
import io.github.dixajava.model.LinkType;
import io.github.dixajava.model.MessageAttributes;
import io.github.dixajava.model.QueueDefinition;
import io.github.dixajava.model.QueueMembersInput;
import io.github.dixajava.model.RatingType;
import io.github.dixajava.model.ReopenConversationInput;
import io.github.dixajava.model.SubmittedRatingResult;
import io.github.dixajava.model.Tag;
import io.github.dixajava.model.TagConversationInput;
import io.github.dixajava.model.TransferConversationInput;
import io.github.dixajava.model.TranslationTitle;
import io.github.dixajava.service.AnonymizeEndUserQuery;
import io.github.dixajava.service.ListEndUsersQuery;
import io.github.dixajava.service.ListTagsQuery;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stories that the fake remembers; each answer on the way is as the description says. */
class StoryTest {
  @RegisterExtension static final DixaFake DIXA = DixaFake.create();

  private final DixaClient client = Conformity.client(DIXA);
  private Agent agent = DIXA.agent(a -> {});
  private EndUser customer = DIXA.endUser(u -> {});

  @BeforeEach
  void hire() {
    agent = DIXA.agent(a -> a.displayName("Mette Holm"));
    customer = DIXA.endUser(u -> u.displayName("Ada Nygaard").email("ada@example.org"));
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aConversationIsCreatedAndRead() {
    long id =
        client
            .conversations()
            .createConversation(
                CreateConversationInput.Email.builder()
                    .requesterId(customer.id())
                    .emailIntegrationId("orders@bikes.example.com")
                    .subject("Brakes")
                    .message(inbound("They squeak."))
                    .build())
            .id();

    Conversation.EmailConversation read =
        (Conversation.EmailConversation) client.conversations().getConversation(id);
    assertThat(read.subject()).isEqualTo("Brakes");
    assertThat(read.fromEmail()).isEqualTo("ada@example.org");
    assertThat(read.state()).isEqualTo(ConversationState.OPEN);
    assertThat(client.messages().listMessages(id))
        .extracting(message -> ((MessageAttributes.EmailAttributes) message.attributes()).from())
        .extracting(contact -> contact.email())
        .containsExactly("ada@example.org");
    assertThat(client.endUsers().allEndUserConversations(customer.id()))
        .extracting(Conversation::id)
        .containsExactly(id);
  }

  @Test
  void aConversationOfNobodyIsRefused() {
    assertThatThrownBy(
            () ->
                client
                    .conversations()
                    .createConversation(
                        CreateConversationInput.Sms.builder()
                            .requesterId(new UUID(1, 1))
                            .contactEndpointId("+4570112233")
                            .message(inbound("Hi"))
                            .build()))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("There is no end user");
  }

  @Test
  void aConversationGoesThroughItsStates() {
    long id = DIXA.conversation(c -> c.requester(customer.id()));
    QueueDefinition queue = DIXA.queue(q -> q.name("Workshop"));

    client
        .conversations()
        .transferConversation(
            id, TransferConversationInput.builder().queueId(UUID.fromString(queue.id())).build());
    assertThat(client.queues().getConversationPosition(id).position()).isEqualTo(1);
    client
        .conversations()
        .claimConversation(id, ClaimConversationInput.builder().agentId(agent.id()).build());
    client
        .conversations()
        .followupConversation(
            id, FollowupConversationInput.builder().timestamp(Instant.now()).build());
    assertThat(state(id)).isEqualTo(ConversationState.PENDING);
    client
        .conversations()
        .closeConversation(id, CloseConversationInput.builder().userId(agent.id()).build());
    assertThat(state(id)).isEqualTo(ConversationState.CLOSED);
    client.conversations().reopenConversation(id, ReopenConversationInput.builder().build());
    assertThat(state(id)).isEqualTo(ConversationState.OPEN);

    assertThat(client.conversations().listActivityLog(id))
        .extracting(ActivityLogEntry::type)
        .extracting(ActivityType::value)
        .containsExactly(
            "ConversationCreatedByCustomer",
            "TransferInitiated",
            "TransferSuccessful",
            "ConversationClaimed",
            "FollowupAdded",
            "ConversationClosed",
            "ConversationReopened");
  }

  @Test
  void whatAnotherAgentHasIsClaimedByForceOnly() {
    Agent other = DIXA.agent(a -> {});
    long id = DIXA.conversation(c -> c.claimedBy(other.id()));
    ClaimConversationInput gently = ClaimConversationInput.builder().agentId(agent.id()).build();

    assertThatThrownBy(() -> client.conversations().claimConversation(id, gently))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("already assigned");
    client.conversations().claimConversation(id, gently.toBuilder().force(true).build());

    assertThat(DIXA.refused()).hasSize(1);
  }

  @Test
  void anAgentHasToClaimBeforeWriting() {
    long id = DIXA.conversation(c -> {});
    CreateMessageInput answer =
        CreateMessageInput.Outbound.builder()
            .agentId(agent.id())
            .content(Content.Text.of("On Thursday."))
            .build();

    assertThatThrownBy(() -> client.messages().addMessage(id, answer))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("AddMessageError.EndUserNotFound");
    client
        .conversations()
        .claimConversation(id, ClaimConversationInput.builder().agentId(agent.id()).build());
    client.messages().addMessage(id, answer);

    assertThat(client.messages().listMessages(id)).hasSize(1);
  }

  @Test
  void anExternalIdIsTakenOnce() {
    long id = DIXA.conversation(c -> {});
    CreateMessageInput message =
        CreateMessageInput.Inbound.builder()
            .content(Content.Text.of("Hi"))
            .externalId("shop-1")
            .build();

    client.messages().addMessage(id, message);

    assertThatThrownBy(() -> client.messages().addMessage(id, message))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("Duplicate externalId");
  }

  @Test
  void notesStay() {
    long id = DIXA.conversation(c -> {});

    client
        .internalNotes()
        .addInternalNote(
            id, CreateInternalNoteInput.builder().message("Call back").agentId(agent.id()).build());

    assertThat(client.internalNotes().listInternalNotes(id))
        .singleElement()
        .satisfies(note -> assertThat(note.authorId()).isEqualTo(agent.id()));
  }

  @Test
  void tagsStayUntilTheyAreTakenOff() {
    long id = DIXA.conversation(c -> c.tag("refund"));
    Tag vip = DIXA.tag("vip");

    client.conversations().tagConversation(id, vip.id());
    client
        .conversations()
        .bulkTagConversation(
            id,
            BulkTagConversationInput.builder()
                .data(List.of(TagConversationInput.builder().name("late").build()))
                .build());
    assertThat(client.conversations().listTags(id))
        .extracting(Tag::name)
        .containsExactlyInAnyOrder("refund", "vip", "late");

    client.conversations().untagConversation(id, vip.id());
    assertThat(client.conversations().listTags(id)).doesNotContain(vip);
  }

  @Test
  void deactivatedTagsAreListedOnDemand() {
    Tag tag = DIXA.tag("old");

    client.tags().deactivateTag(tag.id());

    assertThat(client.tags().listTags()).isEmpty();
    assertThat(client.tags().listTags(ListTagsQuery.builder().includeDeactivated(true).build()))
        .extracting(Tag::id)
        .containsExactly(tag.id());
  }

  @Test
  void aRatingIsOfferedAndSubmitted() {
    long id = DIXA.conversation(c -> c.claimedBy(agent.id()).closed());

    var offer =
        client
            .ratings()
            .createConversationRatingOffer(
                id, CreateRatingOfferInput.builder().ratingType(RatingType.CSAT.value()).build());
    client
        .ratings()
        .createConversationRatingResult(
            id,
            offer.id(),
            CreateRatingResultInput.builder()
                .ratingResult(SubmittedRatingResult.Csat.builder().value(5).build())
                .comment("Quick")
                .build());

    assertThat(client.ratings().listRatings(id))
        .singleElement()
        .satisfies(rating -> assertThat(rating.ratingScore()).isEqualTo(5));
  }

  @Test
  void aChildHasOneParent() {
    long parent = DIXA.conversation(c -> {});
    long child = DIXA.conversation(c -> {});
    LinkConversationInput link =
        LinkConversationInput.builder()
            .parentId(parent)
            .linkType(LinkType.SIDE_CONVERSATION)
            .build();

    client.conversations().linkConversation(child, link);

    assertThat(client.conversations().listLinkedConversations(parent))
        .extracting(Conversation::id)
        .containsExactly(child);
    assertThatThrownBy(() -> client.conversations().linkConversation(child, link))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void anEndUserWithOpenConversationsIsAnonymizedByForceOnly() {
    long id = DIXA.conversation(c -> c.requester(customer.id()).message("My name is Ada"));

    assertThatThrownBy(() -> client.anonymization().anonymizeEndUser(customer.id()))
        .isInstanceOf(ConflictException.class);
    AnonymizationRequestStatus request =
        client
            .anonymization()
            .anonymizeEndUser(customer.id(), AnonymizeEndUserQuery.builder().force(true).build());

    assertThat(client.anonymization().getAnonymizationStatus(request.id()).processedAt())
        .isNotNull();
    assertThat(client.conversations().getConversation(id))
        .isInstanceOf(Conversation.AnonymizedConversation.class);
    assertThat(client.endUsers().getEndUser(customer.id()).email()).isNull();
  }

  @Test
  void endUsersAreFoundByAddress() {
    EndUser emil =
        client
            .endUsers()
            .createEndUser(CreateEndUserInput.builder().email("emil@example.org").build());

    assertThat(
            client
                .endUsers()
                .allEndUsers(ListEndUsersQuery.builder().email("emil@example.org").build()))
        .extracting(EndUser::id)
        .containsExactly(emil.id());
  }

  @Test
  void aDeletedAgentIsAnEndUser() {
    client.agents().deleteAgent(agent.id());

    assertThatThrownBy(() -> client.agents().getAgent(agent.id()))
        .isInstanceOf(NotFoundException.class);
    assertThat(client.endUsers().getEndUser(agent.id()).displayName()).isEqualTo("Mette Holm");
  }

  @Test
  void membersJoinQueuesOneByOne() {
    QueueDefinition queue = DIXA.queue(q -> {});

    var outcomes =
        client
            .queues()
            .assignAgents(
                UUID.fromString(queue.id()),
                QueueMembersInput.builder().agentIds(List.of(agent.id(), new UUID(1, 1))).build());

    assertThat(outcomes)
        .extracting(outcome -> outcome.failure() == null)
        .containsExactly(true, false);
    assertThat(client.queues().listAgents(UUID.fromString(queue.id())))
        .extracting(member -> member.agentId())
        .containsExactly(agent.id().toString());
  }

  @Test
  void articlesKeepTheirTranslations() {
    UUID article = DIXA.article("Saddle", "<p>Set the height.</p>");

    client.knowledge().unpublishTranslation(article, "en");

    assertThat(client.knowledge().getArticle(article).translation())
        .satisfies(
            translation -> {
              assertThat(translation.draft().contents().plaintext()).isEqualTo("Set the height.");
              assertThat(translation.published()).isNull();
            });
  }

  @Test
  void aKnowledgeBaseHasWhatWasCreated() {
    KnowledgeCollection collection =
        client
            .knowledge()
            .createCollection(CreateKnowledgeCollectionInput.builder().title("Bikes").build());
    Category category =
        client
            .knowledge()
            .createCategory(
                CreateKnowledgeCategoryInput.builder()
                    .translations(List.of(title("en", "Saddles"), title("da", "Sadler")))
                    .parentId(collection.id())
                    .build());
    UUID id = UUID.fromString(category.id());

    assertThat(client.knowledge().listCollections()).containsExactly(collection);
    assertThat(category.parentCollections()).containsExactly(collection.id());
    assertThat(client.knowledge().getCategory(id, "da").title()).isEqualTo(title("da", "Sadler"));
    assertThat(client.knowledge().getCategoryTranslations(id).titles()).hasSize(2);
  }

  private static TranslationTitle title(String language, String title) {
    return TranslationTitle.builder().languageId(language).title(title).build();
  }

  private ConversationState state(long id) {
    return Objects.requireNonNull(client.conversations().getConversation(id).state());
  }

  private static CreateMessageInput inbound(String text) {
    return CreateMessageInput.Inbound.builder().content(Content.Text.of(text)).build();
  }
}
