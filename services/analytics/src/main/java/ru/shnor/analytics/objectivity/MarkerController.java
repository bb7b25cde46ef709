package ru.shnor.analytics.objectivity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.analytics.objectivity.fioko.FiokoMarkers;
import ru.shnor.analytics.objectivity.fioko.FiokoMarkers.Basis;
import ru.shnor.analytics.objectivity.fioko.FiokoMarkers.Mean;
import ru.shnor.analytics.objectivity.fioko.FiokoMarkers.Ratio;
import ru.shnor.analytics.objectivity.fioko.FiokoMarkers.Said;
import ru.shnor.analytics.objectivity.work.Work;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.wire.event.SchoolState;
import ru.shnor.wire.event.Subject;

/** The markers that FIOKO has published, with what is weak about them. */
@RestController
class MarkerController {

  private static final int FEWEST_SHOWN = 5;

  private static final List<String> LIMITS =
      List.of(
          "Это воспроизведение опубликованной методики ФИОКО, а не перечень Рособрнадзора: перечень ею не получить.",
          "Завышенное среднее: чем крупнее регион, тем уже его интервал, поэтому отмечается почти каждая сильная школа; в строгом режиме достаточно двух участников.",
          "Доверительный интервал сжимается в точку, если у всех участников одно значение: такая малая школа отмечается при любом среднем выше регионального.",
          "Отношение параллелей (4 класс год назад к 5 классу сейчас) с границами в три межквартильных размаха почти никого не отмечает; квартили методика не уточняет, взят тип 7.",
          "Корреляция с журналом: нельзя посчитать. Нужны пары «отметка журнала — первичный балл» по каждому ученику, а система хранит только сводные числа школы.",
          "Маркеры ОГЭ: нельзя посчитать, результатов ОГЭ по школам в системе нет. По 6 классу методика маркеров не имеет.");

  private final YearScreenings screenings;

  MarkerController(YearScreenings screenings) {
    this.screenings = screenings;
  }

  /**
   * The markers of a year.
   *
   * @param known schools for which at least one marker could be computed
   * @param marked those with at least one marker
   * @param index 100 − percent of marked, four decimals; absent without schools
   * @param schools with markers, in the caller's scope
   */
  record MarkersView(
      int year,
      String method,
      String mode,
      int minN,
      List<WorkView> works,
      List<RatioView> ratios,
      int known,
      int marked,
      Optional<String> index,
      List<SchoolView> schools,
      List<String> limits) {}

  /** A work over the region. */
  record WorkView(
      String work,
      String title,
      String basis,
      String mean,
      String low,
      String high,
      int schools,
      int flagged,
      int flaggedSmall,
      int undefined) {}

  /** Fences of the ratio of cohorts. */
  record RatioView(
      String subject,
      String first,
      String third,
      String low,
      String high,
      int schools,
      int falls,
      int rises) {}

  /** A school with markers. */
  record SchoolView(
      String schoolId,
      String name,
      String municipalityId,
      String municipalityName,
      List<String> markers) {}

  @GetMapping("/api/objectivity/markers")
  MarkersView markers(
      @RequestParam int year, @RequestParam(defaultValue = "usual") String mode, Caller caller) {
    boolean strict = mode.equals("strict");
    if (!strict && !mode.equals("usual")) {
      throw Refusal.badRequest(
          "Режим — usual (от 10 участников) или strict (от 2, как в методике)");
    }
    FiokoMarkers markers =
        screenings.markers(year, strict ? FiokoMarkers.STRICT_MIN_N : FiokoMarkers.USUAL_MIN_N);
    Map<String, List<String>> bySchool = new TreeMap<>();
    Set<String> known = new HashSet<>();
    for (Mean one : markers.means()) {
      if (one.said() != Said.UNDEFINED) {
        known.add(one.schoolId());
      }
      if (one.said() == Said.FLAGGED) {
        bySchool.computeIfAbsent(one.schoolId(), id -> new ArrayList<>()).add(words(one, markers));
      }
    }
    for (Ratio one : markers.ratios()) {
      if (one.said() != Said.UNDEFINED) {
        known.add(one.schoolId());
      }
      if (one.said() == Said.FLAGGED) {
        bySchool.computeIfAbsent(one.schoolId(), id -> new ArrayList<>()).add(words(one));
      }
    }
    return new MarkersView(
        year,
        FiokoMarkers.ID,
        mode,
        markers.minN(),
        markers.works().stream().map(MarkerController::work).toList(),
        markers.fences().stream().map(one -> ratio(one, markers)).toList(),
        known.size(),
        bySchool.size(),
        known.isEmpty()
            ? Optional.empty()
            : Optional.of(decimal(100 - 100.0 * bySchool.size() / known.size())),
        schools(screenings.snapshot(), bySchool, caller),
        LIMITS);
  }

