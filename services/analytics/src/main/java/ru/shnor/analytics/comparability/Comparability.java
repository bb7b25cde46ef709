package ru.shnor.analytics.comparability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ru.shnor.analytics.comparability.Warning.Code;
import ru.shnor.analytics.comparability.Warning.Severity;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definition.Grades;
import ru.shnor.analytics.indicator.Definition.Mode;
import ru.shnor.analytics.indicator.Fraction;
import ru.shnor.analytics.indicator.Outcome.NotEvaluable;
import ru.shnor.analytics.indicator.Outcome.Reason;
import ru.shnor.analytics.indicator.Region;
import ru.shnor.analytics.indicator.Region.Others;
import ru.shnor.analytics.indicator.SchoolPair;
import ru.shnor.analytics.indicator.Subject;

/** Finds what limits a comparison; what weighs most comes first. */
public final class Comparability {

  private final Findings findings;
  private final Region region;
  private final Works base;
  private final Works report;
  private final List<Warning> warnings = new ArrayList<>();

  private Comparability(Findings findings) {
    this.findings = findings;
    this.region = findings.evaluation().region();
    this.base = Works.of(region, SchoolPair::base);
    this.report = Works.of(region, SchoolPair::report);
  }

  /** All warnings for a value. */
  public static List<Warning> warnings(Findings findings) {
    Comparability all = new Comparability(findings);
    all.season();
    all.scale();
    all.mixedSeason();
    all.listYear();
    all.regionMoved();
    all.chance();
    all.regression();
    all.smallN();
    return all.warnings.stream().sorted(Comparator.comparing(Warning::severity)).toList();
  }

  private void season() {
    if (base.seasons().isEmpty()
        || report.seasons().isEmpty()
        || base.mostlyAutumn() == report.mostlyAutumn()) {
      return;
    }
    String reading =
        findings.definition().mode() == Mode.GRADE
            ? "Чтение «тот же класс» сравнивает разных детей, к тому же в разное время года."
            : "Чтение «та же параллель» сравнивает тех же детей, но через полгода, а не через год.";
    add(
        Code.SEASON,
        Severity.HIGH,
        "Работы написаны в разное время года",
        ("%d год — %s, %d год — %s. Осенью работу за класс пишут ученики уже следующего класса, после"
                + " каникул, и результаты обычно ниже. %s Рост доли «положительных» школ может"
                + " целиком объясняться сроками проведения.")
            .formatted(
                region.baseYear(),
                seasonName(base),
                region.reportYear(),
                seasonName(report),
                reading));
  }

  private static String seasonName(Works works) {
    return works.mostlyAutumn() ? "осень" : "весна";
  }

