package io.github.dixajava.codegen.diff;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.TreeSet;
import javassist.CtMethod;
import javassist.bytecode.AttributeInfo;
import javassist.bytecode.TypeAnnotationsAttribute;

/** Where the signature of a method says that something may be null. */
final class Nullness {

  private static final String NULLABLE = "Lorg/jspecify/annotations/Nullable;";
  private static final int TYPE_PARAMETER = 0x00;
  private static final int BOUND = 0x12;
  private static final int RETURN = 0x14;
  private static final int RECEIVER = 0x15;
  private static final int PARAMETER = 0x16;
  private static final int THROWS = 0x17;

  private Nullness() {}

  /** Places such as {@code result}, {@code parameter 1} or, inside a type, {@code result 3.0}. */
  static Set<String> of(CtMethod method) {
    AttributeInfo attribute =
        method.getMethodInfo2().getAttribute(TypeAnnotationsAttribute.visibleTag);
    Set<String> places = new TreeSet<>();
    if (attribute != null) {
      ByteBuffer bytes = ByteBuffer.wrap(attribute.get());
      for (int left = bytes.getShort(); left > 0; left--) {
        String target = target(bytes);
        StringBuilder path = new StringBuilder();
        for (int steps = bytes.get(); steps > 0; steps--) {
          path.append(' ').append(bytes.get()).append('.').append(bytes.get());
        }
        String type = attribute.getConstPool().getUtf8Info(Short.toUnsignedInt(bytes.getShort()));
        if (bytes.getShort() != 0) {
          throw new IllegalStateException(type + " of " + method.getLongName() + " has elements");
        }
        if (type.equals(NULLABLE)) {
          places.add(target + path);
        }
      }
    }
    return places;
  }

  private static String target(ByteBuffer bytes) {
    int target = bytes.get();
    return switch (target) {
      case RETURN -> "result";
      case PARAMETER -> "parameter " + (bytes.get() + 1);
      case RECEIVER -> "receiver";
      case TYPE_PARAMETER, TYPE_PARAMETER + 1 -> "type parameter " + bytes.get();
      case BOUND -> "bound " + bytes.get() + "." + bytes.get();
      case THROWS -> "throws " + bytes.getShort();
      default -> throw new IllegalStateException("no target of a signature: " + target);
    };
  }
}
