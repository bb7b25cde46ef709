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
      List.of("year"));

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
    return scope.isRegion();
  }

  static Optional<NoteKind> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }
}
