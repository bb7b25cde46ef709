package ru.shnor.portal.agenda;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;

/** The agenda kept by plan-registry. */
@Component
class Agendas {

  private static final String MOST = "5000";

  private final Services services;

  Agendas(Services services) {
    this.services = services;
  }

  /**
   * What is asked; an empty text is everything.
   *
   * @param mine only what the person, or whom it speaks for, must carry out
   */
  record Filter(String plan, String municipality, String status, String executor, boolean mine) {

    boolean any() {
      return !plan.isEmpty()
          || !municipality.isEmpty()
          || !status.isEmpty()
          || !executor.isEmpty()
          || mine;
    }

    static Filter mineOnly() {
      return new Filter("", "", "", "", true);
    }

    static Filter ofPlan(String plan) {
      return new Filter(plan, "", "", "", false);
    }
  }

  Agenda between(LocalDate from, LocalDate to, Filter filter) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("from", from.toString());
    query.put("to", to.toString());
    query.put("plan", filter.plan());
    query.put("municipality", filter.municipality());
    query.put("status", filter.status());
    query.put("executor", filter.executor());
    query.put("mine", String.valueOf(filter.mine()));
    query.put("size", MOST);
    return services.get(
        ServiceName.REGISTRY,
        "/api/agenda",
        Map.of(),
        query,
        new ParameterizedTypeReference<>() {});
  }
}
