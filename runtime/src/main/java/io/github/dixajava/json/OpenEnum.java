package io.github.dixajava.json;

import java.io.Serializable;

/**
 * A word out of a list that Dixa may lengthen at any time. A word that this version does not know
 * is kept as it came and written back unchanged. {@link Object#toString()} gives the word.
 */
public interface OpenEnum extends Serializable {
  /** The word as it stands on the wire. */
  String value();

  /** Whether the description that this version was made from lists the word. */
  boolean isKnown();
}
