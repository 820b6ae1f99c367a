package io.github.dixajava.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names do not depend on the numbers that tell schemas apart, and read like Java. */
class NamesTest {
  private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z0-9]*[A-Za-z]");
  private static final Pattern METHOD = Pattern.compile("[a-z][A-Za-z0-9]*[A-Za-z]");

  @Test
  void noClassNameHasASeparatorOrEndsInANumber() {
    assertThat(publicClasses())
        .isNotEmpty()
        .allSatisfy(type -> assertThat(type.getSimpleName()).matches(CLASS));
  }

  @Test
  void noMethodNameHasASeparatorOrEndsInANumber() {
    assertThat(publicClasses())
        .allSatisfy(
            type ->
                assertThat(publicMethods(type))
                    .allSatisfy(method -> assertThat(method.getName()).matches(METHOD)));
  }

  @Test
  void noIdIsANumberOfLessThanSixtyFourBits() {
    assertThat(publicClasses())
        .flatMap(NamesTest::publicMethods)
        .filteredOn(method -> method.getName().matches("(?:id|csid|.*Id)s?"))
        .isNotEmpty()
        .extracting(Method::getGenericReturnType)
        .extracting(Type::getTypeName)
        .noneMatch(type -> type.matches("int|.*Integer.*"));
  }

  private static List<Class<?>> publicClasses() {
    List<Class<?>> all = new ArrayList<>();
    for (String name : new String[] {"api", "model"}) {
      GeneratedApis.classes(name).stream()
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .forEach(all::add);
    }
    return all;
  }

  private static List<Method> publicMethods(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .toList();
  }
}
