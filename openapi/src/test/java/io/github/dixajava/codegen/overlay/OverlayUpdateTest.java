package io.github.dixajava.codegen.overlay;

import static io.github.dixajava.codegen.overlay.OverlayFixture.corrected;
import static io.github.dixajava.codegen.overlay.OverlayFixture.overlay;
import static io.github.dixajava.codegen.overlay.OverlayFixture.update;
import static io.github.dixajava.codegen.overlay.OverlayFixture.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class OverlayUpdateTest {

  @Test
  void objectsMergeMemberByMember() {
    assertThat(corrected("{a: {b: {c: 1, d: 2}, e: 3}}", update("$.a", "{b: {d: 4, f: 5}}")))
        .isEqualTo("{'a':{'b':{'c':1,'d':4,'f':5},'e':3}}");
  }

  @Test
  void theRootCanBeUpdated() {
    assertThat(corrected("{a: 1}", update("$", "{b: 2}"))).isEqualTo("{'a':1,'b':2}");
  }

  @Test
  void anArrayGrowsByOneEntry() {
    assertThat(corrected("{a: [{x: 1}]}", update("$.a", "{x: 2}")))
        .isEqualTo("{'a':[{'x':1},{'x':2}]}");
  }

  @Test
  void anArrayGrowsByTheElementsOfAnArray() {
    assertThat(corrected("{a: [1, 2]}", update("$.a", "[3, 4]"))).isEqualTo("{'a':[1,2,3,4]}");
  }

  @Test
  void arraysWithinObjectsAreConcatenated() {
    assertThat(corrected("{a: {required: [id]}}", update("$.a", "{required: [name]}")))
        .isEqualTo("{'a':{'required':['id','name']}}");
  }

  @Test
  void scalarsAreReplaced() {
    assertThat(corrected("{a: {format: int32}}", update("$.a.format", "int64")))
        .isEqualTo("{'a':{'format':'int64'}}");
  }

  @Test
  void scalarsOfAnArrayAreReplacedInPlace() {
    assertThat(corrected("{a: [x, y, z]}", update("$.a[?(@ == 'y')]", "w")))
        .isEqualTo("{'a':['x','w','z']}");
  }

  @Test
  void everyMatchIsUpdated() {
    assertThat(corrected("{a: {x: {}}, b: {x: {}}}", update("$..x", "{t: 1}")))
        .isEqualTo("{'a':{'x':{'t':1}},'b':{'x':{'t':1}}}");
  }

  @Test
  void matchesDoNotShareWhatWasMergedIntoThem() {
    ObjectNode corrected =
        overlay(update("$.*", "{x: {y: 1}}")).apply(yaml("{a: {}, b: {}}")).description();

    ((ObjectNode) corrected.at("/a/x")).put("y", 2);

    assertThat(corrected.at("/b/x/y").intValue()).isEqualTo(1);
  }

  @Test
  void actionsSeeWhatEarlierActionsDid() {
    assertThat(corrected("{a: {}}", update("$.a", "{b: {}}"), update("$.a.b", "{c: 1}")))
        .isEqualTo("{'a':{'b':{'c':1}}}");
  }

  @Test
  void aLaterActionWins() {
    assertThat(corrected("{a: {b: 0}}", update("$.a", "{b: 1}"), update("$.a", "{b: 2}")))
        .isEqualTo("{'a':{'b':2}}");
  }

  @Test
  void keysMayContainSlashesQuotesAndBrackets() {
    String description = "{\"/a/{id}\": {\"it's\": {\"x']['y\": {\"n\": 1}}}}";

    assertThat(corrected(description, update("$..[?(@.n == 1)]", "{z: 2}")))
        .isEqualTo("{'/a/{id}':{'it's':{'x']['y':{'n':1,'z':2}}}}");
  }

  @Test
  void anObjectIsNotTurnedIntoAScalar() {
    Overlay overlay = overlay(update("$.a", "text"));

    assertThatThrownBy(() -> overlay.apply(yaml("{a: {}}")))
        .isInstanceOf(OverlayException.class)
        .hasMessageContaining("rule 1")
        .hasMessageContaining("$['a'] is an object, the update is the value \"text\"");
  }

  @Test
  void theGivenDescriptionStaysAsItIs() {
    JsonNode description = yaml("{a: {b: [1]}}");
    JsonNode before = description.deepCopy();

    overlay(update("$.a", "{b: [2], c: 3}")).apply(description);

    assertThat(description).isEqualTo(before);
  }

  @Test
  void anOverlayCanBeAppliedAgain() {
    Overlay overlay = overlay(update("$.a", "[{x: 1}]"), update("$.a[0]", "{y: 2}"));

    overlay.apply(yaml("{a: []}"));

    assertThat(overlay.apply(yaml("{a: []}")).description().toString())
        .isEqualTo("{\"a\":[{\"x\":1,\"y\":2}]}");
  }
}
