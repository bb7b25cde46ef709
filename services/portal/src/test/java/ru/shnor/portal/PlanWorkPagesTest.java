package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Working with a plan: import, settling, edits, «Моё», calendar, chart of times, comparison. */
@PortalPages
class PlanWorkPagesTest {

  private static final String PLAN = "/plans/REGION|2024";
  private static final String CARD = "/measures/REGION|2024|1|1.2";

  private final MockHttpSession session = new MockHttpSession();

  @Autowired private MockMvc browser;

  @BeforeEach
  void reset() {
    PortalPages.BACKEND.reset();
  }

  private Page send(String path, Map<String, String> fields) {
    MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
    fields.forEach(request::param);
    return Page.of(browser, request.session(session).with(csrf()), "MINISTRY");
  }

  private Page see(String path) {
    return Page.of(browser, MockMvcRequestBuilders.get(path).session(session), "MINISTRY");
  }

  private static FakeBackend.Asked posted(String method) {
    return PortalPages.BACKEND.asked().stream()
        .filter(one -> one.method().equals(method))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fileIsSentWithItsOwnerAndLeadsToThePreview() {
    Page page =
        Page.of(
            browser,
            MockMvcRequestBuilders.multipart("/plans/import")
                .file(new MockMultipartFile("file", "приказ.docx", null, new byte[] {1}))
                .param("year", "2024")
                .param("owner", "reg38_m001")
                .with(csrf()),
            "MINISTRY");
    assertThat(page.header("Location")).isEqualTo("/plans/proposals/p1");
    assertThat(posted("POST").query())
        .contains("level=MUNICIPALITY", "municipality=reg38_m001", "year=2024");
  }

  @Test
  void previewShowsEveryQuestionTheDifferencesAndOffersTheSimilarPlaceFirst() {
    Page page = see("/plans/proposals/p1");
    assertThat(page.text())
        .contains("Чем файл отличается от плана", "В файле две таблицы.", "«Уольский район» — это")
        .contains("решу позже Усольский муниципальный район Аларский муниципальный район")
        .contains("Этих мероприятий плана в файле нет, они останутся: 9.");
    assertThat(page.html()).contains("Совещания &lt;b&gt;");
  }

  @Test
  void confirmationSendsOnlyTheAnswersThatWereGiven() {
    Page page =
        send(
            "/plans/proposals/p1/confirmation",
            Map.of("basis", "приказ № 1", "written", "Уольский район", "oktmo", "25640000"));
    assertThat(page.header("Location")).isEqualTo("/plans/REGION%7C2024");
    assertThat(posted("POST").body())
        .contains("\"basis\":\"приказ № 1\"", "\"Уольский район\":\"25640000\"");
    assertThat(see(PLAN).text())
        .contains("План подтверждён: добавлено 1, изменено 1, без изменений 0.");
  }

  @Test
  void datesOfAnEventAreReadAsPeopleWriteThem() {
    assertThat(see(PLAN + "/events").text())
        .contains("Даты: 01.06.2024 – 15.06.2024", "даты не внесены", "2 отчёта");
    send(
        PLAN + "/events",
        Map.of(
            "event", "по итогам ВПР", "dates", "20.05.2024 – 10.06.2024\n1.9.2024", "reason", "п"));
    assertThat(posted("POST").body())
        .contains(
            "{\"from\":\"2024-05-20\",\"to\":\"2024-06-10\"},{\"from\":\"2024-09-01\",\"to\":\"2024-09-01\"}");
  }

  @Test
  void whatIsNoDateIsSaidAndNotLost() {
    send(
        PLAN + "/events",
        Map.of("event", "по итогам ВПР", "dates", "31.02.2024", "reason", "приказ"));
    assertThat(see(PLAN + "/events").text())
        .contains("Строка «31.02.2024» не похожа на даты.", "31.02.2024");
    assertThat(PortalPages.BACKEND.asked()).noneMatch(one -> one.method().equals("POST"));
  }

  @Test
  void editThatLostARaceShowsWhatChangedBesideWhatWasTyped() {
    PortalPages.BACKEND.answer(
        "PUT /registry/api/measures/REGION|2024|1|1.2",
        409,
        "{\"code\":\"CONFLICT\",\"detail\":\"Пока вы правили, мероприятие изменили: срок.\"}");
    Page page =
        send(
            CARD + "/edit",
            Map.of(
                "revision",
                "1",
                "title",
                "Моё <имя>",
                "executors",
                "МОУО\nИРО",
                "deadline",
                "май",
                "reason",
                "письмо"));
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.text()).contains("мероприятие изменили: срок.", "Моё <имя>", "МОУО ИРО");
    assertThat(page.html()).contains("name=\"revision\" value=\"4\"", "Моё &lt;имя&gt;");
    assertThat(posted("PUT").match()).isEqualTo("\"1\"");
  }

  @Test
  void questionIsSettledOnTheRevisionThatWasSeen() {
    send(
        CARD + "/answers",
        Map.of("revision", "3", "question", "Похоже на 1.3", "answer", "Разные мероприятия"));
    assertThat(posted("POST").match()).isEqualTo("\"3\"");
    assertThat(posted("POST").body()).contains("Разные мероприятия");
  }

  @Test
  void mineIsSplitIntoOverdueSoonAndLater() {
    Page page = Page.open(browser, "/mine?year=2024", "COORDINATOR");
    assertThat(page.text())
        .contains("Просрочено: 1", "В ближайшие две недели: 1", "Позже: 1")
        .contains("Исполнено, отменено, по заявкам: 1");
    assertThat(PortalPages.BACKEND.asked())
        .anyMatch(
            one -> one.query().contains("mine=true") && one.query().contains("from=2024-01-01"));
  }

  @Test
  void calendarPutsEachTimeOnItsLastDayAndRepeatsItAsAList() {
    Page page = Page.open(browser, "/calendar?month=2024-11&status=OVERDUE", "SCHOOL");
    assertThat(page.text()).contains("Календарь: ноябрь 2024", "Дней со сроками: 1.");
    assertThat(page.all("h3")).contains("Суббота, 30 ноября");
    assertThat(page.html()).contains("month=2024-10", "month=2024-12", "status=OVERDUE");
  }

  @Test
  void chartHasABarForEveryTimeAndTheSameInWords() {
    Page page = Page.open(browser, PLAN + "/timeline", "CURATOR");
    assertThat(page.html())
        .contains("x=\"152\"", "width=\"30\"", "bar-overdue")
        .doesNotContain("style=");
    assertThat(page.text()).contains("01.06.2024 – 30.06.2024 исполнено, просрочено · 41");
  }

  @Test
  void comparisonOfTwoDaysNamesWhatChanged() {
    Page page = Page.open(browser, PLAN + "/compare?from=2024-06-01&to=2024-11-01", "CURATOR");
    assertThat(page.text())
        .contains("Изменилось: 2 мероприятия.", "Срок: было «июнь», стало «июль». письмо № 1");
    assertThat(
            Page.open(browser, PLAN + "/compare?from=2024-06-02&to=2024-06-01", "CURATOR").text())
        .contains("Вторая дата раньше первой.");
  }

  @Test
  void remindersSayWhatWhoseAndToWhom() {
    assertThat(Page.open(browser, "/reminders", "COORDINATOR").text())
        .contains("Действует: 1", "просрочено", "исполнитель 30.06.2024 01.07.2024");
  }
}
