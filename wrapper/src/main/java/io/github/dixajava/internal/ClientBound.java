package io.github.dixajava.internal;

/** Every facade object is one; default methods of the facade reach their client by it. */
public interface ClientBound {

  /** The client behind this facade object. */
  ClientContext context();

  /** The client behind a facade object. */
  static ClientContext of(Object facade) {
    return ((ClientBound) facade).context();
  }
}
