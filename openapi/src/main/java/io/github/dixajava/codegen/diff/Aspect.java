package io.github.dixajava.codegen.diff;

import io.github.dixajava.codegen.Thing;
import io.github.dixajava.codegen.Thing.Sort;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What it means if a description says something else of a thing than it did. */
final class Aspect {

  /** The limits that are checked before anything is sent, with the sort of thing that has them. */
  private static final Map<String, Sort> CHECKED =
      Map.of(
          "minimum", Sort.OPERATION,
          "maximum", Sort.OPERATION,
          "minItems", Sort.PROPERTY,
          "maxItems", Sort.PROPERTY);

  private Aspect() {}

  /** Whether the aspect is one of a parameter or body that as a whole is new or gone. */
  static boolean isPart(Thing was, Thing is, String aspect) {
    String whole = aspect.replaceFirst("^(body|parameter [^ ]+) .*", "$1 required");
    return !aspect.endsWith(" required")
        && !whole.equals(aspect)
        && was.said().containsKey(whole) != is.said().containsKey(whole);
  }

  /** The change of an aspect of which the two say different things. */
  static Finding change(Thing is, Thing was, String aspect) {
    String old = was.said().get(aspect);
    String now = is.said().get(aspect);
    String what = aspect.startsWith("status ") ? aspect : aspect.replaceAll(" [^ ]*$", "");
    if (aspect.startsWith("status ")) {
      return wire((now == null ? "no longer declares " : "now declares ") + what);
    }
    if (aspect.equals("form")) {
      return Finding.whole(Mark.BREAKS_A_CALLER, "was %s, is %s".formatted(old, now));
    }
    if (aspect.equals("body required") && (old == null || now == null)) {
      return Finding.of(
          Mark.BREAKS_A_CALLER, old == null ? "takes a body now" : "takes no body any more");
    }
    if (aspect.startsWith("parameter ") && aspect.endsWith(" required") && old == null) {
      boolean required = "yes".equals(now);
      return Finding.of(
          required ? Mark.BREAKS_A_CALLER : Mark.ADDS_ONLY,
          "new " + (required ? "required " : "optional ") + what);
    }
    if (aspect.startsWith("parameter ") && aspect.endsWith(" required") && now == null) {
      return Finding.of(Mark.BREAKS_A_CALLER, what + " is gone");
    }
    if (aspect.endsWith("required")) {
      return required(is, aspect.equals("required") ? "" : what + " ", "yes".equals(now));
    }
    if (aspect.endsWith("deprecated")) {
      String subject = aspect.equals("deprecated") ? "" : what + " ";
      return Finding.of(
          Mark.ADDS_ONLY, subject + (now == null ? "no longer deprecated" : "is now deprecated"));
    }
    if (aspect.contains("limit ")) {
      return limit(is, aspect, old, now);
    }
    if (aspect.equals("security")) {
      return wire("security was %s, is now %s: check the token".formatted(old, now));
    }
    if (is.sort() == Sort.SECURITY) {
      return Finding.of(Mark.BREAKS_A_CALLER, differs(aspect, old, now));
    }
    return wire(differs(aspect, old, now));
  }

  private static Finding required(Thing thing, String subject, boolean required) {
    if (thing.sort() == Sort.OPERATION) {
      return required
          ? Finding.of(Mark.BREAKS_A_CALLER, subject + "became required")
          : wire(subject + "became optional");
    }
    if (required && thing.sent()) {
      return Finding.of(Mark.BREAKS_A_CALLER, "became required: build() refuses to go without");
    }
    return wire(required ? "became required: it is always there" : "became optional");
  }

  private static Finding limit(
      Thing thing, String aspect, @Nullable String old, @Nullable String now) {
    String limit = aspect.substring(aspect.lastIndexOf(' ') + 1);
    boolean checked = thing.sent() && CHECKED.get(limit) == thing.sort();
    String text = differs(aspect.replace("limit ", ""), old, now);
    return checked && tighter(limit, old, now)
        ? Finding.of(Mark.BREAKS_A_CALLER, text + "; checked before sending")
        : wire(text);
  }

  private static boolean tighter(String limit, @Nullable String old, @Nullable String now) {
    if (old == null || now == null) {
      return now != null;
    }
    int grown = new BigDecimal(now).compareTo(new BigDecimal(old));
    return limit.startsWith("min") ? grown > 0 : grown < 0;
  }

  private static String differs(String aspect, @Nullable String old, @Nullable String now) {
    if (old == null) {
      return "now has " + aspect + " " + now;
    }
    return now == null
        ? "no longer has %s, which was %s".formatted(aspect, old)
        : "%s was %s, is now %s".formatted(aspect, old, now);
  }

  private static Finding wire(String text) {
    return Finding.of(Mark.CHANGES_THE_WIRE, text);
  }
}
