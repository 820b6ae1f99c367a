package io.github.dixajava.json;

import java.nio.charset.StandardCharsets;

/** A part of ASCII bytes as characters, without a copy; one object shows one part after another. */
final class Slice implements CharSequence {
  private final byte[] bytes;
  private int start;
  private int end;

  Slice(byte[] bytes) {
    this.bytes = bytes;
  }

  Slice of(int start, int end) {
    this.start = start;
    this.end = end;
    return this;
  }

  @Override
  public int length() {
    return end - start;
  }

  @Override
  public char charAt(int index) {
    return (char) bytes[start + index];
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return toString().substring(from, to);
  }

  @Override
  public String toString() {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
