package io.github.dixajava.codegen.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.GenerationException;
import io.github.dixajava.codegen.Inventory;
import io.github.dixajava.codegen.NameLock;
import io.github.dixajava.codegen.overlay.DocumentFile;
import io.github.dixajava.codegen.overlay.Overlay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameLockTest {

  private static final Path GOLDEN =
      Path.of(System.getProperty("basedir", "openapi"), "src/test/resources/golden");
  private static final Overlay OVERLAY = Overlay.read(GOLDEN.resolve("overlay.yaml"));
  private static final Map<String, String> NAMES = names(golden(), NameLock.none());

  @TempDir Path folder;

  @Test
  void theLockOfTheClientHoldsTheNamesOfAllThatIsGenerated() {
    Path module = Path.of(System.getProperty("basedir", "openapi"));
    Path file = module.resolve("names.lock");
    JsonNode description = DocumentFile.read(module.resolve("dixa-beta.yaml"));
    Overlay overlay = Overlay.read(module.resolve("overlay.yaml"));

    assertThat(file)
        .content()
        .isEqualTo(NameLock.text(Inventory.of(description, overlay, NameLock.read(file)).names()));
  }

  @Test
  void everySortOfNameIsHeldWithItsPlace() {
    assertThat(NAMES)
        .containsEntry("group Tickets", "Tickets")
        .containsEntry("method GET /tickets", "listTickets")
        .containsEntry("query GET /tickets", "ListTicketsQuery")
        .containsEntry("pager GET /tickets", "allTickets")
        .containsEntry("class POST /tickets request", "FindTicketsInput")
        .containsEntry("class PATCH /tickets/{ticketId} answer data", "Ticket")
        .containsEntry("class Ticket.content", "Content")
        .containsEntry("class FindTicketsInput case ById", "FindTicketsInput.ById")
        .containsEntry("words Ticket.priority", "TicketPriority")
        .containsEntry("words GET /tickets parameter state", "State")
        .containsEntry("constant TicketPriority High", "HIGH")
        .containsEntry("factory Text", "value")
        .containsEntry("property Ticket.createdAt", "createdAt");
  }

  @Test
  void aNameIsChangedByItsLine() {
    Map<String, String> changed = new HashMap<>(NAMES);
    changed.put("method GET /tickets", "searchTickets");
    changed.replaceAll((place, name) -> name.equals("Hook") ? "Callback" : name);
    changed.keySet().removeIf(place -> place.startsWith("property Hook."));

    assertThat(names(golden(), NameLock.of(changed)))
        .containsEntry("method GET /tickets", "searchTickets")
        .containsEntry("class Presence.hook", "Callback")
        .containsEntry("property Callback.secretKey", "secretKey");
  }

  @Test
  void aFactoryStaysWhenAnOptionalPropertyIsAdded() {
    ObjectNode description = golden();
    ((ObjectNode) description.at("/components/schemas/Text1/properties"))
        .putObject("language")
        .put("type", "string");

    assertThat(names(description, NameLock.none())).doesNotContainKey("factory Text");
    assertThat(names(description, NameLock.of(NAMES))).containsEntry("factory Text", "value");
  }

  @Test
  void aFactoryIsGoneWhenAnotherPropertyBecomesRequired() {
    ObjectNode description = golden();
    ObjectNode text = (ObjectNode) description.at("/components/schemas/Text1");
    ((ObjectNode) text.path("properties")).putObject("language").put("type", "string");
    text.withArray("required").add("language");

    assertThat(names(description, NameLock.of(NAMES))).doesNotContainKey("factory Text");
  }

  @Test
  void anotherTitleChangesNoName() {
    ObjectNode description = golden();
    ((ObjectNode) description.at("/components/schemas/Hook")).put("title", "Callback");
    ((ObjectNode) description.at("/components/schemas/Text2")).put("title", "Phrase");
    ((ObjectNode) description.at("/paths/~1beta~1tickets/get")).put("summary", "Show tickets");

    assertThat(names(description, NameLock.of(NAMES))).isEqualTo(NAMES);
  }

  @Test
  void aListOfWordsThatGrowsApartFromItsEqualsKeepsItsClass() {
    ObjectNode description = golden();
    ((ObjectNode) description.at("/components/schemas/Ticket/properties/state"))
        .put("description", "values: [Closed, Open, Late]");

    assertThat(names(description, NameLock.none()))
        .doesNotContainEntry("words Ticket.state", "State");
    assertThat(names(description, NameLock.of(NAMES)))
        .containsAllEntriesOf(NAMES)
        .containsEntry("constant State Late", "LATE");
  }

  @Test
  void listsOfWordsThatBecomeEqualKeepTheirClasses() {
    ObjectNode description = golden();
    ((ObjectNode) description.at("/components/schemas/Ticket/properties/priority"))
        .put("description", "values: [Closed, Open]");

    assertThat(names(description, NameLock.of(NAMES)))
        .containsEntry("words Ticket.priority", "TicketPriority")
        .containsEntry("words Ticket.state", "State");
  }

  @Test
  void aClassOfACaseThatIsUsedElsewhereTooStaysNested() {
    ObjectNode description = golden();
    ((ObjectNode) description.at("/components/schemas/Ticket/properties"))
        .putObject("found")
        .put("$ref", "#/components/schemas/ById");

    assertThat(names(description, NameLock.of(NAMES)))
        .containsAllEntriesOf(NAMES)
        .containsEntry("class Ticket.found", "FindTicketsInput.ById");
  }

  @Test
  void whatWouldBeRenamedIsRefusedWithTheLineToChange() throws Exception {
    Map<String, String> other = new HashMap<>(NAMES);
    other.put("property Hook.secretKey", "secret");
    Path file = Files.writeString(folder.resolve("names.lock"), NameLock.text(other));
    int line = Files.readAllLines(file).indexOf("property Hook.secretKey = secret") + 1;

    assertThatThrownBy(() -> names(golden(), NameLock.read(file)))
        .isInstanceOf(GenerationException.class)
        .hasMessageContaining(
            "names.lock:%d: property Hook.secretKey is called secret and would become secretKey",
            line);
  }

  @Test
  void twoClassesThatBecomeOneAreRefused() {
    ObjectNode description = golden();
    ((ObjectNode) description.at("/components/schemas/ByText/properties/text"))
        .put("$ref", "#/components/schemas/Text1");

    assertThatThrownBy(() -> names(description, NameLock.of(NAMES)))
        .isInstanceOf(GenerationException.class)
        .hasMessageContaining("Text1 has several names, [SearchText, Text]");
  }

  @Test
  void aPlaceHasOneLine() throws Exception {
    Path file =
        Files.writeString(folder.resolve("names.lock"), "method GET /a = b\nmethod GET /a = c\n");

    assertThatThrownBy(() -> NameLock.read(file))
        .hasMessage("names.lock:2 names method GET /a again, after line 1");
  }

  @Test
  void aLineIsAPlaceWithAName() throws Exception {
    Path file = Files.writeString(folder.resolve("names.lock"), "# comment\nmethod GET /a\n");

    assertThatThrownBy(() -> NameLock.read(file))
        .hasMessage("names.lock:2 is not PLACE = NAME: method GET /a");
  }

  private static ObjectNode golden() {
    return (ObjectNode) DocumentFile.read(GOLDEN.resolve("description.yaml"));
  }

  private static Map<String, String> names(JsonNode description, NameLock lock) {
    return Inventory.of(description, OVERLAY, lock).names();
  }
}
