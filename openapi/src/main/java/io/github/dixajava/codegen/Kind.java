package io.github.dixajava.codegen;

/** What a schema becomes in Java. */
enum Kind {
  /** A model class. */
  OBJECT,
  /** Nothing: what an answer carries is unpacked while it is read. */
  ENVELOPE,
  /** A sealed interface whose cases are told apart by {@code _type}. */
  TAGGED,
  /** A sealed interface whose cases are told apart by the properties that they have. */
  UNTAGGED,
  /** A sealed interface whose cases are told apart by being a text, a number, a list, an object. */
  BY_JSON_TYPE,
  /** An open enum: all members of the union are objects without properties. */
  WORDS,
  /** {@code Map<String, ...>} where it is used. */
  MAP,
  /** Whatever its type says, where it is used. */
  PLAIN;

  boolean isUnion() {
    return this == TAGGED || this == UNTAGGED || this == BY_JSON_TYPE;
  }

  boolean isClass() {
    return isUnion() || this == OBJECT || this == WORDS;
  }
}
