package ru.shnor.wire.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import ru.shnor.wire.EventBody;
import ru.shnor.wire.EventScope;

/**
 * A campaign: one work of one procedure, year and season.
 *
 * @param campaignId see {@link #id}
 * @param programmeGrade grade the work is for, not the grade of those who wrote it
 * @param maxScore maximum primary score of the work, in points
 * @param date first day of the campaign, ISO 8601; empty if the file does not say it
 * @param scale the scale its marks were made with, as {@code <id>@<version>}; empty and left out if
 *     the marks came from the files
 * @param cuts lowest primary scores of the marks 3, 4 and 5 by that scale; empty without one
 */
public record CampaignState(
    String campaignId,
    Procedure procedure,
    int year,
    Season season,
    Subject subject,
    int programmeGrade,
    int maxScore,
    String date,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY) String scale,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Integer> cuts)
    implements EventBody {

  public CampaignState {
    cuts = List.copyOf(cuts);
    String expected = id(procedure, year, season, subject, programmeGrade);
    if (!campaignId.equals(expected)) {
      throw new IllegalArgumentException("id %s, expected %s".formatted(campaignId, expected));
    }
  }

  /** A campaign whose marks come from its files. */
  public CampaignState(
      String campaignId,
      Procedure procedure,
      int year,
      Season season,
      Subject subject,
      int programmeGrade,
      int maxScore,
      String date) {
    this(
        campaignId,
        procedure,
        year,
        season,
        subject,
        programmeGrade,
        maxScore,
        date,
        "",
        List.of());
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
