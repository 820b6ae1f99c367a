package io.github.dixajava.codegen.view;

import java.util.List;
import java.util.Set;

/**
 * An open enum.
 *
 * @param name its name
 * @param doc its Javadoc
 * @param words its known words
 * @param anyCase whether a word is known in whatever case it is written
 */
public record WordsClass(String name, String doc, List<Word> words, boolean anyCase) {
  /** Constants that every such class has. */
  public static final Set<String> MEMBERS = Set.of("ADAPTER", "UNRECOGNIZED");

  /**
   * A known word.
   *
   * @param constant the Java constant
   * @param text the word
   */
  public record Word(String constant, String text) {}
}
