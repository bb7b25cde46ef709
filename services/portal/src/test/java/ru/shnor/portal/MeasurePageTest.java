package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The card of a measure, reports and decisions. */
@PortalPages
class MeasurePageTest {

  private static final String CARD = "/measures/REGION|2024|1|1.2";
  private static final String REPORT = "POST /registry/api/measures/REGION|2024|1|1.2/reports";
  private static final Map<String, String> GOOD =
      Map.of(
          "dueId", "2",
          "municipalityId", "reg38_m001",
          "state", "done",
          "doneOn", "2024-12-01",
          "text", "Сдан",
          "figure", "школ",
          "planned", "2",
          "actual", "1");

  private final MockHttpSession session = new MockHttpSession();

  @Autowired private MockMvc browser;

  @BeforeEach
  void reset() {
    PortalPages.BACKEND.reset();
  }

  private void send(String path, Map<String, String> fields) {
    MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
    fields.forEach(request::param);
    Page answer = Page.of(browser, request.session(session).with(csrf()), "MINISTRY");
    assertThat(answer.header("Location")).isEqualTo("/measures/REGION%7C2024%7C1%7C1.2");
  }

  private Page after() {
    return Page.of(browser, MockMvcRequestBuilders.get(CARD).session(session), "MINISTRY");
  }

  private static List<FakeBackend.Asked> posted() {
    return PortalPages.BACKEND.asked().stream().filter(one -> one.method().equals("POST")).toList();
  }

  private static Map<String, String> but(String name, String value) {
    Map<String, String> fields = new java.util.HashMap<>(GOOD);
    fields.put(name, value);
    return fields;
  }

  @Test
  void cardHasTimesReportsAndDecisions() {
    Page page = Page.open(browser, CARD, "CURATOR");
    assertThat(page.all("tr"))
        .contains(
            "01.06.2024 – 30.06.2024 Аларский муниципальный район исполнено",
            "Аларский муниципальный район исправлен 01.06.2024 – 30.06.2024 в работе"
                + " Собираем сведения 0 20.11.2026, 11:00",
            "Перенос срока 30.11.2024 20.12.2024 письмо № 12 21.11.2026, 11:00");
    assertThat(page.text()).contains("школ: план 2, факт 1");
    assertThat(page.html()).contains("Отчёт &lt;сдан&gt;");
  }

  @ParameterizedTest
  @CsvSource({
    "REGION|2024|1|1.2, MINISTRY, true, true",
    "REGION|2024|1|1.2, CENTRE, true, false",
    "REGION|2024|1|1.2, INSTITUTE, true, true",
    "REGION|2024|1|1.2, COORDINATOR, true, false",
    "REGION|2024|1|1.2, CURATOR, false, false",
    "REGION|2024|1|1.2, SCHOOL, false, false",
    "REGION|2024|1|1.1, MINISTRY, true, true",
    "REGION|2024|1|1.1, COORDINATOR, false, false"
  })
  void formsAreThereForWhomTheServiceWouldHear(
      String id, String role, boolean reports, boolean decides) {
    String html = Page.open(browser, "/measures/" + id, role).html();
    assertThat(html.contains("/reports\"")).isEqualTo(reports);
    assertThat(html.contains("/decisions\"")).isEqualTo(decides);
  }

  @Test
  void reportIsHandedOnAsTheServiceTakesIt() {
    send(CARD + "/reports", GOOD);
    assertThat(posted().get(0).body())
        .isEqualTo(
            "{\"dueId\":\"2\",\"municipalityId\":\"reg38_m001\",\"done\":true,"
                + "\"doneOn\":\"2024-12-01\",\"text\":\"Сдан\",\"figures\":"
                + posted().get(0).body().replaceAll(".*\"figures\":(\\[.*?]).*", "$1")
                + ",\"schools\":[]}")
        .contains("\"name\":\"школ\"", "\"planned\":2", "\"actual\":1");
    assertThat(after().text()).contains("Отчёт принят.");
  }

  @Test
  void correctionKeepsTheSchoolsOfTheReportItReplaces() {
    send(CARD + "/reports", but("corrects", "r2"));
    assertThat(posted().get(0).body()).contains("\"schools\":[\"s380001\"],\"corrects\":\"r2\"");
  }

  @Test
  void reportOnWhatIsDoneShowsTheReportThatStandsAndKeepsWhatWasTyped() {
    PortalPages.BACKEND.answer(REPORT, 409, "{\"detail\":\"укажите в поле «corrects»\"}");
    send(CARD + "/reports", but("dueId", "1"));
    Page page = after();
    assertThat(page.text())
        .contains(
            "По этому сроку уже есть отчёт: исполнено 20.06.2024, сообщено 20.11.2026, 11:00,"
                + " «Отчёт <сдан>»",
            "Ваш отчёт не сохранён")
        .doesNotContain("в поле «corrects»");
    assertThat(page.html()).contains(">Сдан</textarea>", "value=\"2024-12-01\"");
  }

  @ParameterizedTest
  @CsvSource({
    "doneOn, '', Не указана дата исполнения",
    "text, ' ', Не описан результат",
    "figure, '', 'Указаны план и факт, но не сказано'",
    "planned, 1.5, План и факт — целые числа"
  })
  void faultsOfTheFormAreNamedBeforeTheServiceIsAsked(String field, String value, String words) {
    send(CARD + "/reports", but(field, value));
    assertThat(posted()).isEmpty();
    assertThat(after().text()).contains(words);
  }

  @Test
  void decisionCarriesTheRevisionThatWasSeen() {
    send(
        CARD + "/decisions",
        Map.of(
            "revision", "4", "action", "MOVE", "dueId", "2", "to", "2024-12-25", "reason", "п. 3"));
    assertThat(posted().get(0).match()).isEqualTo("\"4\"");
    assertThat(posted().get(0).body()).contains("\"to\":\"2024-12-25\"", "\"reason\":\"п. 3\"");
    assertThat(after().text()).contains("Срок перенесён.");
  }

  @Test
  void whoWasSecondIsToldWhatTheFirstChanged() {
    PortalPages.BACKEND.answer(
        "POST /registry/api/measures/REGION|2024|1|1.2/decisions",
        409,
        "{\"detail\":\"Пока вы правили, мероприятие изменили: название: было «А», стало «Б».\"}");
    send(
        CARD + "/decisions",
        Map.of("revision", "3", "action", "CANCEL", "dueId", "2", "reason", "письмо"));
    Page page = after();
    assertThat(page.text()).contains("мероприятие изменили: название: было «А», стало «Б».");
    assertThat(page.html()).contains("name=\"revision\" value=\"4\"");
  }

  @Test
  void decisionWithoutReasonOrDayIsNotSent() {
    send(CARD + "/decisions", Map.of("revision", "4", "action", "CANCEL", "dueId", "2"));
    assertThat(after().text()).contains("Не указано основание");
    send(CARD + "/decisions", Map.of("revision", "4", "action", "MOVE", "reason", "письмо"));
    assertThat(after().text()).contains("Не указан новый срок");
    assertThat(posted()).isEmpty();
  }

  @Test
  void serviceThatIsDownChangesNothing() {
    PortalPages.BACKEND.down("registry");
    send(CARD + "/reports", GOOD);
    PortalPages.BACKEND.reset();
    assertThat(after().text()).contains("Не отвечает сервис «Реестр школ и планов»: ничего");
  }
}
