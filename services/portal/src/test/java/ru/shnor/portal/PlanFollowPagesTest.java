package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Evidence, approvals, reports of road maps, programmes and their review. */
@PortalPages
class PlanFollowPagesTest {

  private static final String CARD = "/measures/REGION|2024|1|1.2";
  private static final String PROGRAMME = "/programmes/PROGRAMME|2024|s380001";

  @Autowired private MockMvc browser;

  @BeforeEach
  void reset() {
    PortalPages.BACKEND.reset();
  }

  private Page send(String path, String role, Map<String, List<String>> fields) {
    MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
    fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
    return Page.of(browser, request.with(csrf()), role);
  }

  private static FakeBackend.Asked changed() {
    return PortalPages.BACKEND.asked().stream()
        .filter(one -> !one.method().equals("GET"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void proofShowsFilesAndSchoolsWithWhatWasWithdrawn() {
    Page page = Page.open(browser, CARD + "/proof?municipality=reg38_m001", "INSTITUTE");
    assertThat(page.text()).contains("отчёт <1>.pdf", "снят: не тот файл", "СОШ № 1", "<очно>");
    assertThat(page.html()).contains("name=\"schools\" value=\"s380001\"");
  }

  @Test
  void participationIsSentForEverySchoolThatWasTicked() {
    send(
        CARD + "/participations",
        "COORDINATOR",
        Map.of("on", List.of("2024-06-12"), "schools", List.of("s380001", "s380002")));
    assertThat(changed().body()).contains("[\"s380001\",\"s380002\"]", "\"on\":\"2024-06-12\"");
  }

  @Test
  void approvalOffersWhatMayBeDoneAndShowsItsHistory() {
    assertThat(Page.open(browser, "/approvals?year=2024", "MINISTRY").text())
        .contains("дорожная карта на согласовании", "список кураторов возвращено на доработку");
    Page page = Page.open(browser, "/approvals/MUNICIPALITY|2024|reg38_m001", "MINISTRY");
    assertThat(page.text())
        .contains("Утвердить", "Вернуть на доработку", "нет <сроков>")
        .doesNotContain("Отправить на согласование");
    send(
        "/approvals/MUNICIPALITY|2024|reg38_m001/steps",
        "MINISTRY",
        Map.of("revision", List.of("2"), "action", List.of("APPROVE")));
    assertThat(changed().match()).isEqualTo("\"2\"");
  }

  @Test
  void curatorsAreSentWithoutTheEmptyLines() {
    String path = "/approvals/CURATORS|2024|reg38_m001";
    assertThat(Page.open(browser, path, "COORDINATOR").html())
        .contains("value=\"Куратор Первый\"", "name=\"school\" value=\"s380001\"");
    send(
        path + "/curators",
        "COORDINATOR",
        Map.of(
            "revision", List.of("3"),
            "school", List.of("s380001", "s380002"),
            "curator", List.of("Куратор Первый", ""),
            "position", List.of("методист", "")));
    assertThat(changed().body()).contains("s380001").doesNotContain("s380002");
  }

  @Test
  void reportOfARoadMapListsWhatIsMissingFirst() {
    Page page = Page.open(browser, "/plans/REGION|2024/summary?point=JUNE", "CENTRE");
    assertThat(page.text())
        .contains("Отчёт о дорожной карте: июнь 2024 года", "Чего не хватает: 1", "отчёта нет")
        .contains("исполнено 20.06.2024", "школ: 2 / 1", "письмо № 2", "Сдан <b>");
  }

  @Test
  void nextYearsDraftLeadsToThePreview() {
    assertThat(send("/plans/REGION|2024/next-year", "MINISTRY", Map.of()).header("Location"))
        .isEqualTo("/plans/proposals/p1");
  }

  @Test
  void programmeShowsWhatIsMissingAndTakesARisk() {
    assertThat(Page.open(browser, "/programmes?year=2024", "SCHOOL").text())
        .contains("Школ: 1, сдали программу: 0", "СОШ № 1");
    Page page = Page.open(browser, PROGRAMME, "SCHOOL");
    assertThat(page.text()).contains("Не заполнено", "доля: 10 → 5", "Добавить риск");
    assertThat(page.html()).contains("мера 1\nмера 2", "доля; 10; 5; июнь; ВПР");
    send(
        PROGRAMME + "/risks",
        "SCHOOL",
        Map.of(
            "revision", List.of("4"),
            "factor", List.of("STAFF"),
            "goal", List.of("цель"),
            "indicators", List.of("учителей; 1; 3; май; отчёт\nвторой")));
    assertThat(changed().body())
        .contains("\"MOTIVATION\"", "\"STAFF\"", "\"name\":\"учителей\",\"base\":\"1\"")
        .contains("\"name\":\"второй\",\"base\":\"\"");
  }

  @Test
  void submittedProgrammeIsMonitoredAndNoLongerEdited() {
    Page page = Page.open(browser, "/programmes/PROGRAMME|2024|s380002", "SCHOOL");
    assertThat(page.text())
        .contains("Записать мониторинг", "доля: 8")
        .doesNotContain("Добавить риск");
    assertThat(Page.open(browser, "/programmes/PROGRAMME|2024|s380002", "CURATOR").text())
        .doesNotContain("Записать мониторинг");
  }

  @Test
  void reviewerSeesNoSchoolAndTheOrganiserTheDraw() {
    Page reviewer = Page.open(browser, "/reviews", "CURATOR");
    assertThat(reviewer.text())
        .contains("Программа П-001", "Записать оценку", "Программа П-002, 2024 год оценена")
        .doesNotContain("s380001", "Провести жеребьёвку");
    assertThat(Page.open(browser, "/reviews", "INSTITUTE").text())
        .contains("число жеребьёвки 7", "«1»: 1", "Провести жеребьёвку");
    send(
        "/reviews/REVIEW|2024|7/opinions",
        "CURATOR",
        Map.of("code", List.of("П-001"), "score-FIT", List.of("2")));
    assertThat(changed().body()).contains("\"criterion\":\"FIT\"", "\"score\":2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/mine.xlsx?year=2024",
        "/calendar.xlsx?month=2024-06",
        "/reminders.xlsx",
        "/approvals.xlsx?year=2024",
        "/programmes.xlsx?year=2024",
        "/reviews/REVIEW|2024|7/summary.xlsx",
        "/plans/REGION|2024/measures.xlsx",
        "/plans/REGION|2024/coverage.xlsx",
        "/plans/REGION|2024/timeline.xlsx",
        "/plans/REGION|2024/compare.xlsx?from=2024-01-01&to=2024-06-01",
        "/plans/REGION|2024/summary.xlsx"
      })
  void everyTableIsAlsoAWorkbook(String path) {
    Page page = Page.open(browser, path, "MINISTRY");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).contains("spreadsheetml");
    assertThat(page.html()).startsWith("PK");
  }
}
