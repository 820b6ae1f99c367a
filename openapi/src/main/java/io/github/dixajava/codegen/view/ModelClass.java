package io.github.dixajava.codegen.view;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A model class.
 *
 * @param name its simple name
 * @param path its name with that of the interface around it
 * @param doc its Javadoc
 * @param parents the interfaces that it implements, as text; null if there are none
 * @param properties its properties in the order of the description
 * @param modifiers what stands before {@code class}
 * @param links whether it has the links of a page
 * @param bulk what a bulk call's outcome gives, as code; null if it is none
 * @param factory the property that the method {@code of} takes; null if there is no such method
 */
public record ModelClass(
    String name,
    String path,
    String doc,
    @Nullable String parents,
    List<Property> properties,
    String modifiers,
    boolean links,
    @Nullable String bulk,
    @Nullable Property factory) {

  /** Whether a property has a second name in JSON. */
  public boolean aliased() {
    return properties.stream().anyMatch(property -> property.alias() != null);
  }

  /** The required properties of a builder, as arguments: name, value, ...; null if none is. */
  public @Nullable String demanded() {
    String demanded =
        properties.stream()
            .filter(Property::demandedByBuild)
            .map(property -> "\"%1$s\", %1$s".formatted(property.name()))
            .collect(Collectors.joining(", "));
    return demanded.isEmpty() ? null : demanded;
  }
}
