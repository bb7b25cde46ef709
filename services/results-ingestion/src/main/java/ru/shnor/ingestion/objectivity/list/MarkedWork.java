package ru.shnor.ingestion.objectivity.list;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.shnor.ingestion.template.Words;
import ru.shnor.wire.event.Subject;

/** A work as the list's columns name it: {@code 4 РУ}. */
record MarkedWork(Subject subject, int grade) implements Comparable<MarkedWork> {

  private static final Comparator<MarkedWork> ORDER =
      Comparator.comparingInt(MarkedWork::grade).thenComparing(MarkedWork::subject);
  private static final String SUBJECT = "(ру|ма|русский язык|математика)";
  private static final Pattern GRADE_FIRST =
      Pattern.compile("(\\d{1,2}) ?(?:кл\\.?|класс)?,? ?" + SUBJECT);
  private static final Pattern SUBJECT_FIRST =
      Pattern.compile(SUBJECT + " ?,?(\\d{1,2}) ?(?:кл\\.?|класс)?");
  private static final int HIGHEST = 11;

  /** The work a header cell names. */
  static Optional<MarkedWork> of(String header) {
    String plain = Words.plain(header);
    Matcher grade = GRADE_FIRST.matcher(plain);
    if (grade.matches()) {
      return of(grade.group(2), grade.group(1));
    }
    Matcher subject = SUBJECT_FIRST.matcher(plain);
    return subject.matches() ? of(subject.group(1), subject.group(2)) : Optional.empty();
  }

  private static Optional<MarkedWork> of(String subject, String grade) {
    int number = Integer.parseInt(grade);
    return number < 1 || number > HIGHEST
        ? Optional.empty()
        : Optional.of(
            new MarkedWork(
                subject.startsWith("р") ? Subject.RUSSIAN : Subject.MATHEMATICS, number));
  }

  /** As the list writes it. */
  String label() {
    return grade + (subject == Subject.RUSSIAN ? " РУ" : " МА");
  }

  @Override
  public int compareTo(MarkedWork other) {
    return ORDER.compare(this, other);
  }
}
