package ru.shnor.analytics.note;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ru.shnor.kit.access.Scope;

/** Notes and reports the order asks for; titles and times are for people. */
@SuppressWarnings("ImmutableEnumChecker")
enum NoteKind {
  DYNAMICS(
      "dynamics",
      "Справка о динамике образовательных результатов школ перечня",
      "по итогам ВПР, по графику Рособрнадзора",
      "ЦОПМКиМКО",
      List.of("base", "report", "list", "definition", "minN")),
  ACHIEVEMENTS(
      "achievements",
      "Справка о результатах регионального мониторинга образовательных достижений",
      "октябрь",
      "ЦОПМКиМКО",
      List.of("year")),
  ROADMAP_MONITORING(
      "roadmap-monitoring",
      "Справка о промежуточном мониторинге муниципальных дорожных карт",
      "июль",
      "ИРО",
      List.of("year")),
  ROADMAP_REGION(
      "roadmap-region",
      "Отчёт о реализации региональной дорожной карты",
      "июнь, ноябрь",
      "ИРО",
      List.of("year")),
  ROADMAP_MUNICIPALITY(
      "roadmap-municipality",
      "Отчёт о реализации муниципальной дорожной карты",
      "июнь, ноябрь",
      "МОУО",
      List.of("year", "municipality")),
  SURVEY(
      "survey",
      "Справка по итогам анкетирования",
      "апрель (рисковый профиль); июнь, декабрь (образовательные потребности)",
      "ИРО",
      List.of("survey"));

  private final String id;
  private final String title;
  private final String due;
  private final String maker;
  private final List<String> parameters;

  NoteKind(String id, String title, String due, String maker, List<String> parameters) {
    this.id = id;
    this.title = title;
    this.due = due;
    this.maker = maker;
    this.parameters = parameters;
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  /** When the order wants it. */
  String due() {
    return due;
  }

  /** Who makes it. */
  String maker() {
    return maker;
  }

  /** Names of the query parameters it is made from. */
  List<String> parameters() {
    return parameters;
  }

  /** Whether it can be made for a reader of this scope. */
  boolean open(Scope scope) {
    return scope.isRegion()
        || (this == ROADMAP_MUNICIPALITY && scope instanceof Scope.Municipality);
  }

  static Optional<NoteKind> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }
}
