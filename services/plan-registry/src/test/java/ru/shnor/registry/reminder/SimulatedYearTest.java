package ru.shnor.registry.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.access.Role;
import ru.shnor.kit.test.TestStack;
import ru.shnor.registry.workday.ProductionCalendar;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.ReminderState;
import tools.jackson.databind.JsonNode;

/**
 * A year of a region, 1 January to 31 December, day by day, with the registry killed in the middle
 * of its work: every reminder, status and report is there exactly once.
 */
class SimulatedYearTest {

  private static final long SEED = 20_241_231;
  private static final int KILLS = 3;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
  private static final String NEVER = "9999-12-31";
  private static final String SCHOOLS =
      """
      Логин;ОО;Муниципалитет;Код МО
      sch380001;А;Аларский муниципальный район;reg38_m001
      sch380002;Б;Братский муниципальный район;reg38_m002
      sch380003;В;город Саянск;reg38_m003
      """;
  private static final String PLAN =
      """
      приложение;раздел;№ п/п;мероприятие;ответственные исполнители;срок исполнения
      1;План;1;Совещания;Министерство;Февраль 2024 года
      1;План;2;Отчёт о дорожной карте;МОУО;июнь, ноябрь
      1;План;3;Курсы;ИРО;В течение года по заявке МОУО
      1;План;4;Мониторинг работы школ;МОУО;в течение года
      1;План;5;Проверка пунктов;ЦОПМКиМКО;До 22 апреля 2024 года
      1;План;6;Справка об итогах;ИРО;по итогам ВПР
      1;План;7;Собеседования;МОУО;МО «город Саянск» - апрель 2024 года
      1;План;8;Вебинары;ИРО;май
      """;

  /** A time with a last day, while nobody has finished, moved or cancelled it. */
  private record Open(
      String measure, String due, String who, String lastDay, String from, String until) {}

  /** Written by hand from the script below. */
  private static final List<Open> OPEN =
      List.of(
          new Open("1", "1", "", "2024-02-29", "2024-01-01", "2024-02-20"),
          new Open("2", "1", "reg38_m001", "2024-06-30", "2024-01-01", "2024-06-25"),
          new Open("2", "1", "reg38_m002", "2024-06-30", "2024-01-01", "2024-07-10"),
          new Open("2", "1", "reg38_m003", "2024-06-30", "2024-01-01", NEVER),
          new Open("2", "2", "reg38_m001", "2024-11-30", "2024-01-01", "2024-11-29"),
          new Open("2", "2", "reg38_m002", "2024-11-30", "2024-01-01", NEVER),
          new Open("2", "2", "reg38_m003", "2024-11-30", "2024-01-01", NEVER),
          new Open("4", "1", "reg38_m001", "2024-12-31", "2024-01-01", "2024-12-20"),
          new Open("4", "1", "reg38_m002", "2024-12-31", "2024-01-01", NEVER),
          new Open("4", "1", "reg38_m003", "2024-12-31", "2024-01-01", NEVER),
          new Open("5", "1", "", "2024-04-22", "2024-01-01", "2024-04-19"),
          new Open("6", "1", "", "2024-06-20", "2024-06-01", NEVER),
          new Open("7", "1", "reg38_m003", "2024-04-30", "2024-01-01", "2024-05-17"),
          new Open("8", "1", "", "2024-05-31", "2024-01-01", "2024-05-20"),
          new Open("8", "1", "", "2024-06-14", "2024-05-20", "2024-06-10"));

  private static final Map<String, String> STATUSES =
      Map.of(
          "1", "{\"DONE\":1}",
          "2", "{\"DONE\":2,\"DONE_LATE\":1,\"OVERDUE\":3}",
          "3", "{\"NO_REQUEST\":1}",
          "4", "{\"NOT_STARTED\":1,\"IN_PROGRESS\":1,\"DONE\":1}",
          "5", "{\"CANCELLED\":1}",
          "6", "{\"OVERDUE\":1}",
          "7", "{\"DONE_LATE\":1}",
          "8", "{\"DONE\":1}");

  private final Random random = new Random(SEED);
  private final TestStack stack = TestStack.start();
  private final String ministry = stack.tokens().of(Role.MINISTRY);

