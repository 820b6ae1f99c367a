package io.github.dixajava.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.model.ModelAdapters;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Using one operation loads the classes of that operation only. */
class LazyLoadingTest {
  private static final Edition EDITION = Edition.read();

  @TestFactory
  Stream<DynamicTest> readingAnAnswerLoadsNoClassThatItCannotContain() {
    return EDITION.endpoints().stream()
        .filter(endpoint -> !endpoint.answerJsons().isEmpty())
        .map(
            endpoint ->
                DynamicTest.dynamicTest(
                    endpoint.toString(),
                    () ->
                        assertThat(loaded(endpoint))
                            .isSubsetOf(Reach.of(Declared.answer(endpoint)))));
  }

  @Test
  void aSmallAnswerLoadsOneClassOutOfFiftyAtMost() throws Exception {
    Endpoint small =
        Collections.min(
            EDITION.endpoints().stream().filter(e -> !e.answerJsons().isEmpty()).toList(),
            Comparator.comparing(endpoint -> Reach.of(Declared.answer(endpoint)).size()));
    assertThat(loaded(small)).hasSizeBetween(1, GeneratedApis.classes("model").size() / 50);
  }

  private static Set<String> loaded(Endpoint endpoint) throws Exception {
    String json =
        new Instances(EDITION, 1, false)
            .of(Declared.answerSchema(endpoint, endpoint.answerJsons().get(0)), 0)
            .toString();
    try (RecordingLoader loader =
        new RecordingLoader(
            place(DixaGson.class),
            place(ModelAdapters.class),
            place(Gson.class),
            place(Nullable.class))) {
      Class<?> dixaGson = loader.loadClass("io.github.dixajava.json.DixaGson");
      Object gson = dixaGson.getMethod("create").invoke(null);
      Method fromJson = gson.getClass().getMethod("fromJson", String.class, Type.class);
      fromJson.invoke(gson, json, in(loader, Declared.answer(endpoint)));
      return loader.models();
    }
  }

  private static URL place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  /** The same type as another loader knows it. */
  private static Type in(ClassLoader loader, Type type) throws ClassNotFoundException {
    if (type instanceof ParameterizedType list) {
      Type element = in(loader, list.getActualTypeArguments()[0]);
      return com.google.gson.reflect.TypeToken.getParameterized(java.util.List.class, element)
          .getType();
    }
    return Class.forName(((Class<?>) type).getName(), false, loader);
  }
}
