package io.github.dixajava.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import io.github.dixajava.jackson.DixaJackson2Module;
import io.github.dixajava.jackson.DixaJackson3Module;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.json.DixaJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** One client's way from bytes to its model and back. */
public interface Codec {
  Object read(byte[] json) throws Exception;

  byte[] write(Object model) throws Exception;

  /** The clients that are compared. */
  enum Of {
    /** What everything is compared with: openapi-generator's java client on Retrofit and Gson. */
    STOCK_RETROFIT,
    /** The model from the bytes of a body, as the client reads them. */
    DIXA,
    /** The same model by the Gson that anybody can use. */
    DIXA_GSON,
    STOCK_OKHTTP,
    STOCK_JDK,
    /**
     * The models that openapi-generator writes for Spring's RestTemplate, which read by Jackson.
     */
    STOCK_JACKSON,
    /** This client's models by Jackson 2 with the module. */
    DIXA_JACKSON2,
    DIXA_JACKSON3,
    /** Gson's reader by hand, for the few properties of a few pages. */
    BY_HAND;

    Codec codec(Page page) throws Exception {
      return switch (this) {
        case STOCK_RETROFIT ->
            gson(new peer.retrofit.JSON().getGson(), page.modelIn("peer.retrofit.model"));
        case STOCK_OKHTTP -> gson(peer.okhttp.JSON.getGson(), page.modelIn("peer.okhttp.model"));
        case STOCK_JDK -> jackson(new peer.jdk.JSON().getMapper(), page.modelIn("peer.jdk.model"));
        case STOCK_JACKSON ->
            jackson(new peer.jdk.JSON().getMapper(), page.modelIn("peer.spring.model"));
        case DIXA_JACKSON2 ->
            jackson(new ObjectMapper().registerModule(new DixaJackson2Module()), page.dixaModel());
        case DIXA_JACKSON3 -> jackson3(page.dixaModel());
        case DIXA -> dixa(page, DixaJson::reader);
        case DIXA_GSON -> dixa(page, Of::plainReader);
        case BY_HAND -> new ByHand(page);
      };
    }

    private static JsonReader plainReader(byte[] json) {
      JsonReader in =
          new JsonReader(
              new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8));
      in.setStrictness(Strictness.STRICT);
      return in;
    }
  }

  /** As Retrofit's converter does it. */
  static Codec gson(Gson gson, Class<?> type) {
    return new Codec() {
      @Override
      public Object read(byte[] json) {
        return gson.fromJson(
            new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8), type);
      }

      @Override
      public byte[] write(Object model) {
        return gson.toJson(model, type).getBytes(StandardCharsets.UTF_8);
      }
    };
  }

  private static Codec dixa(Page page, Function<byte[], JsonReader> reader)
      throws ClassNotFoundException {
    TypeAdapter<?> adapter = page.dixaAdapter(DixaGson.create());
    return new Codec() {
      @Override
      public Object read(byte[] json) throws IOException {
        return adapter.read(reader.apply(json));
      }

      @Override
      public byte[] write(Object model) {
        return write(adapter, model);
      }

      @SuppressWarnings("unchecked") // what the adapter read
      private static <T> byte[] write(TypeAdapter<T> adapter, Object model) {
        return adapter.toJson((T) model).getBytes(StandardCharsets.UTF_8);
      }
    };
  }

  private static Codec jackson3(Class<?> type) {
    JsonMapper mapper = JsonMapper.builder().addModule(new DixaJackson3Module()).build();
    return new Codec() {
      @Override
      public Object read(byte[] json) {
        return mapper.readValue(json, type);
      }

      @Override
      public byte[] write(Object model) {
        return mapper.writeValueAsBytes(model);
      }
    };
  }

  private static Codec jackson(ObjectMapper mapper, Class<?> type) {
    return new Codec() {
      @Override
      public Object read(byte[] json) throws Exception {
        return mapper.readValue(json, type);
      }

      @Override
      public byte[] write(Object model) throws Exception {
        return mapper.writeValueAsBytes(model);
      }
    };
  }
}
