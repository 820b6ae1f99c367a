package io.github.dixajava.law;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;

/** The model classes that a type can lead to: through accessors, cases, nested classes. */
final class Reach {
  private final Set<String> names = new TreeSet<>();

  private Reach() {}

  static Set<String> of(Type type) {
    Reach reach = new Reach();
    reach.add(type);
    return reach.names;
  }

  private void add(Type type) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        add(argument);
      }
    } else if (type instanceof Class<?> model
        && model.getName().startsWith("io.github.dixajava.model.")
        && names.add(model.getName())) {
      addNeighbours(model);
    }
  }

  private void addNeighbours(Class<?> model) {
    for (Class<?> nested : model.getDeclaredClasses()) {
      add(nested);
    }
    for (Class<?> parent : model.getInterfaces()) {
      names.add(parent.getName());
    }
    if (model.isSealed()) {
      for (Class<?> permitted : model.getPermittedSubclasses()) {
        add(permitted);
      }
    }
    for (Method method : model.getDeclaredMethods()) {
      add(method.getGenericReturnType());
    }
  }
}
