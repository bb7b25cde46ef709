package ru.shnor.wire.event;

import ru.shnor.wire.EventBody;
import ru.shnor.wire.EventScope;

/**
 * A school stands on a yearly list.
 *
 * @param enrolmentId {@code <list>|<year>|<schoolId>}
 * @param year year of the list
 * @param basis document or rule the list rests on
 */
public record EnrolmentState(
    String enrolmentId,
    ListKind list,
    int year,
    String schoolId,
    String municipalityId,
    String basis)
    implements EventBody {

  public EnrolmentState {
    String expected = id(list, year, schoolId);
    if (!enrolmentId.equals(expected)) {
      throw new IllegalArgumentException("id %s, expected %s".formatted(enrolmentId, expected));
    }
  }

  public static String id(ListKind list, int year, String schoolId) {
    return list + "|" + year + "|" + schoolId;
  }

  @Override
  public String key() {
    return enrolmentId;
  }

  @Override
  public EventScope scope() {
    return EventScope.school(municipalityId, schoolId);
  }
}
