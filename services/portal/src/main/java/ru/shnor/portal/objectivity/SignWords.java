package ru.shnor.portal.objectivity;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.shnor.portal.objectivity.Answers.Act;
import ru.shnor.portal.objectivity.Answers.Marker;
import ru.shnor.portal.objectivity.Answers.SchoolSigns;

/** Codes of objectivity for people; templates name it {@code @signWords}. */
@Component("signWords")
public class SignWords {

  public String work(String subject, int grade) {
    return grade + (subject.equals("RUSSIAN") ? " РУ" : " МА");
  }

  /** Works with a marker: {@code 4 РУ, 5 МА}. */
  public String works(List<Marker> markers) {
    return String.join(
        ", ", markers.stream().map(one -> work(one.subject(), one.programmeGrade())).toList());
  }

  /** Documents of the markers, each once. */
  public String documents(List<Marker> markers) {
    return String.join(
        "; ",
        markers.stream().map(Marker::document).filter(one -> !one.isEmpty()).distinct().toList());
  }

  public String verdict(String code) {
    return switch (code) {
      case "CONFIRMED" -> "подтверждена";
      case "PARTLY" -> "подтверждена частично";
      case "NOT_CONFIRMED" -> "не подтверждена";
      case "NOT_HELD" -> "не проводилась";
      default -> code;
    };
  }

  public String method(String code) {
    return switch (code) {
      case "RECHECK" -> "перепроверка работ";
      case "OBSERVED" -> "независимое наблюдение";
      case "RETEST" -> "повторная работа";
      default -> code;
    };
  }

  /** What control says of a school: of every work with an act, or that there is none. */
  public String control(SchoolSigns school) {
    if (school.standing().isEmpty()) {
      return school.samples().isEmpty() ? "акта нет" : "в выборке, акта нет";
    }
    return String.join(
        "; ",
        school.standing().stream()
            .map(one -> work(one.subject(), one.programmeGrade()) + " — " + verdict(one.verdict()))
            .toList());
  }

  /** Whether a marker or an act keeps the school out of the strict value. */
  public boolean doubted(SchoolSigns school) {
    boolean marked =
        school.markers().stream()
            .filter(one -> one.programmeGrade() >= 4 && one.programmeGrade() <= 6)
            .anyMatch(
                marker ->
                    school.standing().stream()
                        .noneMatch(
                            act ->
                                same(act, marker.subject(), marker.programmeGrade())
                                    && act.verdict().equals("CONFIRMED")));
    return marked
        || school.standing().stream()
            .filter(one -> one.programmeGrade() >= 4 && one.programmeGrade() <= 6)
            .anyMatch(
                one -> one.verdict().equals("NOT_CONFIRMED") || one.verdict().equals("PARTLY"));
  }

  private static boolean same(Act act, String subject, int grade) {
    return act.subject().equals(subject) && act.programmeGrade() == grade;
  }

  public String state(String code) {
    return switch (code) {
      case "NEW" -> "загружен впервые";
      case "REVISED" -> "новая редакция";
      case "UNCHANGED" -> "без изменений";
      default -> code;
    };
  }
}
