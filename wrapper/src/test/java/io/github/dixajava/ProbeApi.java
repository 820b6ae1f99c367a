package io.github.dixajava;

import com.google.gson.JsonObject;
import io.github.dixajava.http.Operation;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** One operation of each kind, in the form of the generated interfaces. */
public interface ProbeApi {

  @Operation("getThing")
  @GET("beta/things/{thingId}")
  Call<JsonObject> get(@Path(value = "thingId", encoded = true) String thingId);

  @Operation("listThings")
  @GET("beta/things")
  Call<JsonObject> list(
      @Query("pageLimit") @Nullable Integer pageLimit,
      @Query("email") @Nullable String email,
      @Query("phone") @Nullable String phone,
      @Query("since") @Nullable Instant since);

  @Operation("createThing")
  @POST("beta/things")
  Call<JsonObject> post(@Body Map<String, String> thing);

  @Operation(value = "findThings", readsOnly = true)
  @POST("beta/things/search")
  Call<JsonObject> find(@Body Map<String, String> thing);

  @Operation("patchThing")
  @PATCH("beta/things/{thingId}")
  Call<JsonObject> patch(@Path("thingId") UUID thingId, @Body Map<String, String> thing);

  @Operation("putThing")
  @PUT("beta/things/{thingId}")
  Call<Void> put(@Path("thingId") UUID thingId);

  @Operation("deleteThing")
  @DELETE("beta/things/{thingId}")
  Call<Void> delete(@Path("thingId") UUID thingId);

  @Operation("addMessage")
  @POST("beta/conversations/{conversationId}/messages")
  Call<JsonObject> addMessage(
      @Path("conversationId") long conversationId, @Body Map<String, String> message);
}
