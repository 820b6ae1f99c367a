package io.github.dixajava.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextKeyTest {

  @ParameterizedTest
  @CsvSource({
    "/v1/endusers?pageKey=abc,abc",
    "v1/endusers?pageKey=abc,abc",
    "?pageKey=abc,abc",
    "/beta/endusers/?pageKey=abc,abc",
    "/<api-version>/search/conversations/?pageKey=cGFnZT0x%3D%3D:,cGFnZT0x==",
    "https://dev.dixa.io/<api-version>/agents?pageKey=abc,abc",
    "https://elsewhere.example:8443/beta/agents?pageKey=abc,abc",
    "//elsewhere.example/beta/agents?pageKey=abc,abc",
    "/beta/agents?pageLimit=2&pageKey=abc&email=a%40b.c,abc",
    "/beta/agents?pageKey=abc#pageKey=def,abc",
    "/beta/agents?lastPageKey=x&pageKey=abc,abc",
    "/beta/agents?pageKey=abc&pageKey=abc,abc",
  })
  void findsTheKey(String link, String key) {
    assertThat(next(link)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "a+b/c==,a+b/c==",
    "a%2Bb%2Fc%3D%3D,a+b/c==",
    "a+b%2Fc%3D=,a+b/c==",
    "a%252Bb,a%2Bb",
    "100%25,100%",
    "100%,100%",
    "%zz%2,%zz%2",
    "abcd:,abcd",
    "ab%3D%3D:,ab==",
    "ab%3D%3D%3A,ab==",
    "page%3A2%3A,page:2:",
    "a:b,a:b",
    "%C3%A6,\u00e6",
    "\u00e6%20,'\u00e6 '",
  })
  void decodesTheKeyExactlyOnce(String raw, String key) {
    assertThat(next("/beta/agents?pageKey=" + raw)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/beta/agents", "/beta/agents?pageKey=", "/x?pageKey=:", "/x?pageKey=a&pageKey=b"})
  void refusesALinkWithoutOneKey(String link) {
    assertThatThrownBy(() -> next(link)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesAKeyThatStandsOutsideOfALink() {
    assertThat(next(null, "abc")).isEqualTo("abc");
  }

  @Test
  void prefersTheLinkToAKeyOutside() {
    assertThat(next("/x?pageKey=abc", "def")).isEqualTo("abc");
  }

  @Test
  void endsWithoutLinkAndKey() {
    assertThat(next(null, null)).isNull();
  }

  private static @Nullable String next(String link) {
    return next(link, null);
  }

  private static @Nullable String next(@Nullable String link, @Nullable String key) {
    return NextKey.of(new ScriptedPage<>(List.of(), link, key));
  }
}
