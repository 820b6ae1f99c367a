package io.github.dixajava.demo;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/** The flows of the imitation, by channel. */
final class FakeDixaFlows {
  static final String DEFAULT_CHANNEL = "PstnPhone";

  private static final Map<String, List<JsonObject>> FLOWS =
      Map.of(
          "Email",
          List.of(
              flow("Email", "Orders and returns", "orders@bikes.example.com"),
              flow("Email", "Workshop appointments", "workshop@bikes.example.com"),
              flow("Email", "Press", "press@bikes.example.com")),
          DEFAULT_CHANNEL,
          List.of(
              flow(DEFAULT_CHANNEL, "Opening hours", "+4570112233"),
              flow(DEFAULT_CHANNEL, "Straight to the workshop", "+4570112244")),
          "WhatsApp",
          List.of(flow("WhatsApp", "Evenings and weekends", "+4570112255")),
          "Voicemail",
          List.of(),
          "WidgetChat",
          List.of(),
          "FacebookMessenger",
          List.of(),
          "ContactForm",
          List.of(flow("ContactForm", "Complaints", "complaints")),
          "Callback",
          List.of(),
          "Messenger",
          List.of(flow("Messenger", "Shop window", "messenger-widget")));

  private FakeDixaFlows() {}

  static FakeDixaAnswer of(String channel) {
    List<JsonObject> flows = FLOWS.get(channel);
    return flows == null ? FakeDixaAnswer.invalid() : FakeDixaAnswer.data(flows);
  }

  private static JsonObject flow(String channel, String name, String endpoint) {
    JsonObject flow = new JsonObject();
    flow.addProperty("id", FakeDixaStory.id("flow " + channel + " " + name));
    flow.addProperty("name", name);
    flow.addProperty("channel", channel);
    flow.addProperty("contactEndpointId", endpoint);
    return flow;
  }
}
