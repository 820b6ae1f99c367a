package peer.jdk.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A text or a list of texts; the peer's own template writes a class that no compiler takes. */
public record CustomAttributeValue(@JsonValue Object value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CustomAttributeValue {}

  public String toUrlQueryString(String prefix) {
    return prefix + "=" + value;
  }
}
