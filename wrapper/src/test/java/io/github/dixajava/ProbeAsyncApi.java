package io.github.dixajava;

import com.google.gson.JsonObject;
import io.github.dixajava.api.Operation;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** The asynchronous twin of some of {@link ProbeApi}. */
public interface ProbeAsyncApi {

  @Operation("getThing")
  @GET("beta/things/{thingId}")
  CompletableFuture<JsonObject> get(@Path(value = "thingId", encoded = true) String thingId);

  @Operation("createThing")
  @POST("beta/things")
  CompletableFuture<JsonObject> post(@Body Map<String, String> thing);
}
