package io.github.dixajava.webhook;

import com.google.gson.JsonObject;

/** The part of a payload that depends on the event. */
final class EventData extends PayloadObject {
  EventData(JsonObject raw) {
    super(raw);
  }
}
