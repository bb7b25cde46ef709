package ru.shnor.survey.context;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;

/** Context data of schools by year: numbers by column. */
@Component
public class Contexts {

  private static final int ATTEMPTS = 20;

  private final MongoDocuments<Context> documents;

  Contexts(MongoStore store) {
    this.documents = store.documents("contexts", Context.class);
  }

  /**
   * What a school has told.
   *
   * @param values decimal texts by column
   */
  public record Context(String schoolId, int year, Map<String, String> values) {
    public Context {
      values = Map.copyOf(values);
    }
  }

  /** Context data of a year by id of the school. */
  public Map<String, Context> of(int year) {
    Map<String, Context> found = new HashMap<>();
    documents.all().stream()
        .map(Stored::body)
        .filter(one -> one.year() == year)
        .forEach(one -> found.put(one.schoolId(), one));
    return found;
  }

  /**
   * Takes values in; what was there under other columns stays.
   *
   * @return whether anything is new
   */
  boolean add(Context context) {
    String id = context.schoolId() + "|" + context.year();
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<Stored<Context>> before = documents.find(id);
      Map<String, String> values =
          new HashMap<>(before.map(one -> one.body().values()).orElse(Map.of()));
      values.putAll(context.values());
      Context after = new Context(context.schoolId(), context.year(), values);
      if (before.filter(one -> one.body().equals(after)).isPresent()) {
        return false;
      }
      if (documents.save(id, before.map(Stored::revision).orElse(0L), after)) {
        return true;
      }
    }
    throw new IllegalStateException("context of %s is always changed".formatted(id));
  }
}