  @Test
  void everyReminderStatusAndReportIsThereExactlyOnce() {
    System.out.println("seed " + SEED);
    Set<LocalDate> killed = killDays();
    Child child = Child.start(FIRST, stack.properties());
    try {
      load(child);
      for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
        if (killed.contains(day)) {
          child = killedInTheMiddleOf(day, child);
        }
        child.sweep(day);
        if (act(day, child)) {
          child.sweep(day);
        }
      }
      judge(child);
    } finally {
      child.kill();
      stack.close();
    }
  }

  /** The day of a report, the day many reminders are made, and some others. */
  private Set<LocalDate> killDays() {
    Set<LocalDate> days =
        new TreeSet<>(Set.of(LocalDate.of(2024, 6, 21), LocalDate.of(2024, 6, 25)));
    while (days.size() < KILLS) {
      days.add(FIRST.plusDays(random.nextInt(366)));
    }
    return days;
  }

  private Child killedInTheMiddleOf(LocalDate day, Child child) {
    child.sweep(day);
    act(day, child);
    child.begin(day);
    long until = System.nanoTime() + random.nextInt(8_000_000);
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    child.kill();
    return Child.start(day, stack.properties());
  }

  private void load(Child child) {
    child.sweep(FIRST);
    upload(child, "/api/imports/schools", SCHOOLS);
    JsonNode proposal = upload(child, "/api/plans/proposals?year=2024", PLAN);
    String id = proposal.at("/proposal/proposalId").asString();
    ok(post(child, "/api/plans/proposals/" + id + "/confirmation", "{\"basis\":\"приказ\"}"));
  }

  /** What people do on a day, if anything; doing it again changes nothing. */
  private boolean act(LocalDate day, Child child) {
    switch (day.toString()) {
      case "2024-02-20" -> report(child, "1", "1", "", true, day);
      case "2024-04-19" -> decide(child, "5", "{\"action\":\"CANCEL\",\"dueId\":\"1\"");
      case "2024-04-30" -> report(child, "7", "1", "reg38_m003", false, day);
      case "2024-05-17" -> report(child, "7", "1", "reg38_m003", true, day);
      case "2024-05-20" ->
          decide(child, "8", "{\"action\":\"MOVE\",\"dueId\":\"1\",\"to\":\"2024-06-14\"");
      case "2024-06-01" ->
          ok(
              post(
                  child,
                  "/api/plans/" + encoded("REGION|2024") + "/events",
                  "{\"event\":\"по итогам ВПР\",\"reason\":\"приказ\",\"dates\":[{\"from\":\"2024-06-10\",\"to\":\"2024-06-20\"}]}"));
      case "2024-06-10" -> report(child, "8", "1", "", true, day);
      case "2024-06-25" -> report(child, "2", "1", "reg38_m001", true, day);
      case "2024-07-10" -> report(child, "2", "1", "reg38_m002", true, day);
      case "2024-10-01" -> report(child, "4", "1", "reg38_m002", false, day);
      case "2024-11-29" -> report(child, "2", "2", "reg38_m001", true, day);
      case "2024-12-20" -> report(child, "4", "1", "reg38_m001", true, day);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void judge(Child child) {
    Map<String, String> expected = expected();
    // reminders of the register
    JsonNode page = get(child, "/api/reminders?closed=true&size=5000");
    Map<String, String> found = new TreeMap<>();
    page.at("/reminders")
        .forEach(one -> found.put(one.at("/reminderId").asString(), onAndClosed(one)));
    assertThat(page.at("/total").asInt()).isEqualTo(expected.size());
    assertThat(found).isEqualTo(expected);
    // statuses and reports
    STATUSES.forEach(
        (number, counts) ->
            assertThat(measure(child, number).at("/counts").toString())
                .as(number)
                .isEqualTo(counts));
    assertThat(measure(child, "2").at("/reports").size()).isEqualTo(3);
    assertThat(measure(child, "7").at("/reports").size()).isEqualTo(2);
    assertThat(measure(child, "8").at("/changes").size()).isEqualTo(1);
    assertThat(measure(child, "5").at("/changes").size()).isEqualTo(1);
    // what was published
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get(child, "/api/status").at("/unpublished").asInt(-1) == 0);
    Map<String, Set<String>> revisions = new TreeMap<>();
    Map<String, String> published = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> record : stack.events().read(Topic.REMINDERS.name())) {
      ReminderState state = WireJson.read(record.value(), ReminderState.class);
      revisions
          .computeIfAbsent(state.reminderId(), id -> new HashSet<>())
          .add(new String(record.headers().lastHeader("revision").value(), StandardCharsets.UTF_8));
      published.put(state.reminderId(), state.on() + " " + state.closedOn());
    }
    assertThat(published).isEqualTo(expected);
    revisions.forEach(
        (id, seen) ->
            assertThat(seen)
                .as(id)
                .isSubsetOf("1", expected.getOrDefault(id, "").endsWith(" ") ? "1" : "2"));
  }

  private static String onAndClosed(JsonNode one) {
    return one.at("/on").asString() + " " + one.at("/closedOn").asString();
  }

  /** Counted over the list of working days, not by the rule of the service. */
  private static Map<String, String> expected() {
    ProductionCalendar calendar = ProductionCalendar.russian();
    List<LocalDate> working = new ArrayList<>();
    for (LocalDate day = FIRST.minusMonths(1);
        day.isBefore(LAST.plusMonths(2));
        day = day.plusDays(1)) {
      if (calendar.isWorking(day)) {
        working.add(day);
      }
    }
    Map<String, String> expected = new TreeMap<>();
    for (Open one : OPEN) {
      LocalDate last = LocalDate.parse(one.lastDay());
      int next = 0;
      while (!working.get(next).isAfter(last)) {
        next++;
      }
      put(expected, one, ReminderState.Step.BEFORE, working.get(next - 6));
      put(expected, one, ReminderState.Step.DUE, working.get(next - 1));
      put(expected, one, ReminderState.Step.OVERDUE, working.get(next));
      if (!one.who().isEmpty()) {
        put(expected, one, ReminderState.Step.OVERDUE_COORDINATOR, working.get(next + 4));
      }
      put(expected, one, ReminderState.Step.OVERDUE_REGION, working.get(next + 9));
    }
    return expected;
  }

  /** What is due on the day it is finished was still open that morning. */
  private static void put(
      Map<String, String> expected, Open one, ReminderState.Step step, LocalDate on) {
    LocalDate until = LocalDate.parse(one.until());
    if (on.isAfter(LAST) || on.isBefore(LocalDate.parse(one.from())) || on.isAfter(until)) {
      return;
    }
    String id = "REGION|2024|1|" + one.measure();
    expected.put(
        ReminderState.id(id, one.due(), one.who(), one.lastDay(), step),
        on + " " + (one.until().equals(NEVER) ? "" : one.until()));
  }

  private void report(
      Child child, String number, String due, String who, boolean done, LocalDate day) {
    String body =
        "{\"dueId\":\"%s\",\"municipalityId\":\"%s\",\"done\":%s,\"text\":\"Сделано\"%s}"
            .formatted(due, who, done, done ? ",\"doneOn\":\"" + day + "\"" : "");
    ok(post(child, path(number) + "/reports", body));
  }

  private void decide(Child child, String number, String body) {
    JsonNode measure = measure(child, number);
    if (measure.at("/changes").isEmpty()) {
      ok(
          child.send(
              "POST",
              path(number) + "/decisions",
              ministry,
              "application/json",
              (body + ",\"reason\":\"письмо\"}").getBytes(StandardCharsets.UTF_8),
              Optional.of("\"" + measure.at("/revision").asLong() + "\"")));
    }
  }

  private JsonNode measure(Child child, String number) {
    return get(child, path(number));
  }

  private static String path(String number) {
    return "/api/measures/" + encoded("REGION|2024|1|" + number);
  }

  private JsonNode get(Child child, String path) {
    return json(ok(child.send("GET", path, ministry, "", new byte[0], Optional.empty())));
  }

  private HttpResponse<String> post(Child child, String path, String body) {
    return child.send(
        "POST",
        path,
        ministry,
        "application/json",
        body.getBytes(StandardCharsets.UTF_8),
        Optional.empty());
  }

  private JsonNode upload(Child child, String path, String text) {
    String boundary = "x-part";
    String form =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n\r\n%s\r\n--%s--\r\n"
            .formatted(boundary, text, boundary);
    return json(
        ok(
            child.send(
                "POST",
                path,
                ministry,
                "multipart/form-data; boundary=" + boundary,
                form.getBytes(StandardCharsets.UTF_8),
                Optional.empty())));
  }

  private static HttpResponse<String> ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return WireJson.read(answer.body(), JsonNode.class);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
