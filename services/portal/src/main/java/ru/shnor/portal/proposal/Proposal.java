package ru.shnor.portal.proposal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A plan read from a file that waits to be confirmed, and how it differs from the plan as it is.
 *
 * @param level {@code REGION}, {@code MUNICIPALITY} or {@code SCHOOL}
 * @param file its name
 * @param questions on the file as a whole
 */
record Proposal(
    String proposalId,
    String planId,
    int year,
    String level,
    String municipalityId,
    String schoolId,
    String file,
    List<Measure> measures,
    List<String> questions,
    String createdAt) {

  /** A measure as it would be. */
  record Measure(
      String measureId,
      int annex,
      String number,
      String section,
      String title,
      List<String> executors,
      String deadline,
      String kind,
      List<Due> due,
      List<String> questions) {}

  /** A time it is due; {@code oktmo} is empty if the territory is not known. */
  record Due(String dueId, String from, String to, String oktmo, String territory) {
    boolean unknown() {
      return oktmo.isEmpty() && !territory.isEmpty();
    }
  }

  /** With the comparison. */
  record View(Proposal proposal, Comparison comparison) {}

  /** What confirming would do; nothing is ever taken away. */
  record Comparison(
      List<String> added, List<Difference> changed, List<String> same, List<String> missing) {

    /** Whether the plan is there already. */
    public boolean again() {
      return !changed.isEmpty() || !same.isEmpty() || !missing.isEmpty();
    }

    public long changedMeasures() {
      return changed.stream().map(Difference::measureId).distinct().count();
    }

    public String number(String measureId) {
      return measureId.substring(measureId.lastIndexOf('|') + 1);
    }
  }

  /** What differs in a measure. */
  record Difference(String measureId, String what, String before, String after) {}

  /** A municipality of the official register. */
  record Place(String oktmo, String name) {}

  /**
   * A territory nobody knows.
   *
   * @param similar those its question offers
   */
  record Territory(String written, List<Place> similar, List<Place> others) {}

  /** Territories as written that a person must name, each once. */
  List<Territory> territories(List<Place> places) {
    Set<String> written = new LinkedHashSet<>();
    for (Measure one : measures) {
      one.due().stream().filter(Due::unknown).map(Due::territory).forEach(written::add);
    }
    List<Territory> found = new ArrayList<>();
    for (String one : written) {
      String question = question(one);
      List<Place> similar =
          places.stream().filter(place -> question.contains("«" + place.name() + "»")).toList();
      found.add(
          new Territory(
              one, similar, places.stream().filter(place -> !similar.contains(place)).toList()));
    }
    return found;
  }

  private String question(String territory) {
    String start = "Территории «" + territory + "»";
    return measures.stream()
        .flatMap(one -> one.questions().stream())
        .filter(text -> text.startsWith(start))
        .findFirst()
        .orElse("");
  }

  /** How many questions there are in all. */
  public int asked() {
    return questions.size() + measures.stream().mapToInt(one -> one.questions().size()).sum();
  }

  /** Measures somebody must look at. */
  public List<Measure> doubtful() {
    return measures.stream().filter(one -> !one.questions().isEmpty()).toList();
  }

  /** Measures that have no date. */
  public long undated() {
    return measures.stream().filter(one -> one.due().isEmpty()).count();
  }

  public Optional<String> owner() {
    return level.equals("REGION")
        ? Optional.empty()
        : Optional.of(level.equals("MUNICIPALITY") ? municipalityId : schoolId);
  }
}
