package ru.shnor.registry.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;

/** The peer reviews. A round is seen whole by the region; a reviewer sees only own tasks of it. */
@Component
class Rounds {

  private final MongoDocuments<Round> documents;

  Rounds(MongoStore store) {
    this.documents = store.documents("reviews", Round.class);
  }

  Optional<Stored<Round>> find(String id, Scope scope) {
    return documents.find(id).filter(one -> scope.isRegion());
  }

  List<Round> all(Scope scope) {
    return documents.all().stream()
        .map(Stored::body)
        .filter(one -> scope.isRegion())
        .sorted(Comparator.comparing(Round::createdAt).reversed())
        .toList();
  }

  /** The round if somebody is a reviewer of it, whatever their scope. */
  Optional<Stored<Round>> ofReviewer(String id, String subject, Scope scope) {
    return documents
        .find(id)
        .filter(
            one ->
                scope.isRegion()
                    || one.body().reviewers().stream()
                        .anyMatch(reviewer -> reviewer.subject().equals(subject)));
  }

  /** Rounds somebody reviews in, oldest first. */
  List<Round> ofReviewer(String subject, Scope scope) {
    return documents.all().stream()
        .map(Stored::body)
        .filter(one -> one.reviewers().stream().anyMatch(it -> it.subject().equals(subject)))
        .sorted(Comparator.comparing(Round::createdAt))
        .toList();
  }

  /** False if somebody else was faster. */
  boolean save(Round round, long expectedRevision) {
    return documents.save(round.roundId(), expectedRevision, round);
  }
}
