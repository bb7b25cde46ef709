package ru.shnor.portal.document;

import java.util.List;

/** What documents can be made for the reader and from what, as analytics says. */
public record Choices(
    List<Kind> kinds,
    List<Integer> resultYears,
    List<Integer> planYears,
    List<Named> municipalities,
    List<Named> surveys) {

  /**
   * A kind of document.
   *
   * @param due when the order wants it, in words
   * @param maker who makes it
   * @param parameters what it is made from
   */
  public record Kind(String id, String title, String due, String maker, List<String> parameters) {

    /** Whether something it needs is not there yet. */
    public boolean lacks(Choices choices, boolean periods) {
      return (needs("base") && !periods)
          || (isOfResults() && choices.resultYears().isEmpty())
          || (isOfPlan() && choices.planYears().isEmpty())
          || (needs("survey") && choices.surveys().isEmpty());
    }

    /** Whether it is made from this. */
    public boolean needs(String parameter) {
      return parameters.contains(parameter);
    }

    /** Whether its year is one of results. */
    public boolean isOfResults() {
      return needs("year") && !isOfPlan();
    }

    /** Whether its year is one of plans. */
    public boolean isOfPlan() {
      return id.startsWith("roadmap");
    }
  }

  /** Something to choose. */
  public record Named(String id, String name) {}
}
