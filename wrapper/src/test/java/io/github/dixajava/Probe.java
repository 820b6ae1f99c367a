package io.github.dixajava;

import com.google.gson.JsonObject;
import io.github.dixajava.http.Calls;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Carries out the operations of {@link ProbeApi}, as a group of operations does. */
record Probe(Calls calls, ProbeApi api) {

  static Probe of(Calls calls) {
    return new Probe(calls, calls.api(ProbeApi.class));
  }

  JsonObject get() {
    return get("1");
  }

  JsonObject get(String thingId) {
    return calls.execute(api.get(thingId));
  }

  CompletableFuture<JsonObject> getAsync(String thingId) {
    return calls.executeAsync(api.get(thingId));
  }

  JsonObject list(@Nullable String email, @Nullable Instant since) {
    return calls.execute(api.list(null, email, null, since));
  }

  JsonObject post(Map<String, String> thing) {
    return calls.execute(api.post(thing));
  }

  JsonObject find(Map<String, String> thing) {
    return calls.execute(api.find(thing));
  }

  CompletableFuture<JsonObject> postAsync(Map<String, String> thing) {
    return calls.executeAsync(api.post(thing));
  }

  JsonObject patch(UUID thingId, Map<String, String> thing) {
    return calls.execute(api.patch(thingId, thing));
  }

  void put(UUID thingId) {
    calls.execute(api.put(thingId));
  }

  void delete(UUID thingId) {
    calls.execute(api.delete(thingId));
  }

  JsonObject addMessage(long conversationId, Map<String, String> message) {
    return calls.execute(api.addMessage(conversationId, message));
  }
}
