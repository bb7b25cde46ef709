package ru.shnor.ingestion.objectivity.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.ObjectivityState;

/** Samples; one that is drawn is never changed. */
@Component
public class Samples {

  private final MongoDocuments<ControlSample> documents;

  Samples(MongoStore store) {
    this.documents = store.documents("objectivity_samples", ControlSample.class);
  }

  /** That a school was drawn for a year. */
  public record Drawn(int year, String schoolId, ObjectivityState.Sample sample) {}

  /** Everything that was drawn, by the time of drawing; for the work inside this service. */
  public List<Drawn> drawn() {
    return all().stream().flatMap(sample -> drawn(sample).stream()).toList();
  }

  private static List<Drawn> drawn(ControlSample sample) {
    return sample.frame().stream()
        .filter(school -> sample.drawn().contains(school.schoolId()))
        .map(
            school ->
                new Drawn(
                    sample.year(),
                    school.schoolId(),
                    new ObjectivityState.Sample(
                        sample.sampleId(), sample.frameHash(), school.stratum(), sample.drawnAt())))
        .toList();
  }

  List<ControlSample> all(Scope scope) {
    return scope.isRegion() ? all() : List.of();
  }

  Optional<ControlSample> find(String id, Scope scope) {
    return scope.isRegion() ? documents.find(id).map(Stored::body) : Optional.empty();
  }

  /** Keeps a sample; if it was drawn before, the one that is kept stands. */
  ControlSample keep(ControlSample sample) {
    documents.save(sample.sampleId(), 0, sample);
    return documents.find(sample.sampleId()).map(Stored::body).orElse(sample);
  }

  private List<ControlSample> all() {
    return documents.all().stream()
        .map(Stored::body)
        .sorted(Comparator.comparing(ControlSample::drawnAt).thenComparing(ControlSample::sampleId))
        .toList();
  }
}
