package io.github.dixajava.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagedTest {

  @Test
  void aLoopOverAPageVisitsItsItemsInOrder() {
    assertThat(new Page(List.of("a", "b", "c"))).containsExactly("a", "b", "c");
  }

  private record Page(List<String> data) implements Paged<String> {
    @Override
    public @Nullable PageLinks links() {
      return null;
    }
  }
}
