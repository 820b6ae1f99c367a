package io.github.dixajava.codegen;

import io.github.dixajava.codegen.overlay.DocumentFile;
import io.github.dixajava.codegen.overlay.Overlay;
import io.github.dixajava.codegen.view.UnionClass;
import io.github.dixajava.codegen.view.WordsClass;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Prints all that the generator inferred, for people to review. */
public final class Explanation {
  private static final Map<Kind, String> FORMS =
      Map.of(
          Kind.TAGGED,
              "all cases are objects, so _type tells them apart by the titles of the cases",
          Kind.UNTAGGED, "the overlay says x-tag: none, so a property that no other case has tells",
          Kind.BY_JSON_TYPE, "not all cases are objects, so the JSON type tells them apart");

  private final Model model;
  private final NameLock lock;
  private final Map<String, String> names;
  private final PrintStream out;

  private Explanation(Model model, NameLock lock, PrintStream out) {
    this.model = model;
    this.lock = lock;
    this.names = Names.of(model);
    this.out = out;
  }

  /** Expects the paths of a description, its overlay and the lock of names. */
  @SuppressWarnings("SystemOut") // a command's output
  public static void main(String[] arguments) {
    print(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), System.out);
  }

  static void print(Path description, Path overlay, Path names, PrintStream out) {
    NameLock lock = NameLock.read(names);
    Model model =
        Model.read(DocumentFile.read(description), Overlay.read(overlay), lock, null, out::println);
    Explanation explanation = new Explanation(model, lock, out);
    explanation.printUnions();
    explanation.printWords();
    explanation.printNames();
    out.println("\n== open");
    Questions.of(model).forEach(out::println);
  }

  private void printUnions() {
    out.println("== unions: form, cases, tags");
    for (String key : model.schemas.keys()) {
      Kind kind = model.schemas.kind(key);
      if (kind == Kind.WORDS) {
        out.println(
            model.classNames.of(key) + " (" + key + "): WORDS, as all cases are empty objects");
      } else if (kind.isUnion()) {
        String name = model.classNames.of(key).toString();
        out.println(name + " (" + key + "): " + kind + ", as " + FORMS.get(kind));
        if (model.classes.get(name) instanceof UnionClass union) {
          print(union);
        }
      }
    }
  }

  private void print(UnionClass union) {
    for (UnionClass.Case one : union.cases()) {
      String sign =
          union.untagged() ? "has the property " + one.property() : "_type is " + one.tag();
      out.println("  " + one.type() + ": " + sign);
    }
    for (UnionClass.Value one : union.values()) {
      out.println("  " + one.caseName() + ": " + one.test() + ", a " + one.type());
    }
    if (union.hints() != null) {
      union
          .hints()
          .forEach(h -> out.println("  without a tag, " + h.word() + " suggests " + h.tag()));
    }
  }

  private void printWords() {
    out.println("\n== lists of words: enum, where used");
    Map<String, TreeSet<String>> places = new TreeMap<>();
    names.forEach(
        (place, name) -> {
          if (place.startsWith("words ") || place.startsWith("class ")) {
            places.computeIfAbsent(name, k -> new TreeSet<>()).add(place);
          }
        });
    model.classes.forEach(
        (name, view) -> {
          if (view instanceof WordsClass words) {
            List<String> list = words.words().stream().map(WordsClass.Word::text).toList();
            out.println(name + " " + list);
            places.getOrDefault(name, new TreeSet<>()).forEach(p -> out.println("  " + p));
          }
        });
  }

  private void printNames() {
    out.println("\n== names: where from");
    names.forEach(
        (place, name) ->
            out.println(
                place
                    + " = "
                    + name
                    + (lock.at(place) == null ? " (new, by the rules)" : " (kept)")));
  }
}
