package ru.shnor.portal.alert;

import java.util.List;
import java.util.Map;

/**
 * An alert as analytics shows it; texts are in Russian, instants ISO 8601, empty where there is
 * none.
 */
record Alert(
    String alertId,
    long revision,
    String ruleId,
    String ruleTitle,
    String severity,
    String status,
    String title,
    String detail,
    String municipalityId,
    String municipalityName,
    String schoolId,
    String schoolName,
    String link,
    int episode,
    String startsAt,
    String endsAt,
    String silencedUntil,
    List<Step> steps) {

  /** Something that happened to it. */
  record Step(
      int number, int episode, String what, String at, String by, String byName, String reason) {}

  /** A page of them. */
  record Page(
      int page, int pages, int total, List<Alert> alerts, List<Municipality> municipalities) {}

  /** A municipality that has any. */
  record Municipality(String id, String name) {}

  /** How many wait. */
  record Summary(int open, int critical, int acknowledged, int silenced) {}

  /** A rule in force. */
  record Rule(
      String ruleId,
      String title,
      String description,
      int version,
      String severity,
      boolean enabled,
      List<Parameter> parameters,
      List<Change> changes) {

    /** Name of a parameter for people. */
    public String parameterTitle(String name) {
      return parameters.stream()
          .filter(one -> one.name().equals(name))
          .map(Parameter::title)
          .findFirst()
          .orElse(name);
    }
  }

  /** A parameter with its borders. */
  record Parameter(String name, String title, int value, int usual, int least, int most) {}

  /** A version of a rule. */
  record Change(
      int version,
      String severity,
      boolean enabled,
      Map<String, Integer> parameters,
      String at,
      String by,
      String byName,
      String reason) {}

  /** Whether alerting works. */
  record SelfCheck(
      boolean alive,
      String lastLook,
      List<String> silent,
      Map<String, String> failed,
      String heartbeat,
      String heartbeatTaken,
      String heartbeatError,
      List<Channel> channels) {

    /** Whether there is anything to be worried about. */
    public boolean well() {
      return alive
          && failed.isEmpty()
          && !heartbeat.equals("REFUSED")
          && channels.stream().noneMatch(Channel::broken);
    }
  }

  /** A channel. */
  record Channel(
      String id,
      String title,
      boolean broken,
      int pending,
      int givenUp,
      String oldestPending,
      String lastDelivered,
      String lastError) {}

  /** A page of the journal. */
  record Journal(int page, int pages, int total, List<Line> deliveries) {}

  /** An entry of the journal with what it tells. */
  record Line(Delivery delivery, String channelTitle, String alertTitle, String what) {}

  /** An entry of the journal. */
  record Delivery(
      String deliveryId,
      String alertId,
      String status,
      int attempts,
      String createdAt,
      String nextAt,
      String settledAt,
      String error) {}

  /** Whether anybody may still act on it. */
  public boolean isOpen() {
    return !status.equals("RESOLVED");
  }
}
