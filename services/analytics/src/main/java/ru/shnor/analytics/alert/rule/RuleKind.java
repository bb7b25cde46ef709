package ru.shnor.analytics.alert.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.shnor.wire.event.AlertSeverity;

/** What a rule looks for; titles and descriptions are for people, in Russian. */
@SuppressWarnings("ImmutableEnumChecker") // its set and list are unmodifiable
public enum RuleKind {
  MEASURE_OVERDUE(
      "measure-overdue",
      "Просроченное мероприятие",
      "Срок мероприятия плана прошёл, а отчёта об исполнении нет. Для мероприятия, которое"
          + " исполняет каждый муниципалитет, — по каждому муниципалитету отдельно.",
      AlertSeverity.WARNING,
      Set.of("measures", "schools"),
      new Parameter("graceDays", "дней после срока, которые ещё не считаются просрочкой", 0, 0, 60),
      new Parameter("oldDays", "не сообщать о сроках старше, дней", 366, 30, 3660),
      Parameter.hold(0),
      Parameter.clear(0)),
  MUNICIPALITY_MISSING(
      "municipality-missing",
      "Муниципалитета нет в загрузке",
      "В результатах кампании есть другие муниципалитеты, а этого нет: файл мог быть потерян или"
          + " прочитан не полностью.",
      AlertSeverity.WARNING,
      Set.of("results", "schools"),
      new Parameter(
          "coveredPercent",
          "сообщать, когда загружено не менее, процентов муниципалитетов",
          50,
          1,
          99),
      new Parameter("years", "за сколько последних лет с результатами", 1, 1, 10),
      Parameter.hold(30),
      Parameter.clear(0)),
  LOW_RESPONSE(
      "low-response",
      "Низкая доля ответивших",
      "Опрос закрыт, а ответила малая доля приглашённых: средние по нему могут не отражать мнения"
          + " остальных.",
      AlertSeverity.INFO,
      Set.of("surveys"),
      new Parameter("percent", "доля ответивших ниже, процентов", 50, 1, 100),
      new Parameter("leastInvited", "приглашённых не менее", 20, 1, 100_000),
      new Parameter("days", "дней после закрытия опроса", 60, 1, 366),
      Parameter.hold(0),
      Parameter.clear(0)),
  SHARP_DROP(
      "sharp-drop",
      "Резкое снижение результатов",
      "Доля «2» школы выросла больше, чем объясняют случайность, возврат к среднему и общее"
          + " изменение региона. Среди таких оповещений доля ложных удерживается не выше заданной"
          + " (Бенджамини — Хохберг). О причинах правило не говорит.",
      AlertSeverity.WARNING,
      Set.of("results", "schools", "enrolments"),
      new Parameter("falsePercent", "доля ложных среди найденных не выше, процентов", 5, 1, 20),
      new Parameter("leastWorks", "работ в каждом из двух лет не менее", 20, 10, 1000),
      Parameter.hold(10),
      Parameter.clear(10)),
  NEW_CANDIDATE(
      "new-candidate",
      "Новый кандидат в зону риска",
      "По результатам последнего года школа подходит под правило низких результатов по обоим"
          + " предметам и не стоит ни в одном перечне. Это предложение: перечень утверждает"
          + " министерство.",
      AlertSeverity.INFO,
      Set.of("results", "schools", "enrolments"),
      new Parameter("threshold", "доля «2» по каждому предмету не ниже, процентов", 30, 1, 100),
      new Parameter("leastWorks", "работ по каждому предмету не менее", 10, 10, 1000),
      Parameter.hold(10),
      Parameter.clear(10)),
  FINDING_UNCONTROLLED(
      "finding-uncontrolled",
      "Признак необъективности без контроля",
      "Признак необъективности результатов отмечен, а акта контроля нет. Признак — повод"
          + " проверить, а не вывод.",
      AlertSeverity.WARNING,
      Set.of("objectivity", "schools"),
      new Parameter("days", "дней без акта контроля", 30, 0, 366),
      Parameter.hold(0),
      Parameter.clear(0)),
  INDICATOR_BELOW_TARGET(
      "indicator-below-target",
      "Показатель ниже цели",
      "Доля школ с положительной динамикой за последнюю пару лет ниже цели. Цель назначает"
          + " министерство; 0 — цель не назначена.",
      AlertSeverity.WARNING,
      Set.of("results", "schools", "enrolments"),
      new Parameter("SHNOR", "цель для ШНОР, процентов", 0, 0, 100),
      new Parameter("SHNSU", "цель для ШНСУ, процентов", 0, 0, 100),
      new Parameter("RISK_ZONE", "цель для зоны риска, процентов", 0, 0, 100),
      Parameter.hold(10),
      Parameter.clear(10)),
  UNHEALTHY(
      "unhealthy",
      "Сервис или топик нездоров",
      "Сервис не отвечает или не готов, топика нет, или сообщения накапливаются необработанными.",
      AlertSeverity.CRITICAL,
      Set.of(),
      new Parameter("lag", "необработанных сообщений не менее", 1000, 1, 10_000_000),
      Parameter.hold(3),
      Parameter.clear(3)),
  DEAD_LETTERS(
      "dead-letters",
      "Отложенные сообщения",
      "Сообщения топика не удалось принять, они отложены и ждут разбора.",
      AlertSeverity.WARNING,
      Set.of(),
      new Parameter("days", "за последние дни", 7, 1, 366),
      Parameter.hold(0),
      Parameter.clear(0));

  private final String id;
  private final String title;
  private final String description;
  private final AlertSeverity severity;
  private final Set<String> topics;
  private final List<Parameter> parameters;

  RuleKind(
      String id,
      String title,
      String description,
      AlertSeverity severity,
      Set<String> topics,
      Parameter... parameters) {
    this.id = id;
    this.title = title;
    this.description = description;
    this.severity = severity;
    this.topics = topics;
    this.parameters = List.of(parameters);
  }

  /** Id of the one rule of this kind. */
  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }

  /** How urgent it is unless somebody sets it otherwise. */
  public AlertSeverity severity() {
    return severity;
  }

  /** Topics that must be read to the end before the rule can say anything. */
  public Set<String> topics() {
    return topics;
  }

  public List<Parameter> parameters() {
    return parameters;
  }

  public static Optional<RuleKind> of(String id) {
    for (RuleKind kind : values()) {
      if (kind.id.equals(id)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