  private static String words(Mean one, FiokoMarkers markers) {
    Basis basis = basis(one.work(), markers);
    String of = basis == Basis.SCORE ? "первичный балл" : "отметка";
    return one.n() < FEWEST_SHOWN
        ? "%s: средний показатель выше регионального; участников меньше 5, числа скрыты"
            .formatted(one.work().label())
        : "%s: %s в среднем %s (от %s), участников %d"
            .formatted(
                one.work().label(),
                of,
                decimal(one.mean()).replace('.', ','),
                decimal(one.low()).replace('.', ','),
                one.n());
  }

  private static String words(Ratio one) {
    return "%s, 4 → 5 класс: резкое %s, отношение %s"
        .formatted(
            one.subject() == Subject.RUSSIAN ? "русский язык" : "математика",
            one.fall() ? "падение" : "возрастание",
            decimal(one.k()).replace('.', ','));
  }

  private static Basis basis(Work work, FiokoMarkers markers) {
    return markers.works().stream()
        .filter(one -> one.work().equals(work))
        .map(FiokoMarkers.WorkMeans::basis)
        .findFirst()
        .orElse(Basis.MARK);
  }

  private static WorkView work(FiokoMarkers.WorkMeans one) {
    return new WorkView(
        one.work().label(),
        one.work().title(),
        one.basis() == Basis.SCORE
            ? "первичный балл"
            : "отметка: первичных баллов по всем школам нет, поэтому число не то, что в методике",
        decimal(one.mean()),
        decimal(one.low()),
        decimal(one.high()),
        one.schools(),
        one.flagged(),
        one.flaggedSmall(),
        one.undefined());
  }

  private static RatioView ratio(FiokoMarkers.RatioFences one, FiokoMarkers markers) {
    List<Ratio> flagged =
        markers.ratios().stream()
            .filter(ratio -> ratio.subject() == one.subject() && ratio.said() == Said.FLAGGED)
            .toList();
    int falls = (int) flagged.stream().filter(Ratio::fall).count();
    return new RatioView(
        one.subject() == Subject.RUSSIAN ? "русский язык" : "математика",
        decimal(one.first()),
        decimal(one.third()),
        decimal(one.low()),
        decimal(one.high()),
        one.schools(),
        falls,
        flagged.size() - falls);
  }

  private static List<SchoolView> schools(
      Snapshot snapshot, Map<String, List<String>> bySchool, Caller caller) {
    List<SchoolView> schools = new ArrayList<>();
    bySchool.forEach(
        (id, markers) -> {
          Optional<SchoolState> school = snapshot.school(id);
          String municipality = school.map(SchoolState::municipalityId).orElse("");
          if (caller.scope().covers(municipality, id)) {
            schools.add(
                new SchoolView(
                    id,
                    school.map(SchoolState::name).orElse(id),
                    municipality,
                    school.map(SchoolState::municipalityName).orElse(""),
                    markers));
          }
        });
    schools.sort(
        java.util.Comparator.comparing(SchoolView::municipalityName)
            .thenComparing(SchoolView::name)
            .thenComparing(SchoolView::schoolId));
    return schools;
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
