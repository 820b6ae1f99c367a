package io.github.dixajava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.DixaAsyncClient;
import io.github.dixajava.DixaClient;
import io.github.dixajava.model.ConversationFlow;
import io.github.dixajava.model.FlowChannel;
import io.github.dixajava.model.Tag;
import io.github.dixajava.service.Conversations;
import io.github.dixajava.service.ListFlowsQuery;
import io.github.dixajava.service.ListTagsQuery;
import io.github.dixajava.service.Tags;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Retrofit;

/** The groups of operations, as they are generated from the description at hand. */
class ServicesTest {
  private static final String GROUPS = "io.github.dixajava.service.";

  static List<Class<?>> groups() {
    return groupsOf(DixaClient.class);
  }

  static List<Class<?>> allGroups() {
    return Stream.of(DixaClient.class, DixaAsyncClient.class)
        .flatMap(client -> groupsOf(client).stream())
        .toList();
  }

  private static List<Class<?>> groupsOf(Class<?> client) {
    return Arrays.stream(client.getMethods())
        .<Class<?>>map(Method::getReturnType)
        .filter(type -> type.isInterface() && type.getName().startsWith(GROUPS))
        .distinct()
        .toList();
  }

  private static Class<?> api(Class<?> group) throws ClassNotFoundException {
    return Class.forName("io.github.dixajava.api." + group.getSimpleName() + "Api");
  }

  private static Set<String> names(Class<?> type) {
    return Arrays.stream(type.getMethods()).map(Method::getName).collect(Collectors.toSet());
  }

  private static Stream<Method> operation(Class<?> group, String name) {
    return Arrays.stream(group.getMethods()).filter(method -> method.getName().equals(name));
  }

  @Test
  void bothClientsHaveTheSameGroups() {
    Set<String> async = new TreeSet<>();
    groupsOf(DixaAsyncClient.class).forEach(type -> async.add(type.getSimpleName()));
    Set<String> sync = new TreeSet<>();
    groups().forEach(type -> sync.add("Async" + type.getSimpleName()));

    assertThat(async).isEqualTo(sync).hasSizeGreaterThanOrEqualTo(20);
  }

  @ParameterizedTest
  @MethodSource("groups")
  void everyOperationIsInBothForms(Class<?> group) throws ClassNotFoundException {
    Class<?> async = Class.forName(GROUPS + "Async" + group.getSimpleName());

    assertThat(names(group)).containsAll(names(api(group)));
    assertThat(names(async)).isEqualTo(names(group));
  }

  @ParameterizedTest
  @MethodSource("groups")
  void whatAnswersNothingIsVoidAndAFutureOfNothing(Class<?> group) throws ClassNotFoundException {
    Class<?> async = Class.forName(GROUPS + "Async" + group.getSimpleName());
    for (Method call : api(group).getMethods()) {
      ParameterizedType type = (ParameterizedType) call.getGenericReturnType();
      boolean nothing = type.getActualTypeArguments()[0] == Void.class;
      assertThat(operation(group, call.getName()))
          .isNotEmpty()
          .allMatch(method -> (method.getReturnType() == void.class) == nothing);
      assertThat(operation(async, call.getName()))
          .isNotEmpty()
          .allMatch(method -> method.getReturnType() == CompletableFuture.class);
    }
  }

  @ParameterizedTest
  @MethodSource("allGroups")
  void noParameterMayBeNull(Class<?> group) {
    assertThat(group.getMethods())
        .isNotEmpty()
        .allSatisfy(
            method ->
                assertThat(method.getAnnotatedParameterTypes())
                    .noneMatch(ServicesTest::isNullable));
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  @ParameterizedTest
  @MethodSource("allGroups")
  void aStandInImplementsNoMoreThanItNeeds(Class<?> group) {
    assertThat(group.getMethods()).allMatch(Method::isDefault);
  }

  @ParameterizedTest
  @MethodSource("groups")
  void retrofitUnderstandsEveryOperation(Class<?> group) throws ClassNotFoundException {
    Retrofit retrofit =
        new Retrofit.Builder()
            .baseUrl("http://localhost/")
            .addConverterFactory(new RequestConverters())
            .validateEagerly(true)
            .build();
    Class<?> api = api(group);

    assertThatCode(() -> retrofit.create(api)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void everyOperationIsKnownByNameMethodAndPath(Class<?> group) throws ClassNotFoundException {
    for (Method method : api(group).getMethods()) {
      OperationInfo operation = OperationInfo.of(method).at("v1");
      assertThat(operation.name()).isEqualTo(method.getName());
      assertThat(operation.method()).isIn("GET", "POST", "PUT", "PATCH", "DELETE");
      assertThat(operation.path()).startsWith("/v1/");
    }
  }

  @Test
  void whatAStandInLeavesOutSaysItsName() {
    Tags tags =
        new Tags() {
          @Override
          public List<Tag> listTags(ListTagsQuery query) {
            return List.of();
          }
        };

    assertThat(tags.listTags()).isEmpty();
    assertThatThrownBy(() -> tags.getTag(new UUID(1, 2)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("getTag");
  }

  @Test
  void theOnlyOptionalParameterCanBeGivenByItself() {
    List<ListFlowsQuery> asked = new ArrayList<>();
    Conversations conversations =
        new Conversations() {
          @Override
          public List<ConversationFlow> listFlows(ListFlowsQuery query) {
            asked.add(query);
            return List.of();
          }
        };

    assertThat(conversations.listFlows(FlowChannel.EMAIL)).isEmpty();
    assertThat(asked).containsExactly(ListFlowsQuery.builder().channel(FlowChannel.EMAIL).build());
  }
}
