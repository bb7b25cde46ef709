package ru.shnor.wire.event;

import java.util.List;
import ru.shnor.wire.EventBody;
import ru.shnor.wire.EventScope;

/**
 * A survey — опрос — and, once it is closed, its figures. Only aggregates: no answer of a person is
 * in it, and every figure rests on at least {@code threshold} answers that no other figure gives
 * away.
 *
 * @param audience {@code DIRECTOR}, {@code TEACHERS}, {@code PUPILS} or {@code PARENTS}
 * @param opens first day, ISO
 * @param closes last day, ISO
 * @param closed whether it is over; figures come only then
 * @param invited invitations made
 * @param answered answers taken, 0 while it is not closed
 * @param figures what may be shown, empty while it is not closed
 */
public record SurveyState(
    String surveyId,
    String title,
    String audience,
    String questionnaireId,
    int version,
    String opens,
    String closes,
    boolean closed,
    int threshold,
    int invited,
    int answered,
    List<SurveyFigure> figures)
    implements EventBody {

  public SurveyState {
    figures = List.copyOf(figures);
    if (surveyId.isBlank() || (!closed && !figures.isEmpty())) {
      throw new IllegalArgumentException(
          "survey '%s', closed %s, %d figures".formatted(surveyId, closed, figures.size()));
    }
  }

  @Override
  public String key() {
    return surveyId;
  }

  @Override
  public EventScope scope() {
    return EventScope.REGION;
  }
}
