package ru.shnor.analytics.objectivity.work;

import java.util.Comparator;
import ru.shnor.wire.event.Subject;

/** A work: subject and programme grade. */
public record Work(Subject subject, int grade) implements Comparable<Work> {

  private static final Comparator<Work> ORDER =
      Comparator.comparingInt(Work::grade).thenComparing(Work::subject);

  /** As Rosobrnadzor's list writes it: {@code 4 РУ}. */
  public String label() {
    return grade + (subject == Subject.RUSSIAN ? " РУ" : " МА");
  }

  /** For people. */
  public String title() {
    return "%s, %d класс"
        .formatted(subject == Subject.RUSSIAN ? "русский язык" : "математика", grade);
  }

  @Override
  public int compareTo(Work other) {
    return ORDER.compare(this, other);
  }
}
