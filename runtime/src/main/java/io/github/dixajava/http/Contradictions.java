package io.github.dixajava.http;

import com.google.gson.JsonElement;
import io.github.dixajava.json.DixaJsonException;
import io.github.dixajava.json.DixaModel;
import io.github.dixajava.json.MissingPropertyException;
import io.github.dixajava.json.OpenEnum;
import io.github.dixajava.json.UnknownCase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds where an answer contradicts the description. Names places, no values but of open lists. */
final class Contradictions {
  private final List<String> found = new ArrayList<>();

  private Contradictions() {}

  static List<String> in(@Nullable Object answer) {
    Contradictions contradictions = new Contradictions();
    contradictions.visit("$", answer);
    return contradictions.found;
  }

  private void visit(String place, @Nullable Object value) {
    if (value instanceof UnknownCase unknown) {
      DixaJsonException error = unknown.error();
      found.add(
          place
              + (error == null
                  ? " has the unknown tag " + unknown.tag()
                  : " cannot be read: " + error.getMessage()));
    } else if (value instanceof DixaModel model) {
      visitModel(place, model);
    } else if (value instanceof OpenEnum word && !word.isKnown()) {
      found.add(place + " is the unknown word " + word.value());
    } else if (value instanceof Collection<?> items) {
      int index = 0;
      for (Object item : items) {
        visit(place + "[" + index++ + "]", item);
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> visit(place + "." + key, item));
    }
  }

  private void visitModel(String place, DixaModel model) {
    for (Map.Entry<String, JsonElement> unknown : model.unknownProperties().entrySet()) {
      if (!unknown.getValue().isJsonNull()) {
        found.add(place + "." + unknown.getKey() + " is not in the description");
      }
    }
    for (Method method : model.getClass().getDeclaredMethods()) {
      if (isProperty(method)) {
        visitProperty(place + "." + method.getName(), method, model);
      }
    }
  }

  private static boolean isProperty(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic()
        && method.getParameterCount() == 0
        && !method.getName().equals("toBuilder");
  }

  private void visitProperty(String place, Method method, DixaModel model) {
    try {
      visit(place, method.invoke(model));
    } catch (InvocationTargetException e) {
      found.add(
          place
              + (e.getCause() instanceof MissingPropertyException
                  ? " is required but missing"
                  : " cannot be read"));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("models are open to this module", e);
    }
  }
}
