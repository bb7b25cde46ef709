package ru.shnor.registry.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.registry.gazetteer.Gazetteer;
import ru.shnor.registry.gazetteer.Match;
import ru.shnor.registry.territory.Municipalities;
import ru.shnor.registry.territory.Municipality;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.PlanLevel;

/**
 * Who reports on a time a measure is due: whose plan it is, every municipality, or only the one
 * that the plan names for that time.
 */
@Component
public class Reporters {

  private final Municipalities municipalities;
  private final Gazetteer gazetteer;

  Reporters(Municipalities municipalities, Gazetteer gazetteer) {
    this.municipalities = municipalities;
    this.gazetteer = gazetteer;
  }

  /** Those whom the caller may see. */
  public InScope in(Scope scope) {
    List<Reporter> found = new ArrayList<>();
    for (Municipality one : municipalities.all(scope)) {
      Optional<String> oktmo =
          gazetteer.find(one.name()) instanceof Match.Known known
              ? Optional.of(known.place().oktmo())
              : Optional.empty();
      found.add(new Reporter(one, oktmo));
    }
    return new InScope(List.copyOf(found));
  }

  /** A municipality, with its ОКТМО where its name is in the gazetteer. */
  record Reporter(Municipality municipality, Optional<String> oktmo) {

    boolean isNamedBy(MeasureState.Due due) {
      if (due.oktmo().isEmpty() && due.territory().isEmpty()) {
        return true;
      }
      boolean same = !due.oktmo().isEmpty() && oktmo.filter(due.oktmo()::equals).isPresent();
      return same || municipality.isCalled(due.territory());
    }
  }

  /** The municipalities of a scope. */
  public static final class InScope {

    private final List<Reporter> reporters;

    private InScope(List<Reporter> reporters) {
      this.reporters = reporters;
    }

    /** The same with one municipality alone; with all if none is named. */
    public InScope only(String municipalityId) {
      return municipalityId.isEmpty()
          ? this
          : new InScope(
              reporters.stream()
                  .filter(one -> one.municipality().id().equals(municipalityId))
                  .toList());
    }

    /** Ids of the municipalities; for a measure that is not theirs, whose plan it is. */
    public List<String> of(MeasureState measure, MeasureState.Due due) {
      if (!everyMunicipality(measure)) {
        return List.of(measure.municipalityId());
      }
      return reporters.stream()
          .filter(one -> one.isNamedBy(due))
          .map(one -> one.municipality().id())
          .toList();
    }

    /** Whether a municipality is one of those who report on that time. */
    public boolean concerns(String municipalityId, MeasureState.Due due) {
      return reporters.stream()
          .anyMatch(one -> one.municipality().id().equals(municipalityId) && one.isNamedBy(due));
    }
  }

  /** Whether the municipalities report on a measure of the region, each for itself. */
  public static boolean everyMunicipality(MeasureState measure) {
    return measure.municipal() && measure.level() == PlanLevel.REGION;
  }
}
