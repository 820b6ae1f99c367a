package io.github.dixajava.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FakePagerTest {

  private final Pager<String> pager = Pager.of(List.of("a", "b", "c"));

  @Test
  void deliversTheListOnOnePage() {
    assertThat(pager).containsExactly("a", "b", "c");
    assertThat(pager.pages()).hasSize(1);
    assertThat(pager.collectAsync().join()).containsExactly("a", "b", "c");
  }

  @Test
  void deliversPagesOfTheSizeAskedFor() {
    assertThat(pager.pageSize(2).pages())
        .extracting(Page::items)
        .containsExactly(List.of("a", "b"), List.of("c"));
  }

  @Test
  void resumes() {
    Checkpoint first = pager.pageSize(2).pages().iterator().next().checkpoint();

    assertThat(pager.resume(first)).containsExactly("c");
  }

  @Test
  void mayBeEmpty() {
    assertThat(Pager.of(List.of())).isEmpty();
  }
}
