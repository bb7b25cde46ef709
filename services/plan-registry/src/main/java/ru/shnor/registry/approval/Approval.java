package ru.shnor.registry.approval;

import java.util.ArrayList;
import java.util.List;
import ru.shnor.registry.plan.Plan;
import ru.shnor.wire.event.PlanLevel;

/**
 * How far a municipality's road map or list of curators has come between municipality and region.
 *
 * @param approvalId id of the plan, or {@code CURATORS|2024|<municipality>}
 * @param steps oldest first
 */
record Approval(
    String approvalId, Kind kind, int year, String municipalityId, State state, List<Step> steps) {

  Approval {
    steps = List.copyOf(steps);
  }

  /** What is approved. */
  enum Kind {
    /** Муниципальная дорожная карта. */
    ROAD_MAP,
    /** Список кураторов. */
    CURATORS
  }

  /** Where it is. */
  enum State {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED;

    /** Whether what is approved may not be changed now. */
    boolean locks() {
      return this == SUBMITTED || this == APPROVED;
    }
  }

  /** What somebody does with it. */
  enum Action {
    SUBMIT,
    RECALL,
    APPROVE,
    RETURN
  }

  /**
   * A step.
   *
   * @param comment why; needed to return
   * @param at ISO 8601 instant
   * @param by subject of who did it
   * @param name of who did it, for people
   */
  record Step(Action action, String comment, String at, String by, String name) {}

  static Approval draft(String approvalId, Kind kind, int year, String municipalityId) {
    return new Approval(approvalId, kind, year, municipalityId, State.DRAFT, List.of());
  }

  static String id(Kind kind, int year, String municipalityId) {
    return switch (kind) {
      case ROAD_MAP -> Plan.id(PlanLevel.MUNICIPALITY, year, municipalityId, "");
      case CURATORS -> "CURATORS|" + year + "|" + municipalityId;
    };
  }

  Approval after(State now, Step step) {
    List<Step> all = new ArrayList<>(steps);
    all.add(step);
    return new Approval(approvalId, kind, year, municipalityId, now, all);
  }
}
