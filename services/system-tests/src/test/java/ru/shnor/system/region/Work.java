package ru.shnor.system.region;

import ru.shnor.wire.event.Subject;

/**
 * One work that every school writes: one file.
 *
 * @param grade programme grade, 4 to 6
 */
public record Work(Subject subject, int grade, int year) {

  String subjectTitle() {
    return subject == Subject.RUSSIAN ? "Русский язык" : "Математика";
  }

  /** Name of the file; the system must not look at it. */
  public String fileName() {
    return "work-%s-%d-%d.csv".formatted(subject == Subject.RUSSIAN ? "ru" : "ma", grade, year);
  }
}
