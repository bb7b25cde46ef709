package ru.shnor.analytics.definition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.shnor.analytics.definition.NamedDefinition.Version;
import ru.shnor.analytics.definition.OfficialChoice.Choice;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;

/**
 * All definitions: the built-in ones, those that people have named, and the official one. They are
 * no secret of any school, so everybody who may ask sees all of them.
 */
@Component
public class Catalogue {

  static final String OWN = "own-";
  private static final String OFFICIAL = "official";

  private final MongoDocuments<NamedDefinition> named;
  private final MongoDocuments<OfficialChoice> official;
  private final List<Runnable> onChoice = new CopyOnWriteArrayList<>();

  Catalogue(MongoStore store) {
    this.named = store.documents("definitions", NamedDefinition.class);
    this.official = store.documents("officialDefinition", OfficialChoice.class);
  }

  /** What the ministry has made official, else the usual built-in definition. */
  public Chosen official() {
    return choices().stream()
        .reduce((first, second) -> second)
        .flatMap(
            one ->
                Definitions.ofFullId(one.formula())
                    .map(
                        formula ->
                            new Chosen(
                                one.definitionId(),
                                one.version(),
                                one.title(),
                                formula,
                                Set.copyOf(one.lists()),
                                one.definitionId().startsWith(OWN))))
        .orElseGet(Catalogue::usual);
  }

  private static Chosen usual() {
    return Chosen.builtIn(
        Definitions.find(Definitions.DEFAULT_ID, Definitions.USUAL_MIN_N).orElseThrow());
  }

  /** Decisions on the official definition, oldest first. */
  List<Choice> choices() {
    return official.find(OFFICIAL).map(one -> one.body().choices()).orElse(List.of());
  }

  /**
   * A definition by its id: a named one in its newest version, or a formula.
   *
   * @param minN of a formula; a named definition has its own
   */
  public Optional<Chosen> find(String id, int minN) {
    return id.startsWith(OWN)
        ? find(id).map(one -> chosen(id, one.body().latest()))
        : Definitions.find(id, minN).map(Chosen::builtIn);
  }

  private static Chosen chosen(String id, Version one) {
    return new Chosen(
        id,
        one.version(),
        one.title(),
        Definitions.ofFullId(one.formula()).orElseThrow(),
        Set.copyOf(one.lists()),
        true);
  }

  /** The built-in definitions, then the named ones by their number. */
  List<Chosen> all() {
    Stream<Chosen> written =
        named.all().stream()
            .sorted(Comparator.comparing((Stored<NamedDefinition> one) -> number(one.id())))
            .map(one -> chosen(one.id(), one.body().latest()));
    return Stream.concat(
            Definitions.all(Definitions.USUAL_MIN_N).stream().map(Chosen::builtIn), written)
        .toList();
  }

  Optional<Stored<NamedDefinition>> find(String id) {
    return named.find(id);
  }

  /** Saves the first version under the next free id. */
  Stored<NamedDefinition> add(Version first) {
    int next = 1 + named.all().stream().mapToInt(one -> number(one.id())).max().orElse(0);
    while (true) {
      NamedDefinition body = new NamedDefinition(OWN + next, List.of(first));
      if (named.save(body.id(), 0, body)) {
        return new Stored<>(body.id(), 1, body);
      }
      next++;
    }
  }

  /** Adds a version if the stored revision is the one that was read. */
  boolean revise(Stored<NamedDefinition> read, Version next) {
    return named.save(read.id(), read.revision(), read.body().with(next));
  }

  /** Writes a decision down; false if somebody else decided meanwhile. */
  boolean choose(Choice choice) {
    Optional<Stored<OfficialChoice>> before = official.find(OFFICIAL);
    OfficialChoice body = before.map(Stored::body).orElseGet(() -> new OfficialChoice(List.of()));
    boolean done =
        official.save(OFFICIAL, before.map(Stored::revision).orElse(0L), body.with(choice));
    if (done) {
      onChoice.forEach(Runnable::run);
    }
    return done;
  }

  /** Calls back after every decision on the official definition; the call must be quick. */
  public void onChoice(Runnable listener) {
    onChoice.add(listener);
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(OWN.length()));
  }
}
