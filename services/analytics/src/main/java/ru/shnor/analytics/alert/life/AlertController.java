package ru.shnor.analytics.alert.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.analytics.alert.rule.RuleKind;
import ru.shnor.analytics.projection.RegionCopy;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.AlertSeverity;
import ru.shnor.wire.event.AlertState;

/** Alerts in the caller's scope. */
@RestController
class AlertController {

  static final String UNKNOWN = "Такого оповещения нет";
  private static final int LARGEST_PAGE = 200;

  private final Alerts alerts;
  private final RegionCopy copy;

  AlertController(Alerts alerts, RegionCopy copy) {
    this.alerts = alerts;
    this.copy = copy;
  }

  /**
   * A page of alerts: the open ones first, the urgent before the others, the newest first.
   *
   * @param total alerts that fit the filter
   * @param municipalities of all alerts in scope, for the filter
   */
  record AlertPage(
      int page, int pages, int total, List<AlertView> alerts, List<Named> municipalities) {}

  /** A municipality. */
  record Named(String id, String name) {}

  /**
   * How many alerts there are in scope.
   *
   * @param open raised and not yet taken up by anybody
   * @param critical of the open ones
   */
  record Summary(int open, int critical, int acknowledged, int silenced) {}

  @GetMapping("/api/alerts")
  AlertPage list(
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String severity,
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size,
      Caller caller) {
    if (page < 1 || size < 1 || size > LARGEST_PAGE) {
      throw Refusal.badRequest("Страница — от 1, на странице — от 1 до " + LARGEST_PAGE);
    }
    List<Stored<AlertState>> scoped = alerts.all(caller.scope());
    List<Stored<AlertState>> fitting =
        scoped.stream()
            .filter(status(status).and(severity(severity)).and(rule(rule)))
            .filter(
                one -> municipality.isEmpty() || one.body().municipalityId().equals(municipality))
            .sorted(order())
            .toList();
    Snapshot region = copy.snapshot();
    Map<String, String> names = names(region);
    int pages = Math.max(1, (fitting.size() + size - 1) / size);
    List<AlertView> shown =
        fitting.stream()
            .skip((long) (page - 1) * size)
            .limit(size)
            .map(one -> AlertView.line(one, region, name(names, one)))
            .toList();
    return new AlertPage(page, pages, fitting.size(), shown, municipalities(scoped, names));
  }

  @GetMapping("/api/alerts/summary")
  Summary summary(Caller caller) {
    int open = 0;
    int critical = 0;
    int acknowledged = 0;
    int silenced = 0;
    for (Stored<AlertState> one : alerts.all(caller.scope())) {
      switch (one.body().status()) {
        case RAISED -> {
          open++;
          critical += one.body().severity() == AlertSeverity.CRITICAL ? 1 : 0;
        }
        case ACKNOWLEDGED -> acknowledged++;
        case SILENCED -> silenced++;
        case RESOLVED -> {}
      }
    }
    return new Summary(open, critical, acknowledged, silenced);
  }

  @GetMapping("/api/alerts/{id}")
  AlertView one(@PathVariable String id, Caller caller) {
    return alerts
        .find(id, caller.scope())
        .map(this::view)
        .orElseThrow(() -> Refusal.notFound(UNKNOWN));
  }

  private AlertView view(Stored<AlertState> alert) {
    Snapshot region = copy.snapshot();
    return AlertView.of(alert, region, name(names(region), alert));
  }

  private static Predicate<Stored<AlertState>> status(String wanted) {
    return switch (wanted) {
      case "" -> one -> true;
      case "OPEN" -> one -> one.body().status() != AlertState.Status.RESOLVED;
      default -> one -> one.body().status().name().equals(wanted);
    };
  }

  private static Predicate<Stored<AlertState>> severity(String wanted) {
    return one -> wanted.isEmpty() || one.body().severity().name().equals(wanted);
  }

  private static Predicate<Stored<AlertState>> rule(String wanted) {
    if (!wanted.isEmpty() && RuleKind.of(wanted).isEmpty()) {
      throw Refusal.badRequest("Такого правила нет");
    }
    return one -> wanted.isEmpty() || one.body().ruleId().equals(wanted);
  }

  private static Comparator<Stored<AlertState>> order() {
    return Comparator.<Stored<AlertState>, Boolean>comparing(
            one -> one.body().status() == AlertState.Status.RESOLVED)
        .thenComparing(one -> one.body().severity(), Comparator.reverseOrder())
        .thenComparing(one -> one.body().startsAt(), Comparator.reverseOrder())
        .thenComparing(one -> one.body().title())
        .thenComparing(Stored::id);
  }

  private static List<Named> municipalities(
      List<Stored<AlertState>> scoped, Map<String, String> names) {
    Map<String, Named> met = new TreeMap<>();
    for (Stored<AlertState> one : scoped) {
      String id = one.body().municipalityId();
      if (!id.isEmpty()) {
        met.put(name(names, one) + "\n" + id, new Named(id, name(names, one)));
      }
    }
    return new ArrayList<>(met.values());
  }

  private static String name(Map<String, String> names, Stored<AlertState> alert) {
    String id = alert.body().municipalityId();
    return names.getOrDefault(id, id);
  }

  private static Map<String, String> names(Snapshot region) {
    Map<String, String> names = new TreeMap<>();
    region
        .schools()
        .values()
        .forEach(one -> names.put(one.body().municipalityId(), one.body().municipalityName()));
    return names;
  }
}
