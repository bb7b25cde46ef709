package ru.shnor.portal.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What analytics answers on definitions; percents are decimal texts with a point. */
final class DefinitionAnswers {

  private DefinitionAnswers() {}

  /**
   * A definition of the catalogue.
   *
   * @param zero id of the rule for no «2» in both years, and so on; empty for the usual rule
   */
  public record Entry(
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
      boolean official) {}

  /** A named definition and its versions, oldest first. */
  public record Named(Entry newest, long revision, List<Version> versions) {}

  /** A version. */
  public record Version(
      int version,
      String title,
      String formulaTitle,
      List<String> lists,
      String reason,
      String byName,
      String at) {}

  /** The official definition and the decisions on it, oldest first. */
  public record Official(Entry definition, List<Choice> choices) {}

  /** A decision. */
  public record Choice(
      String definitionId,
      int version,
      String title,
      String formula,
      String basis,
      String byName,
      String at) {}

  /** The value of a formula, and that of the official definition. */
  public record WhatIf(Value value, Value official) {}

  /** A formal value. */
  public record Value(
      String title,
      int listed,
      int evaluable,
      int positive,
      Optional<String> sharePercent,
      Map<String, Integer> reasons) {}
}
