package ru.shnor.registry.row;

import ru.shnor.registry.school.SchoolLogin;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.ListKind;

/**
 * A row of a yearly list. The names only help to find a mistyped login: the login decides.
 *
 * @param name of the school as in this row, may be empty
 * @param municipality as spelled in this row, may be empty
 * @param basis document or rule the list rests on
 */
public record ListRow(
    SchoolLogin login, String name, String municipality, ListKind list, int year, String basis) {

  public String enrolmentId() {
    return EnrolmentState.id(list, year, login.schoolId());
  }
}
