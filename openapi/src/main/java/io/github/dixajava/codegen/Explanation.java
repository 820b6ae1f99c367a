package io.github.dixajava.codegen;

import io.github.dixajava.codegen.overlay.DocumentFile;
import io.github.dixajava.codegen.overlay.Overlay;
import io.github.dixajava.codegen.view.UnionClass;
import io.github.dixajava.codegen.view.WordsClass;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** Prints what the generator inferred beyond the names, which stand in the lock. */
public final class Explanation {
  private static final Map<Kind, String> FORMS =
      Map.of(
          Kind.WORDS, "all cases are empty objects: an enum",
          Kind.TAGGED, "all cases are objects: _type tells them apart by the titles of the cases",
          Kind.UNTAGGED, "the overlay says x-tag: none: a property that no other case has tells",
          Kind.BY_JSON_TYPE, "not all cases are objects: the JSON type tells them apart");

  private Explanation() {}

  /** Expects the paths of a description, its overlay and the name lock. */
  @SuppressWarnings("SystemOut") // a command's output
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    Model model =
        Model.read(
            DocumentFile.read(Path.of(arguments[0])),
            Overlay.read(Path.of(arguments[1])),
            NameLock.read(Path.of(arguments[2])),
            out::println);
    out.println("== unions: form and cases");
    for (String key : model.schemas.keys()) {
      String form = FORMS.get(model.schemas.kind(key));
      if (form != null) {
        String name = model.classNames.of(key).toString();
        out.println(name + " (" + key + "): " + form);
        if (model.classes.get(name) instanceof UnionClass union) {
          print(union, out);
        }
      }
    }
    out.println("\n== enums");
    model.classes.forEach(
        (name, view) -> {
          if (view instanceof WordsClass words) {
            out.println(name + " " + words.words().stream().map(WordsClass.Word::text).toList());
          }
        });
    out.println("\n== open");
    Questions.of(model).forEach(out::println);
  }

  private static void print(UnionClass union, PrintStream out) {
    for (UnionClass.Case one : union.cases()) {
      String sign = union.untagged() ? "has " + one.property() : "_type is " + one.tag();
      out.println("  " + one.type() + ": " + sign);
    }
    for (UnionClass.Value one : union.values()) {
      out.println("  " + one.caseName() + ": " + one.test() + ", a " + one.type());
    }
    if (union.hints() != null) {
      union.hints().forEach(h -> out.println("  without a tag, " + h.word() + " -> " + h.tag()));
    }
  }
}
