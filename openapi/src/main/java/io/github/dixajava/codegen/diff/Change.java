package io.github.dixajava.codegen.diff;

/**
 * One difference between two descriptions.
 *
 * @param mark what it means for callers
 * @param service the service that it belongs to; empty if several do
 * @param place the name in Java of what differs
 * @param text what happened there
 */
record Change(Mark mark, String service, String place, String text) {

  @Override
  public String toString() {
    return place + ": " + text;
  }
}
