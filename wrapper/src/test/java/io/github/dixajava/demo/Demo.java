package io.github.dixajava.demo;

/** Placeholder of the demo. */
public final class Demo {
  private Demo() {}

  /** Prints one line. */
  public static void main(String[] args) {
    System.out.println("dixa-java demo");
  }
}
