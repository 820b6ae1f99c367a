package io.github.dixajava;

import com.google.gson.JsonObject;
import io.github.dixajava.http.Transport;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Carries out the operations of {@link ProbeApi}, as a group of operations does. */
record Probe(Transport transport, ProbeApi api) {

  static Probe of(Transport transport) {
    return new Probe(transport, transport.api(ProbeApi.class));
  }

  JsonObject get() {
    return get("1");
  }

  JsonObject get(String thingId) {
    return transport.execute(api.get(thingId));
  }

  CompletableFuture<JsonObject> getAsync(String thingId) {
    return transport.executeAsync(api.get(thingId));
  }

  JsonObject list(@Nullable String email, @Nullable Instant since) {
    return transport.execute(api.list(null, email, null, since));
  }

  JsonObject post(Map<String, String> thing) {
    return transport.execute(api.post(thing));
  }

  JsonObject find(Map<String, String> thing) {
    return transport.execute(api.find(thing));
  }

  CompletableFuture<JsonObject> postAsync(Map<String, String> thing) {
    return transport.executeAsync(api.post(thing));
  }

  JsonObject patch(UUID thingId, Map<String, String> thing) {
    return transport.execute(api.patch(thingId, thing));
  }

  void put(UUID thingId) {
    transport.execute(api.put(thingId));
  }

  void delete(UUID thingId) {
    transport.execute(api.delete(thingId));
  }

  JsonObject addMessage(long conversationId, Map<String, String> message) {
    return transport.execute(api.addMessage(conversationId, message));
  }
}
