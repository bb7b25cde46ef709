package ru.shnor.wire.event;

import ru.shnor.wire.EventBody;
import ru.shnor.wire.EventScope;

/**
 * A campaign: one work of one procedure, year and season.
 *
 * @param campaignId see {@link #id}
 * @param programmeGrade grade the work is for, not the grade of those who wrote it
 * @param maxScore maximum primary score of the work, in points
 * @param date first day of the campaign, ISO 8601; empty if the file does not say it
 */
public record CampaignState(
    String campaignId,
    Procedure procedure,
    int year,
    Season season,
    Subject subject,
    int programmeGrade,
    int maxScore,
    String date)
    implements EventBody {

  public CampaignState {
    String expected = id(procedure, year, season, subject, programmeGrade);
    if (!campaignId.equals(expected)) {
      throw new IllegalArgumentException("id %s, expected %s".formatted(campaignId, expected));
    }
  }

  public static String id(
      Procedure procedure, int year, Season season, Subject subject, int programmeGrade) {
    return procedure + "|" + year + "|" + season + "|" + subject + "|" + programmeGrade;
  }

  @Override
  public String key() {
    return campaignId;
  }

  @Override
  public EventScope scope() {
    return EventScope.REGION;
  }
}
