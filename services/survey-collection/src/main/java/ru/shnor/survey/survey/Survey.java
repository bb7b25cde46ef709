package ru.shnor.survey.survey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.shnor.kit.access.Scope;

/**
 * A survey: a version of a questionnaire for an audience of some schools, from a day to a day.
 *
 * @param opens first day, in the region's time zone
 * @param closes last day
 * @param threshold fewest answers a figure may rest on, 5 or more
 * @param key scales to be computed, JSON as for survey-score; empty for none
 * @param consent document the consent of pupils' parents rests on; empty for adults
 * @param secret makes ids of answers out of tokens; destroyed, that is empty, once closed
 * @param closedAt when it was closed; empty while it is not
 */
public record Survey(
    String surveyId,
    String title,
    String questionnaireId,
    int version,
    Audience audience,
    LocalDate opens,
    LocalDate closes,
    int threshold,
    String key,
    String consent,
    List<SurveySchool> schools,
    String secret,
    String closedAt,
    String by) {

  public Survey {
    schools = List.copyOf(schools);
    if (closes.isBefore(opens) || threshold < 5) {
      throw new IllegalArgumentException(
          "survey %s from %s to %s, threshold %d".formatted(surveyId, opens, closes, threshold));
    }
  }

  /** Where a survey is in its life. */
  public enum Phase {
    /** Not begun. */
    PLANNED,
    /** Answers are taken. */
    OPEN,
    /** Over; figures may be shown. */
    CLOSED
  }

  /** Where it is on this day. */
  public Phase phase(LocalDate today) {
    if (isClosed() || today.isAfter(closes)) {
      return Phase.CLOSED;
    }
    return today.isBefore(opens) ? Phase.PLANNED : Phase.OPEN;
  }

  public boolean isClosed() {
    return !closedAt.isEmpty();
  }

  /**
   * Whether no answer can arrive any more: figures shown before and after a late answer would give
   * it away.
   */
  public boolean isSettled(Instant now, Duration settle) {
    return isClosed() && !now.isBefore(Instant.parse(closedAt).plus(settle));
  }

  public Optional<SurveySchool> school(String schoolId) {
    return schools.stream().filter(one -> one.schoolId().equals(schoolId)).findFirst();
  }

  /** Whether anything of it is in scope. */
  boolean isSeen(Scope scope) {
    return scope.isRegion()
        || schools.stream().anyMatch(one -> scope.covers(one.municipalityId(), one.schoolId()));
  }

  Survey with(List<SurveySchool> others) {
    return copy(others, secret, closedAt);
  }

  Survey closed(Instant at) {
    return copy(schools, "", at.toString());
  }

  private Survey copy(List<SurveySchool> others, String newSecret, String at) {
    return new Survey(
        surveyId,
        title,
        questionnaireId,
        version,
        audience,
        opens,
        closes,
        threshold,
        key,
        consent,
        others,
        newSecret,
        at,
        by);
  }
}
