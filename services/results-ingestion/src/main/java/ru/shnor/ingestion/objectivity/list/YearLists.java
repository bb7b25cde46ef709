package ru.shnor.ingestion.objectivity.list;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;

/** The lists by year. */
@Component
public class YearLists {

  private final MongoDocuments<YearList> documents;

  YearLists(MongoStore store) {
    this.documents = store.documents("objectivity_lists", YearList.class);
  }

  /** All years, for those who see the whole region. */
  List<YearList> all(Scope scope) {
    return scope.isRegion() ? all() : List.of();
  }

  /** All years, for the work inside this service. */
  public List<YearList> all() {
    return documents.all().stream()
        .map(Stored::body)
        .sorted(Comparator.comparingInt(YearList::year))
        .toList();
  }

  Optional<YearList> find(int year) {
    return documents.find(Integer.toString(year)).map(Stored::body);
  }

  /** Changes the list of a year as often as others change it meanwhile. */
  YearList change(int year, UnaryOperator<YearList> change) {
    while (true) {
      Optional<Stored<YearList>> stored = documents.find(Integer.toString(year));
      YearList before = stored.map(Stored::body).orElse(new YearList(year, List.of()));
      YearList after = change.apply(before);
      if (after.equals(before)
          || documents.save(
              Integer.toString(year), stored.map(Stored::revision).orElse(0L), after)) {
        return after;
      }
    }
  }
}
