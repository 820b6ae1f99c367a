import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.jar.JarFile;

/** Compares this program's own class path with the budget, and ends with an exception if it is overdrawn. */
class Budget {
  public static void main(String[] arguments) throws IOException {
    Properties budget = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of(arguments[0]))) {
      budget.load(in);
    }
    long bytes = 0;
    long classes = 0;
    long closure = 0;
    TreeSet<String> dependencies = new TreeSet<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!entry.endsWith(".jar")) {
        continue;
      }
      long size = Files.size(Path.of(entry));
      String name = Path.of(entry).getFileName().toString().replaceFirst("-\\d[^/]*\\.jar$", "");
      closure += size;
      if (name.startsWith("dixa-java")) {
        bytes += size;
        classes += classes(entry);
      } else {
        dependencies.add(name);
      }
    }
    List<String> overdrawn = new ArrayList<>();
    check(budget, "jars.bytes", bytes, overdrawn);
    check(budget, "jars.classes", classes, overdrawn);
    check(budget, "closure.bytes", closure, overdrawn);
    TreeSet<String> agreed = new TreeSet<>(List.of(budget.getProperty("dependencies").split("\\s+")));
    System.out.println("dependencies: " + dependencies);
    if (!dependencies.equals(agreed)) {
      overdrawn.add("dependencies are " + dependencies + ", agreed are " + agreed);
    }
    if (!overdrawn.isEmpty()) {
      throw new AssertionError("budget.properties: " + String.join("; ", overdrawn));
    }
  }

  private static void check(Properties budget, String name, long used, List<String> overdrawn) {
    long most = Long.parseLong(budget.getProperty(name).strip());
    System.out.println(name + ": " + used + " of " + most);
    if (used > most) {
      overdrawn.add(name + " is " + used + ", at most " + most);
    }
  }

  private static long classes(String jar) throws IOException {
    try (JarFile file = new JarFile(jar)) {
      return file.stream().filter(entry -> entry.getName().endsWith(".class")).count();
    }
  }
}
