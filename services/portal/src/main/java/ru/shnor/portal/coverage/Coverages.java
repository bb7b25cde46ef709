package ru.shnor.portal.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;

/** What is in, asked of results-ingestion. */
@Component
class Coverages {

  private final Services services;

  Coverages(Services services) {
    this.services = services;
  }

  /** A campaign; only its period matters here. */
  private record Campaign(String procedure, int year, String season) {}

  /** Periods, the newest first. */
  List<Period> periods() {
    List<Campaign> campaigns =
        services.get(
            ServiceName.INGESTION,
            "/api/campaigns",
            Map.of(),
            Map.of(),
            new ParameterizedTypeReference<>() {});
    return campaigns.stream()
        .map(one -> new Period(one.procedure(), one.year(), one.season()))
        .distinct()
        .sorted(
            Comparator.comparingInt(Period::year)
                .reversed()
                .thenComparing(Period::season)
                .thenComparing(Period::procedure))
        .toList();
  }

  Coverage of(Period period) {
    return services.get(
        ServiceName.INGESTION,
        "/api/results-coverage",
        Map.of(),
        Map.of(
            "procedure", period.procedure(),
            "year", Integer.toString(period.year()),
            "season", period.season()),
        new ParameterizedTypeReference<>() {});
  }
}
