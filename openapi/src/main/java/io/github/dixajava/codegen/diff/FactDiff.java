package io.github.dixajava.codegen.diff;

import io.github.dixajava.codegen.Facts;
import io.github.dixajava.codegen.Thing;
import io.github.dixajava.codegen.Thing.Sort;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what two descriptions say of the same things, most of which no class file shows. */
final class FactDiff {

  private final Map<String, Thing> before;
  private final Map<String, Thing> after;
  private final Map<String, String> moved;
  private final Findings findings = new Findings();

  FactDiff(Facts before, Facts after) {
    this.before = before.things();
    this.after = after.things();
    this.moved = moved();
  }

  /** The new name of an operation that is called otherwise now. */
  String newName(String name) {
    return moved.getOrDefault(name, name);
  }

  Findings compare() {
    for (String name : all(before.keySet(), after.keySet())) {
      Thing was = before.get(name);
      Thing is = after.get(newName(name));
      if (sort(was, is) == Sort.GROUP) {
        continue; // new and gone with its operations
      }
      if (moved.containsKey(name)) {
        findings.add(newName(name), Finding.of(Mark.BREAKS_A_CALLER, "was " + name + "()"));
      }
      if (was != null && is != null) {
        compare(newName(name), was, is);
      } else if (was != null && isPlain(owner(name, was))) {
        findings.add(name, Finding.whole(Mark.BREAKS_A_CALLER, "the " + was.sort() + " is gone"));
      } else if (is != null && isPlain(owner(name, is)) && !moved.containsValue(name)) {
        findings.add(name, appearance(is));
      }
    }
    return findings;
  }

  private static @Nullable Sort sort(@Nullable Thing was, @Nullable Thing is) {
    Thing any = was == null ? is : was;
    return any == null ? null : any.sort();
  }

  /** Operations with the same address and another name: the old name with the new one. */
  private Map<String, String> moved() {
    Map<String, String> newByAddress = new TreeMap<>();
    after.forEach(
        (name, thing) -> {
          if (thing.sort() == Sort.OPERATION && !before.containsKey(name)) {
            newByAddress.put(said(thing, "address"), name);
          }
        });
    Map<String, String> result = new TreeMap<>();
    before.forEach(
        (name, thing) -> {
          String now = newByAddress.get(said(thing, "address"));
          if (thing.sort() == Sort.OPERATION && !after.containsKey(name) && now != null) {
            result.put(name, now);
          }
        });
    return result;
  }

  /** Whether an owner is there before and after, in the same form; nothing owns the rest. */
  private boolean isPlain(String owner) {
    Thing was = before.get(owner);
    Thing is = after.get(owner);
    return owner.isEmpty()
        || (was != null && is != null && said(was, "form").equals(said(is, "form")));
  }

  /** The class that a property, case or word belongs to. */
  static String owner(String name, Thing thing) {
    return switch (thing.sort()) {
      case PROPERTY, WORD -> name.substring(0, name.lastIndexOf('.'));
      case CASE -> name.substring(0, name.indexOf(" case "));
      default -> "";
    };
  }

  private static Finding appearance(Thing thing) {
    return switch (thing.sort()) {
      case PROPERTY ->
          thing.sent() && said(thing, "required").equals("yes")
              ? Finding.whole(
                  Mark.BREAKS_A_CALLER, "new property, required: build() refuses to go without")
              : Finding.whole(Mark.ADDS_ONLY, "new property");
      case CASE ->
          Finding.whole(
              Mark.BREAKS_AN_EXHAUSTIVE_SWITCH,
              "new case, an Unknown before: a switch over the cases without default no longer"
                  + " compiles; one compiled before fails when it meets the case, with"
                  + " MatchException, or IncompatibleClassChangeError if compiled for less than 21");
      case WORD ->
          Finding.whole(
              Mark.BREAKS_AN_EXHAUSTIVE_SWITCH,
              "new word "
                  + said(thing, "word")
                  + ", UNKNOWN before: concerns a switch over"
                  + " known() without default");
      case SECURITY -> Finding.whole(Mark.CHANGES_THE_WIRE, "new security scheme");
      default -> Finding.whole(Mark.ADDS_ONLY, "new " + thing.sort());
    };
  }

  private void compare(String name, Thing was, Thing is) {
    if (!was.type().equals(is.type())) {
      findings.add(
          name,
          Finding.whole(Mark.CHANGES_THE_WIRE, "was %s, is %s".formatted(was.type(), is.type())));
    }
    for (String aspect : all(was.said().keySet(), is.said().keySet())) {
      String old = was.said().get(aspect);
      String now = is.said().get(aspect);
      if (!Objects.equals(old, now) && !Aspect.isPart(was, is, aspect)) {
        findings.add(name, Aspect.change(is, was, aspect));
      }
    }
  }

  private static String said(Thing thing, String aspect) {
    return thing.said().getOrDefault(aspect, "");
  }

  private static Set<String> all(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
