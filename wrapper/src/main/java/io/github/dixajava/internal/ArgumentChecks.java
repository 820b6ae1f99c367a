package io.github.dixajava.internal;

import io.github.dixajava.api.AtMostOneOf;
import io.github.dixajava.api.Range;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.Part;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The rules that the arguments of one generated method keep, before anything is sent. */
final class ArgumentChecks {

  private record Rule(String name, boolean nullable, boolean path, @Nullable Range range) {

    void check(@Nullable Object value) {
      if (value == null) {
        require(nullable, "must not be null");
      } else if (value instanceof String text) {
        require(!text.isBlank(), "must not be blank");
        require(!path || !text.matches("\\.{1,2}"), "must not be . or ..");
      } else if (range != null && value instanceof Number number) {
        long n = number.longValue();
        require(n >= range.min() && n <= range.max(), "must be " + words(range) + ", but is " + n);
      }
    }

    private void require(boolean kept, String rule) {
      if (!kept) {
        throw new IllegalArgumentException(name + " " + rule);
      }
    }

    private static String words(Range range) {
      if (range.max() == Long.MAX_VALUE) {
        return "at least " + range.min();
      }
      return range.min() == Long.MIN_VALUE
          ? "at most " + range.max()
          : range.min() + " to " + range.max();
    }
  }

  private final List<Rule> rules;
  private final List<String> exclusive;

  private ArgumentChecks(List<Rule> rules, List<String> exclusive) {
    this.rules = rules;
    this.exclusive = exclusive;
  }

  static ArgumentChecks of(Method method) {
    AnnotatedType[] types = method.getAnnotatedParameterTypes();
    Annotation[][] annotations = method.getParameterAnnotations();
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      rules.add(rule(types[i], annotations[i], method.getParameters()[i].getName()));
    }
    AtMostOneOf atMostOne = method.getAnnotation(AtMostOneOf.class);
    return new ArgumentChecks(rules, atMostOne == null ? List.of() : List.of(atMostOne.value()));
  }

  private static Rule rule(AnnotatedType type, Annotation[] annotations, String declaredName) {
    String name = declaredName;
    boolean path = false;
    Range range = null;
    for (Annotation annotation : annotations) {
      if (annotation instanceof Path p) {
        name = p.value();
        path = true;
      } else if (annotation instanceof Query query) {
        name = query.value();
      } else if (annotation instanceof Body) {
        name = "body";
      } else if (annotation instanceof Part part && !part.value().isEmpty()) {
        name = part.value();
      } else if (annotation instanceof Range r) {
        range = r;
      }
    }
    return new Rule(name, type.isAnnotationPresent(Nullable.class), path, range);
  }

  /**
   * Checks the arguments of a call.
   *
   * @throws IllegalArgumentException naming the argument and the rule
   */
  void check(@Nullable Object[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      rules.get(i).check(arguments[i]);
    }
    if (exclusive.isEmpty()) {
      return;
    }
    List<String> given = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] != null && exclusive.contains(rules.get(i).name())) {
        given.add(rules.get(i).name());
      }
    }
    if (given.size() > 1) {
      throw new IllegalArgumentException(
          "at most one of "
              + exclusive.stream().collect(Collectors.joining(", "))
              + " can be given, but there are "
              + String.join(" and ", given));
    }
  }
}