  private void scale() {
    List<String> breaks = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      for (Grades grades : Mode.GRADE.grades()) {
        Optional<Integer> before = base.scale(subject, grades.base());
        Optional<Integer> after = report.scale(subject, grades.report());
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
          breaks.add(
              "%s, %d класс: %d → %d"
                  .formatted(
                      subject.title().toLowerCase(Locale.ROOT),
                      grades.base(),
                      before.get(),
                      after.get()));
        }
      }
    }
    if (!breaks.isEmpty()) {
      add(
          Code.SCALE,
          Severity.HIGH,
          "Изменилась шкала работ",
          "Максимальный балл: %s. Отметки получены по разным шкалам; сравниваются только отметки, не баллы."
              .formatted(String.join("; ", breaks)));
    }
  }

  private void mixedSeason() {
    List<String> mixed = new ArrayList<>();
    base.mixed().forEach(name -> mixed.add(region.baseYear() + ": " + name));
    report.mixed().forEach(name -> mixed.add(region.reportYear() + ": " + name));
    if (mixed.isEmpty() && findings.doubled() == 0) {
      return;
    }
    String twice =
        findings.doubled() == 0
            ? ""
            : " Результатов сразу за два сезона одного года: %d; взят сезон, обычный для региона."
                .formatted(findings.doubled());
    String which =
        mixed.isEmpty()
            ? ""
            : "Часть школ писала осенью, часть весной: %s.".formatted(String.join("; ", mixed));
    add(
        Code.MIXED_SEASON,
        Severity.HIGH,
        "В одном году есть и осень, и весна",
        (which + twice).strip());
  }

  private void listYear() {
    if (findings.listYear() != region.baseYear()) {
      add(
          Code.LIST_YEAR,
          Severity.HIGH,
          "Перечень другого года",
          "Перечня «%s» за %d год нет, взят перечень за %d год."
              .formatted(findings.listTitle(), region.baseYear(), findings.listYear()));
    }
  }

  private void regionMoved() {
    Definition definition = findings.definition();
    List<String> moved = new ArrayList<>();
    boolean high = false;
    for (Map.Entry<Subject, Others> one :
        findings.evaluation().others(definition.mode()).entrySet()) {
      Others others = one.getValue();
      if (others.known()) {
        Fraction change = definition.metric().improvement(others.base(), others.report());
        high |= change.signum() > 0;
        moved.add(
            "%s: %s (школ: %d)"
                .formatted(
                    one.getKey().title().toLowerCase(Locale.ROOT),
                    RussianNumbers.change(definition.metric(), change),
                    others.schools()));
      }
    }
    if (!moved.isEmpty()) {
      String adjusted =
          findings
              .adjusted()
              .sharePercent()
              .map(
                  share ->
                      " Сверх изменения региона положительны %s %% школ."
                          .formatted(RussianNumbers.decimal(share, 2)))
              .orElse("");
      add(
          Code.REGION_MOVED,
          high ? Severity.HIGH : Severity.INFO,
          "Школы вне перечня тоже изменились",
          "За то же время, %s: %s.%s"
              .formatted(definition.metric().title(), String.join("; ", moved), adjusted));
    }
  }

  private void chance() {
    findings
        .chancePercent()
        .ifPresent(
            share ->
                add(
                    Code.CHANCE,
                    Severity.INFO,
                    "Сколько дал бы случай",
                    "Если бы ни в одной школе ничего не изменилось, по этому определению положительными"
                        .concat(
                            " всё равно оказались бы около %s %% школ: столько даёт разброс между малыми группами.")
                        .formatted(RussianNumbers.decimal(share, 1))));
  }

  private void regression() {
    add(
        Code.REGRESSION,
        Severity.INFO,
        "Слабые школы отчасти поднимаются сами",
        "Школы попали в перечень, потому что их результаты в базовом году были низкими. Часть этого —"
            + " случайная неудача года, и в следующем году она проходит без всяких мер. Значение не"
            + " говорит, что помогли принятые меры, и не годится для оценки отдельной школы или учителя.");
  }

  private void smallN() {
    long small =
        findings.tally().outcomes().values().stream()
            .filter(one -> one instanceof NotEvaluable not && not.reason() == Reason.SMALL_N)
            .count();
    int without = findings.tally().listed() - findings.tally().evaluable();
    int most = 2 * findings.definition().minN();
    long near =
        findings.tally().evaluableSchools().stream().filter(id -> smallest(id) < most).count();
    if (without > 0 || near > 0) {
      add(
          Code.SMALL_N,
          Severity.INFO,
          "Малые школы",
          "Не оцениваются %d школ из %d, из них из-за малого числа работ — %d. Ещё у %d школ меньше %d работ по предмету в одном из лет: их исход легко меняют один-два ученика."
              .formatted(without, findings.tally().listed(), small, near, most));
    }
  }

  private long smallest(String id) {
    long least = Long.MAX_VALUE;
    for (Subject subject : Subject.values()) {
      var pool = region.school(id).pool(subject, findings.definition().mode());
      least = Math.min(least, Math.min(pool.base().n(), pool.report().n()));
    }
    return least;
  }

  private void add(Code code, Severity severity, String title, String text) {
    warnings.add(new Warning(code, severity, title, text));
  }
}
