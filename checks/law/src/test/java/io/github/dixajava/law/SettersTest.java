package io.github.dixajava.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonPrimitive;
import io.github.dixajava.json.ModelBuilder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Setters refuse what cannot be written, and say which property it is. */
class SettersTest {
  @TestFactory
  Stream<DynamicTest> aSetterTakesNullOnlyIfThePropertyIsOptional() {
    return each(
        setters().filter(setter -> !setter.getParameterTypes()[0].isPrimitive()),
        setter -> {
          if (setter.getAnnotatedParameterTypes()[0].isAnnotationPresent(Nullable.class)) {
            assertThat(call(setter, builder(setter), (Object) null)).isNotNull();
          } else {
            assertThatIllegalArgumentException()
                .isThrownBy(() -> call(setter, builder(setter), (Object) null))
                .withMessage(setter.getName() + " must not be null");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> aListWithANullIsRefused() {
    return each(
        setters().filter(setter -> setter.getParameterTypes()[0] == List.class),
        setter ->
            assertThatIllegalArgumentException()
                .isThrownBy(
                    () -> call(setter, builder(setter), Collections.singletonList((Object) null)))
                .withMessage(setter.getName() + " must not contain null"));
  }

  @TestFactory
  Stream<DynamicTest> aMapWithANullKeyIsRefused() {
    return each(
        setters().filter(setter -> setter.getParameterTypes()[0] == Map.class),
        setter ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> call(setter, builder(setter), Collections.singletonMap(null, 1)))
                .withMessage(setter.getName() + " must not contain a null key"));
  }

  @TestFactory
  Stream<DynamicTest> aNumberThatJsonDoesNotHaveIsRefused() {
    return each(
        setters().filter(setter -> setter.getParameterTypes()[0] == double.class),
        setter ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> call(setter, builder(setter), Double.NaN))
                .withMessage(setter.getName() + " must be finite, but was NaN"));
  }

  @TestFactory
  @SuppressWarnings("NullAway") // what Java's callers may pass all the same
  Stream<DynamicTest> anAdditionalPropertyHasANameAndAValue() {
    return builders()
        .map(
            type ->
                DynamicTest.dynamicTest(
                    type.getName(),
                    () -> {
                      ModelBuilder<?> builder = (ModelBuilder<?>) builder(type);
                      assertThatIllegalArgumentException()
                          .isThrownBy(() -> builder.additionalProperty(null, new JsonPrimitive(1)))
                          .withMessage("name must not be null");
                      assertThatIllegalArgumentException()
                          .isThrownBy(() -> builder.additionalProperty("new", null))
                          .withMessage("value must not be null");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aFactoryRefusesNull() {
    return each(
        GeneratedApis.classes("model").stream()
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> method.getName().equals("of") && !method.isSynthetic())
            .filter(method -> !method.getParameterTypes()[0].isPrimitive()),
        factory ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> call(factory, null, (Object) null))
                .withMessageMatching("\\w+ must not be null"));
  }

  @TestFactory
  Stream<DynamicTest> aCaseThatIsAPlainValueRefusesNull() {
    return GeneratedApis.classes("model").stream()
        .filter(Class::isRecord)
        .map(
            type ->
                DynamicTest.dynamicTest(
                    type.getName(),
                    () ->
                        assertThatIllegalArgumentException()
                            .isThrownBy(() -> construct(type))
                            .withMessage("value must not be null")));
  }

  private static Stream<DynamicTest> each(Stream<Method> methods, Consumer<Method> test) {
    return methods.map(
        method ->
            DynamicTest.dynamicTest(
                method.getDeclaringClass().getName() + "." + method.getName(),
                () -> test.accept(method)));
  }

  private static Stream<Class<?>> builders() {
    return GeneratedApis.classes("model").stream()
        .filter(type -> type.getSuperclass() == ModelBuilder.class);
  }

  private static Stream<Method> setters() {
    return builders()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> method.getParameterCount() == 1 && !method.isSynthetic());
  }

  private static Object builder(Method setter) {
    return builder(setter.getDeclaringClass());
  }

  private static Object builder(Class<?> builder) {
    try {
      return builder.getEnclosingClass().getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(builder + " cannot be made", e);
    }
  }

  private static @Nullable Object call(Method method, @Nullable Object on, @Nullable Object given) {
    try {
      return method.invoke(on, given);
    } catch (InvocationTargetException e) {
      throw (RuntimeException) e.getCause();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " is not public", e);
    }
  }

  private static Object construct(Class<?> value) {
    try {
      return value.getConstructors()[0].newInstance((Object) null);
    } catch (InvocationTargetException e) {
      throw (RuntimeException) e.getCause();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(value + " cannot be made", e);
    }
  }
}
