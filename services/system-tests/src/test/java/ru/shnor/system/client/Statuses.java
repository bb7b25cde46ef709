package ru.shnor.system.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/status} of all services: what they have sent and heard. */
public final class Statuses {

  private final Api api;
  private final Map<String, URI> services = new LinkedHashMap<>();

  public Statuses(Api api) {
    this.api = api;
    services.put("plan-registry", api.addresses().registry());
    services.put("results-ingestion", api.addresses().ingestion());
    services.put("survey-collection", api.addresses().surveys());
    services.put("analytics", api.addresses().analytics());
  }

  /**
   * One topic in one service.
   *
   * @param lag records that are not processed yet, −1 unknown
   */
  public record Heard(
      String service,
      String topic,
      long received,
      long applied,
      long duplicate,
      long stale,
      long deadLettered,
      long lag) {

    /** The law of the counters. */
    public boolean balances() {
      return received == applied + duplicate + stale + deadLettered;
    }
  }

  /** All topics of all services. */
  public List<Heard> heard() {
    List<Heard> all = new ArrayList<>();
    services.forEach(
        (service, address) ->
            api.read(address, "/api/status")
                .at("/topics")
                .forEach(
                    one ->
                        all.add(
                            new Heard(
                                service,
                                one.at("/topic").asString(),
                                one.at("/received").asLong(),
                                one.at("/applied").asLong(),
                                one.at("/duplicate").asLong(),
                                one.at("/stale").asLong(),
                                one.at("/deadLettered").asLong(),
                                one.at("/lag").asLong()))));
    return all;
  }

  /** One topic in one service. */
  public Heard heard(String service, String topic) {
    return heard().stream()
        .filter(one -> one.service().equals(service) && one.topic().equals(topic))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(service + " does not listen to " + topic));
  }

  /** Whether everything saved is on the broker, and everything on the broker is processed. */
  public boolean quiet() {
    try {
      return services.values().stream()
              .allMatch(address -> unpublished(api.read(address, "/api/status")) == 0)
          && heard().stream().allMatch(one -> one.lag() == 0);
    } catch (Api.NoAnswer | IllegalStateException e) {
      return false;
    }
  }

  private static long unpublished(JsonNode status) {
    return status.at("/unpublished").asLong(-1);
  }
}
