package ru.shnor.analytics.definition;

import java.util.List;
import java.util.Set;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.wire.event.ListKind;

/** Forms of the answers on definitions. */
final class DefinitionViews {

  private DefinitionViews() {}

  /**
   * A definition of the catalogue.
   *
   * @param formula id of the formula, without version and minimum n
   * @param zero rule for no «2» in both years, and so on; an empty id is the usual rule
   * @param lists it is meant for; empty if it says nothing of them
   */
  record Entry(
      String id,
      int version,
      String metric,
      String mode,
      String subjects,
      String change,
      int minN,
      String title,
      String formula,
      String zero,
      String season,
      String scale,
      String signs,
      List<String> lists,
      boolean builtIn,
      boolean official) {

    static Entry of(Chosen one, Chosen official) {
      Definition formula = one.definition();
      return new Entry(
          one.id(),
          one.version(),
          formula.metric().id(),
          formula.mode().id(),
          formula.subjects().id(),
          formula.change().id(),
          formula.minN(),
          one.title(),
          formula.id(),
          formula.rules().zero().id(),
          formula.rules().season().id(),
          formula.rules().scale().id(),
          formula.rules().signs().id(),
          names(one.lists()),
          !one.named(),
          one.id().equals(official.id()) && formula.equals(official.definition()));
    }
  }

  /** A named definition with all its versions, newest last. */
  record Named(Entry newest, long revision, List<VersionView> versions) {}

  /** A version for people. */
  record VersionView(
      int version,
      String title,
      String formula,
      String formulaTitle,
      List<String> lists,
      String reason,
      String byName,
      String at) {}

  /** The official definition and the decisions on it, oldest first. */
  record Official(Entry definition, List<ChoiceView> choices) {}

  /** A decision. */
  record ChoiceView(
      String definitionId,
      int version,
      String title,
      String formula,
      String basis,
      String byName,
      String at) {}

  static List<String> names(Set<ListKind> lists) {
    return lists.stream().sorted().map(ListKind::name).toList();
  }
}
