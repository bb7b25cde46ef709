package ru.shnor.analytics.objectivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.analytics.objectivity.screening.Finding;
import ru.shnor.analytics.objectivity.screening.Screening;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.wire.event.SchoolState;

/** Own screening of a year; schools in the caller's scope, figures of the region for all. */
@RestController
class ScreeningController {

  private static final double STRICTEST = 0.001;
  private static final double LOOSEST = 0.5;
  private static final int FEWEST_SHOWN = 5;

  private static final List<String> LIMITS =
      List.of(
          "Это внутренний скрининг региона, а не перечень Рособрнадзора: тот по этим данным не вычислить, его загружают.",
          "Находка — возможный маркер, требует анализа. Она не доказывает нарушения: так же выглядят и честные причины, например общая проверка на грани балла.",
          "Школа сравнивается с рисунком остальных школ региона с учётом её уровня. Если так поступают все, скрининг этого не видит.",
          "ВПР → ОГЭ не сопоставляются: результатов ОГЭ по школам в системе нет, посчитать нельзя.");

  private final YearScreenings screenings;

  ScreeningController(YearScreenings screenings) {
    this.screenings = screenings;
  }

  /**
   * The screening.
   *
   * @param level tolerated share of false alarms among the findings
   * @param tests tests in the family, over the region
   * @param found findings over the region
   * @param full schools tested with 50 and more works, {@code limited} with 20 to 49
   * @param schools with findings, in the caller's scope, by municipality and name
   */
  record ScreeningView(
      int year,
      List<Integer> years,
      String method,
      String level,
      int tests,
      int found,
      int full,
      int limited,
      List<WorkView> works,
      List<SchoolView> schools,
      List<String> limits) {}

  /** A work: what could be looked at, or why not. */
  record WorkView(
      String work,
      String title,
      List<String> cuts,
      int withScores,
      int small,
      int withoutScores,
      int withJournal,
      String note) {}

  /** A school with findings. */
  record SchoolView(
      String schoolId,
      String name,
      String municipalityId,
      String municipalityName,
      List<FindingView> findings) {}

  /** A finding in numbers and words. */
  record FindingView(
      String kind,
      String title,
      int n,
      boolean limited,
      int observed,
      int among,
      String expected,
      String residual,
      String p,
      String q,
      String words,
      List<String> parts) {}

  @GetMapping("/api/objectivity/screening")
  ScreeningView screening(
      @RequestParam int year, @RequestParam(defaultValue = "0.1") double q, Caller caller) {
    if (!(q >= STRICTEST && q <= LOOSEST)) {
      throw Refusal.badRequest("Доля ложных находок — от 0.001 до 0.5");
    }
    Screening screening = screenings.screening(year, q);
    return new ScreeningView(
        year,
        screenings.years(),
        Screening.ID,
        Double.toString(q),
        screening.tests(),
        screening.findings().size(),
        screening.full(),
        screening.limited(),
        screening.works().stream().map(ScreeningController::work).toList(),
        schools(screenings.snapshot(), screening, caller),
        LIMITS);
  }

  private static WorkView work(Screening.WorkScreened one) {
    List<String> cuts =
        one.cuts().stream().map(cut -> cut.isPresent() ? "" + cut.getAsInt() : "").toList();
    String note = "";
    if (one.withScores() == 0) {
      note = "Нельзя посчитать границы: распределение первичных баллов не загружено.";
    } else if (cuts.stream().anyMatch(String::isEmpty)) {
      note = "Часть границ не определена: отметки и баллы в файлах не согласуются.";
    }
    if (one.withJournal() == 0) {
      note += " Нельзя сравнить с журналом: сравнение отметок не загружено.";
    }
    return new WorkView(
        one.work().label(),
        one.work().title(),
        cuts,
        one.withScores(),
        one.small(),
        one.withoutScores(),
        one.withJournal(),
        note.strip());
  }

  private static List<SchoolView> schools(Snapshot snapshot, Screening screening, Caller caller) {
    Map<String, List<FindingView>> bySchool = new TreeMap<>();
    for (Finding one : screening.findings()) {
      bySchool.computeIfAbsent(one.schoolId(), id -> new ArrayList<>()).add(view(one));
    }
    List<SchoolView> schools = new ArrayList<>();
    bySchool.forEach(
        (id, findings) -> {
          Optional<SchoolState> school = snapshot.school(id);
          String municipality = school.map(SchoolState::municipalityId).orElse("");
          if (caller.scope().covers(municipality, id)) {
            schools.add(
                new SchoolView(
                    id,
                    school.map(SchoolState::name).orElse(id),
                    municipality,
                    school.map(SchoolState::municipalityName).orElse(""),
                    findings));
          }
        });
    schools.sort(
        java.util.Comparator.comparing(SchoolView::municipalityName)
            .thenComparing(SchoolView::name)
            .thenComparing(SchoolView::schoolId));
    return schools;
  }

  private static FindingView view(Finding one) {
    return new FindingView(
        one.kind().name(),
        one.kind().title(),
        one.n(),
        one.limited(),
        one.observed(),
        one.among(),
        decimal(one.expected(), 1),
        decimal(one.residual(), 2),
        small(one.p()),
        small(one.q()),
        words(one),
        one.parts().stream()
            .filter(part -> part.among() >= FEWEST_SHOWN)
            .map(
                part ->
                    "%s: %d из %d при ожидаемых %s"
                        .formatted(
                            part.work().label(),
                            part.observed(),
                            part.among(),
                            russian(decimal(part.expected(), 1))))
            .toList());
  }

  private static String words(Finding one) {
    String among =
        switch (one.kind()) {
          case BORDER_3, BORDER_4, BORDER_5 ->
              "Ровно на границе — %d из %d работ на ней и до двух баллов ниже";
          case ABOVE_JOURNAL -> "Выше журнала — %d из %d работ";
          case BELOW_JOURNAL -> "Ниже журнала — %d из %d работ";
        };
    return (among + "; по рисунку региона ожидалось около %s. Возможный маркер, требует анализа.%s")
        .formatted(
            one.observed(),
            one.among(),
            russian(decimal(one.expected(), 1)),
            one.limited() ? " Работ меньше 50: вывод ограниченный." : "");
  }

  private static String russian(String decimal) {
    return decimal.replace('.', ',');
  }

  private static String decimal(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  /** A probability with four decimals, or that it is smaller. */
  private static String small(double value) {
    return value < 0.0001 ? "<0.0001" : decimal(value, 4);
  }
}
