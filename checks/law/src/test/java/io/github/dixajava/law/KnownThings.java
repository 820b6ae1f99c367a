package io.github.dixajava.law;

import io.github.dixajava.json.DixaModel;
import io.github.dixajava.json.OpenEnum;
import io.github.dixajava.json.UnknownCase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks through what was read for all that the client did not know. */
final class KnownThings {
  private static final Set<String> NO_PROPERTIES =
      Set.of(
          "toBuilder", "hashCode", "toString", "unknownProperties", "success", "failure", "links");

  private final List<String> surprises = new ArrayList<>();

  private final List<Object> things = new ArrayList<>();

  private KnownThings() {}

  /** All that has a class of its own in the model: models, cases, words. */
  static List<Object> in(@Nullable Object read) {
    KnownThings known = new KnownThings();
    known.visit("$", read);
    return known.things;
  }

  /** Unknown cases, words and properties, and accessors that fail, with their places. */
  static List<String> surprises(@Nullable Object read) {
    KnownThings things = new KnownThings();
    things.visit("$", read);
    return things.surprises;
  }

  private void visit(String path, @Nullable Object value) {
    if (value instanceof UnknownCase
        || value instanceof OpenEnum
        || value instanceof DixaModel
        || value instanceof Record) {
      things.add(value);
    }
    if (value instanceof UnknownCase unknown) {
      surprises.add(path + ": unknown case " + unknown.raw() + " " + unknown.error());
    } else if (value instanceof OpenEnum word && !word.isKnown()) {
      surprises.add(path + ": unknown word " + word);
    } else if (value instanceof Collection<?> items) {
      items.forEach(item -> visit(path + "[]", item));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, item) -> {
            visit(path + ".key", key);
            visit(path + "." + key, item);
          });
    } else if (value instanceof DixaModel model) {
      model
          .unknownProperties()
          .forEach(
              (name, item) -> {
                if (!item.isJsonNull()) {
                  surprises.add(path + ": unknown property " + name);
                }
              });
      visitProperties(path, model);
    } else if (value instanceof Record record) {
      visitProperties(path, record);
    }
  }

  private void visitProperties(String path, Object model) {
    for (Method method : model.getClass().getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())
          && !Modifier.isStatic(method.getModifiers())
          && !method.isSynthetic()
          && method.getParameterCount() == 0
          && !NO_PROPERTIES.contains(method.getName())) {
        visit(path + "." + method.getName(), call(path, model, method));
      }
    }
  }

  private @Nullable Object call(String path, Object model, Method method) {
    try {
      return method.invoke(model);
    } catch (InvocationTargetException e) {
      surprises.add(path + "." + method.getName() + ": " + e.getCause());
      return null;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " is not public", e);
    }
  }
}
