package ru.shnor.portal.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import ru.shnor.portal.indicator.Answers.Definition;
import ru.shnor.portal.indicator.Answers.Indicator;
import ru.shnor.portal.indicator.Answers.Period;
import ru.shnor.portal.indicator.Answers.School;
import ru.shnor.portal.indicator.Answers.SchoolRow;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.ServiceRefusal;
import ru.shnor.portal.remote.Services;

/** The indicator, asked from analytics in the name of whoever looks. */
@Component
public class Indicators {

  private final Services services;

  Indicators(Services services) {
    this.services = services;
  }

  public List<Period> periods() {
    return services.get(
        ServiceName.ANALYTICS,
        "/api/periods",
        Map.of(),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  public List<Definition> definitions() {
    return services.get(
        ServiceName.ANALYTICS,
        "/api/definitions",
        Map.of(),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  public Indicator indicator(Question question) {
    return services.get(
        ServiceName.ANALYTICS,
        "/api/indicator",
        Map.of(),
        question.query(),
        new ParameterizedTypeReference<>() {});
  }

  public List<SchoolRow> schools(Question question) {
    return services.get(
        ServiceName.ANALYTICS,
        "/api/indicator/schools",
        Map.of(),
        question.query(),
        new ParameterizedTypeReference<>() {});
  }

  public School school(Question question, String id) {
    return services.get(
        ServiceName.ANALYTICS,
        "/api/indicator/schools/{id}",
        Map.of("id", id),
        question.query(),
        new ParameterizedTypeReference<>() {});
  }

  /** The value by groups of schools; empty if it cannot be had for this question. */
  public Optional<Groups> groups(Question question) {
    return unlessRefused(
        () ->
            services.get(
                ServiceName.ANALYTICS,
                "/api/indicator/breakdowns",
                Map.of(),
                question.query(),
                new ParameterizedTypeReference<Groups>() {}));
  }

  /** What a school's outcome rests on; empty if it cannot be had. */
  public Optional<Lineage> lineage(Question question, String id) {
    return unlessRefused(
        () ->
            services.get(
                ServiceName.ANALYTICS,
                "/api/indicator/schools/{id}/lineage",
                Map.of("id", id),
                question.query(),
                new ParameterizedTypeReference<Lineage>() {}));
  }

  private static <T> Optional<T> unlessRefused(Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (ServiceRefusal refusal) {
      return Optional.empty();
    }
  }
}
