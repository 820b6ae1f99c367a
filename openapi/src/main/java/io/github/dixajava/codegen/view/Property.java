package io.github.dixajava.codegen.view;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A property of a model.
 *
 * @param json its name in JSON
 * @param name its name in Java
 * @param doc its Javadoc
 * @param type its boxed type
 * @param nullable its type where it can be missing
 * @param accessor the type that its accessor returns
 * @param adapter the expression for what reads and writes it
 * @param visit {@code visit} or {@code visitSecret}
 * @param required whether the description calls it required
 * @param list whether it is a list
 * @param map whether it is a map
 * @param dateText whether it is a moment kept as text
 * @param optional whether its accessor may return null
 * @param clearable whether a builder can set it to an explicit null
 * @param deprecated whether it should not be used any more
 * @param sizes the arguments of the size check; null if any size is allowed
 * @param hint the expression that suggests a case if the tag says nothing; null if there is none
 * @param preset the expression that a builder starts with; null if it starts without
 * @param alias another name in JSON under which it comes; null if there is none
 */
public record Property(
    String json,
    String name,
    String doc,
    String type,
    String nullable,
    String accessor,
    String adapter,
    String visit,
    boolean required,
    boolean list,
    boolean map,
    boolean dateText,
    boolean optional,
    boolean clearable,
    boolean deprecated,
    @Nullable String sizes,
    @Nullable String hint,
    @Nullable String preset,
    @Nullable String alias) {
  private static final Set<String> PRIMITIVES = Set.of("boolean", "int", "long", "double");
  private static final Set<String> COPIED = Set.of("Double", "JsonElement");

  /** Whether the other one's accessor looks and behaves the same. */
  public boolean readsLike(@Nullable Property other) {
    return other != null
        && accessor.equals(other.accessor)
        && adapter.equals(other.adapter)
        && optional == other.optional
        && deprecated == other.deprecated;
  }

  /** Its name as it stands inside another. */
  public String capitalized() {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** What a builder keeps of its setter's argument. */
  public String kept() {
    String given = required && !PRIMITIVES.contains(accessor) ? checked("required", name) : name;
    if (dateText) {
      return (required ? "" : name + " == null ? null : ") + "DateTimes.format(" + given + ")";
    }
    return list || map || COPIED.contains(type) ? checked("copy", given) : given;
  }

  private String checked(String check, String value) {
    return "PropertyValues.%s(%s, \"%s\")".formatted(check, value, name);
  }

  /** Whether a builder refuses to go without it; nobody has to set what should not be used. */
  public boolean demandedByBuild() {
    return required && !deprecated;
  }

  /** Whether its accessor must say that the value is there. */
  public boolean demanded() {
    return !optional && !list && !map;
  }
}
