package io.github.dixajava.codegen;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a description says of one thing that Java is generated for.
 *
 * @param sort what it is
 * @param place where the description has it, in words
 * @param sent whether requests have it
 * @param type its type in Java; empty if it has none
 * @param said all else that is said of it, by aspect
 */
public record Thing(Sort sort, String place, boolean sent, String type, Map<String, String> said) {

  /** What a thing can be. */
  public enum Sort {
    /** A group of operations. */
    GROUP("group"),
    /** An operation. */
    OPERATION("operation"),
    /** A class. */
    CLASS("class"),
    /** A property of a class. */
    PROPERTY("property"),
    /** A case of a union. */
    CASE("case"),
    /** A word of a list. */
    WORD("word"),
    /** A way to show who calls. */
    SECURITY("security scheme");

    private final String noun;

    Sort(String noun) {
      this.noun = noun;
    }

    @Override
    public String toString() {
      return noun;
    }
  }

  public Thing {
    said = new TreeMap<>(said);
  }
}
