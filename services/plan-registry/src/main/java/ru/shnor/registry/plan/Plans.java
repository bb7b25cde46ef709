package ru.shnor.registry.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.PlanLevel;

/** The plans of the register. */
@Component
public class Plans {

  private final MongoDocuments<Plan> documents;

  Plans(MongoStore store) {
    this.documents = store.documents("plans", Plan.class);
  }

  public Optional<Stored<Plan>> find(String id, Scope scope) {
    return documents
        .find(id)
        .filter(
            one ->
                covers(
                    scope, one.body().level(), one.body().municipalityId(), one.body().schoolId()));
  }

  /** Plans in scope, newest year first. */
  public List<Plan> all(Scope scope) {
    return documents.all().stream()
        .map(Stored::body)
        .filter(one -> covers(scope, one.level(), one.municipalityId(), one.schoolId()))
        .sorted(
            Comparator.comparingInt(Plan::year)
                .reversed()
                .thenComparing(Plan::level)
                .thenComparing(Plan::planId))
        .toList();
  }

  /**
   * Saves a plan.
   *
   * @return false if somebody else was faster
   */
  public boolean save(Plan plan, long expectedRevision) {
    return documents.save(plan.planId(), expectedRevision, plan);
  }

  /**
   * Whether a plan may be seen: the region's by everybody, for everybody carries it out; a
   * municipality's and a school's within their scope.
   */
  public static boolean covers(
      Scope scope, PlanLevel level, String municipalityId, String schoolId) {
    return switch (level) {
      case REGION -> true;
      case MUNICIPALITY -> scope.coversMunicipality(municipalityId);
      case SCHOOL -> scope.covers(municipalityId, schoolId);
    };
  }
}
