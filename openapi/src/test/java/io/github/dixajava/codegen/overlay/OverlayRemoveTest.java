package io.github.dixajava.codegen.overlay;

import static io.github.dixajava.codegen.overlay.OverlayFixture.corrected;
import static io.github.dixajava.codegen.overlay.OverlayFixture.overlay;
import static io.github.dixajava.codegen.overlay.OverlayFixture.remove;
import static io.github.dixajava.codegen.overlay.OverlayFixture.update;
import static io.github.dixajava.codegen.overlay.OverlayFixture.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OverlayRemoveTest {

  @Test
  void aMemberIsRemoved() {
    assertThat(corrected("{a: 1, b: 2}", remove("$.a"))).isEqualTo("{'b':2}");
  }

  @Test
  void anElementOfAnArrayIsRemoved() {
    assertThat(corrected("{a: [{n: x}, {n: y}]}", remove("$.a[?(@.n == 'x')]")))
        .isEqualTo("{'a':[{'n':'y'}]}");
  }

  @Test
  void severalElementsOfAnArrayAreRemovedAtOnce() {
    assertThat(corrected("{a: [0, 1, 2, 3, 4]}", remove("$.a[0, 3, 1]"))).isEqualTo("{'a':[2,4]}");
  }

  @Test
  void moreThanTenElementsAreRemovedAtOnce() {
    assertThat(corrected("{a: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]}", remove("$.a[1:]")))
        .isEqualTo("{'a':[0]}");
  }

  @Test
  void equalElementsAreToldApart() {
    assertThat(corrected("{a: [7, 7, 8]}", remove("$.a[1]"))).isEqualTo("{'a':[7,8]}");
  }

  @Test
  void aNodeAndWhatIsInItAreRemovedTogether() {
    assertThat(corrected("{a: {x: {x: 1}}, b: [{x: 2}]}", remove("$..x")))
        .isEqualTo("{'a':{},'b':[{}]}");
  }

  @Test
  void whatAnEarlierActionAddedCanBeRemoved() {
    assertThat(corrected("{a: {}}", update("$.a", "{b: 1, c: 2}"), remove("$.a.b")))
        .isEqualTo("{'a':{'c':2}}");
  }

  @Test
  void theWholeDescriptionIsNotRemoved() {
    Overlay overlay = overlay(remove("$"));

    assertThatThrownBy(() -> overlay.apply(yaml("{a: 1}")))
        .isInstanceOf(OverlayException.class)
        .hasMessageContaining("it would remove the whole description");
  }
}
