package ru.shnor.wire;

import java.util.List;

/**
 * A compacted Kafka topic: a record is the full current state of one thing, its key is the id of
 * that thing, and a tombstone deletes it.
 *
 * @param name name of the topic on the broker
 * @param eventType CloudEvents type of its records, with the version of the body
 */
public record Topic(String name, String eventType) {

  /**
   * Every topic and dead-letter topic has this many partitions; consumers refuse another number.
   */
  public static final int PARTITIONS = 8;

  /** Schools with their identifiers and municipality, from the plan registry. */
  public static final Topic SCHOOLS = new Topic("schools", "ru.shnor.school.v1");

  /** Membership of a school in a yearly list, from the plan registry. */
  public static final Topic ENROLMENTS = new Topic("enrolments", "ru.shnor.enrolment.v1");

  /** Measures of the road maps, from the plan registry. */
  public static final Topic MEASURES = new Topic("measures", "ru.shnor.measure.v1");

  /** Reminders of what is due or overdue, from the plan registry. */
  public static final Topic REMINDERS = new Topic("reminders", "ru.shnor.reminder.v1");

  /** Files handed in, with their ledger, from results ingestion. */
  public static final Topic UPLOADS = new Topic("uploads", "ru.shnor.upload.v1");

  /** Campaigns met in the files, from results ingestion. */
  public static final Topic CAMPAIGNS = new Topic("campaigns", "ru.shnor.campaign.v1");

  /** Results of a school in one procedure, year and season, from results ingestion. */
  public static final Topic RESULTS = new Topic("results", "ru.shnor.results.v1");

  /** Signs of non-objectivity and control acts, from results ingestion. */
  public static final Topic OBJECTIVITY = new Topic("objectivity", "ru.shnor.objectivity.v1");

  /** Aggregates of surveys, from survey collection. */
  public static final Topic SURVEYS = new Topic("surveys", "ru.shnor.survey.v1");

  /** Risk profiles of schools, from survey collection. */
  public static final Topic PROFILES = new Topic("profiles", "ru.shnor.profile.v1");

  /** Values of the indicator, from analytics. */
  public static final Topic INDICATORS = new Topic("indicators", "ru.shnor.indicator.v1");

  /** Alerts and their state, from analytics. */
  public static final Topic ALERTS = new Topic("alerts", "ru.shnor.alert.v1");

  private static final List<Topic> ALL =
      List.of(
          SCHOOLS,
          ENROLMENTS,
          MEASURES,
          REMINDERS,
          UPLOADS,
          CAMPAIGNS,
          RESULTS,
          OBJECTIVITY,
          SURVEYS,
          PROFILES,
          INDICATORS,
          ALERTS);

  /** All topics of the system. */
  public static List<Topic> all() {
    return ALL;
  }

  /**
   * Where records of this topic go that a consumer cannot take: the same bytes, the reason in
   * headers.
   */
  public String deadLetters() {
    return name + "-dlt";
  }
}
