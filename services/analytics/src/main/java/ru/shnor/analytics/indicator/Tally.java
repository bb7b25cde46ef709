package ru.shnor.analytics.indicator;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a definition says of all listed schools, by id. */
public record Tally(Definition definition, SortedMap<String, Outcome> outcomes) {

  public Tally {
    outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
  }

  public int listed() {
    return outcomes.size();
  }

  public int evaluable() {
    return (int) outcomes.values().stream().filter(Outcome::evaluable).count();
  }

  public int positive() {
    return (int) outcomes.values().stream().filter(Outcome::positive).count();
  }

  /** Ids of the evaluable schools, ascending. */
  public List<String> evaluableSchools() {
    return outcomes.entrySet().stream()
        .filter(one -> one.getValue().evaluable())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** positive / evaluable in percent with four decimals; empty if no school is evaluable. */
  public Optional<String> sharePercent() {
    int evaluable = evaluable();
    return evaluable == 0
        ? Optional.empty()
        : Optional.of(Fraction.of(positive(), evaluable).percent(4));
  }
}
