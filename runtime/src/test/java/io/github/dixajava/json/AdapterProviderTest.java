package io.github.dixajava.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class AdapterProviderTest {

  @Test
  void aJarThatLostItIsToldSo() throws Exception {
    try (URLClassLoader loader = new WithoutServices()) {
      Object gson = loader.loadClass(DixaGson.class.getName()).getMethod("create").invoke(null);
      Method fromJson = gson.getClass().getMethod("fromJson", String.class, Class.class);
      Class<?> model = loader.loadClass(UnknownValue.class.getName());

      assertThatThrownBy(() -> fromJson.invoke(gson, "{}", model))
          .rootCause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("META-INF/services/io.github.dixajava.json.AdapterProvider");
    }
  }

  private static final class WithoutServices extends URLClassLoader {
    WithoutServices() {
      super(
          new URL[] {place(DixaGson.class), place(Gson.class), place(NullMarked.class)},
          ClassLoader.getPlatformClassLoader());
    }

    private static URL place(Class<?> type) {
      return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    public Enumeration<URL> findResources(String name) {
      return Collections.emptyEnumeration();
    }
  }
}
