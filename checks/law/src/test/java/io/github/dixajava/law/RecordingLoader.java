package io.github.dixajava.law;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Set;
import java.util.TreeSet;

/** Loads the client anew, apart from all other classes, and notes which classes that takes. */
final class RecordingLoader extends URLClassLoader {
  private final Set<String> loaded = new TreeSet<>();

  RecordingLoader(URL... places) {
    super(places, ClassLoader.getPlatformClassLoader());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    Class<?> found = super.findClass(name);
    loaded.add(name);
    return found;
  }

  /** The names of the model classes that were loaded up to now. */
  Set<String> models() {
    Set<String> models = new TreeSet<>(loaded);
    models.removeIf(name -> !name.startsWith("io.github.dixajava.model."));
    models.remove("io.github.dixajava.model.ModelAdapters");
    return models;
  }
}
