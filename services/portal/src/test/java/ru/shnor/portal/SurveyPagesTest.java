package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Questionnaires and surveys: what is shown, what is asked of the service. */
@PortalPages
class SurveyPagesTest {

  private final MockHttpSession session = new MockHttpSession();

  @Autowired private MockMvc browser;

  @BeforeEach
  void reset() {
    PortalPages.BACKEND.reset();
  }

  private Page sent(AbstractMockHttpServletRequestBuilder<?> form, String role) {
    Page sent = Page.of(browser, form.session(session).with(csrf()), role);
    assertThat(sent.status()).isEqualTo(302);
    return Page.of(
        browser, MockMvcRequestBuilders.get(sent.header("Location")).session(session), role);
  }

  private static String asked(String path) {
    return PortalPages.BACKEND.asked().stream()
        .filter(one -> one.path().equals(path))
        .map(FakeBackend.Asked::body)
        .filter(body -> !body.isEmpty())
        .reduce((first, last) -> last)
        .orElse("");
  }

  private static String query(String path) {
    return PortalPages.BACKEND.asked().stream()
        .filter(one -> one.path().equals(path))
        .map(FakeBackend.Asked::query)
        .reduce((first, last) -> last)
        .orElse("");
  }

  @Test
  void versionsStandWithTheirStateAndOnlyADraftMayBeOpened() {
    Page page = Page.open(browser, "/questionnaires", "INSTITUTE");
    assertThat(page.all("tr"))
        .anyMatch(
            row -> row.startsWith("Уклад школы climate 2 черновик") && row.contains("Открыть"))
        .anyMatch(
            row -> row.startsWith("Уклад школы climate 1 открыта") && !row.contains("Открыть"));
  }

  @Test
  void faultsOfAWorkbookAreToldByCell() {
    PortalPages.BACKEND.answer(
        "POST /surveys/api/questionnaires/climate/workbook",
        422,
        "{\"code\":\"INVALID_QUESTIONNAIRE\",\"detail\":\"Исправьте"
            + " ячейки.\",\"faults\":[{\"sheet\":\"survey\",\"cell\":\"B4\",\"message\":\"Вида"
            + " image нет.\"}]}");
    Page page =
        sent(
            MockMvcRequestBuilders.multipart("/questionnaires")
                .file(new MockMultipartFile("file", "анкета.xlsx", "", new byte[] {1}))
                .param("code", "climate"),
            "CENTRE");
    assertThat(page.text()).contains("Исправьте ячейки.", "survey!B4", "Вида image нет.");
    assertThat(page.html()).contains("value=\"climate\"");
  }

  @Test
  void workbookAndJsonGoTheirWaysAndNotesAreShown() {
    Page page =
        sent(
            MockMvcRequestBuilders.multipart("/questionnaires")
                .file(
                    new MockMultipartFile(
                        "file", "a.JSON", "", "{}".getBytes(StandardCharsets.UTF_8)))
                .param("code", "climate"),
            "MINISTRY");
    assertThat(page.text()).contains("версия 2, черновик", "survey!D7 Столбец hint:English");
    assertThat(asked("/surveys/api/questionnaires/climate")).isEqualTo("{}");
    assertThat(
            sent(
                    MockMvcRequestBuilders.multipart("/questionnaires")
                        .file(new MockMultipartFile("file", "a.xlsx", "", new byte[] {1}))
                        .param("code", "Уклад"),
                    "MINISTRY")
                .text())
        .contains("Код анкеты — строчные латинские буквы");
  }

  @Test
  void previewShowsQuestionsWithCodesConditionsAndLimits() {
    Page page = Page.open(browser, "/questionnaires/climate/versions/2", "CENTRE");
    assertThat(page.text())
        .contains(
            "Уклад школы",
            "Анкета анонимна.",
            "1. Помогла ли мера? — обязательный",
            "works один вариант",
            "2. Что помешало?",
            "несколько вариантов, до 2; спрашивается, если {works} = 'no'",
            "число, от 0 до 60",
            "Страница показывается, если {works} notempty",
            "4. Согласны ли вы",
            "Меня слышат",
            "развёрнутый текст, до 500 знаков")
        .doesNotContain("Climate");
    assertThat(page.html()).contains("/questionnaires/climate/versions/2/opening");
    assertThat(Page.open(browser, "/questionnaires/climate/versions/1", "CENTRE").html())
        .doesNotContain("/opening");
  }

  @Test
  void newSurveyIsSentAsTheServiceTakesIt() {
    Page page =
        sent(
            MockMvcRequestBuilders.post("/surveys")
                .param("title", "Опрос")
                .param("questionnaire", "climate@1")
                .param("audience", "TEACHERS")
                .param("opens", "2026-03-02")
                .param("closes", "2026-03-20")
                .param("threshold", "5")
                .param("list", "SHNOR|2026")
                .param("municipality", "reg38_m001"),
            "INSTITUTE");
    assertThat(page.text()).contains("Опрос создан");
    assertThat(asked("/surveys/api/surveys"))
        .contains(
            "\"questionnaireId\":\"climate\"",
            "\"version\":1",
            "\"kind\":\"SHNOR\"",
            "\"municipality\":\"reg38_m001\"")
        .doesNotContain("consent");
  }

  @Test
  void refusedSurveyKeepsWhatWasTyped() {
    PortalPages.BACKEND.answer(
        "POST /surveys/api/surveys", 400, "{\"detail\":\"consent: укажите документ\"}");
    Page page =
        sent(
            MockMvcRequestBuilders.post("/surveys")
                .param("title", "Тревожность")
                .param("questionnaire", "climate@1")
                .param("audience", "PUPILS")
                .param("opens", "2026-03-02")
                .param("closes", "2026-03-20")
                .param("threshold", "5")
                .param("schools", "s380001, s380002"),
            "INSTITUTE");
    assertThat(page.text()).contains("consent: укажите документ");
    assertThat(page.html()).contains("value=\"Тревожность\"", "s380001, s380002");
    assertThat(asked("/surveys/api/surveys")).contains("[\"s380001\",\"s380002\"]");
  }

  @Test
  void runningSurveyShowsRatesByNameAndReminders() {
    Page page = Page.open(browser, "/surveys/v-1", "COORDINATOR");
    assertThat(page.all("tr"))
        .containsSubsequence(
            "Аларский муниципальный район 30 6 20 %",
            "СОШ №1 <script> 30 6 20 % 2 раза, 10.03.2026",
            "СОШ №2 0 0 — не приглашали",
            "Ангарский городской округ 20 20 100 %",
            "Лицей №3 20 20 100 %");
    assertThat(page.html())
        .contains("data-fresh=\"rates\"", "СОШ №1 &lt;script&gt;")
        .doesNotContain("/closing");
    assertThat(Page.open(browser, "/surveys/v-1", "CURATOR").html())
        .doesNotContain("/invitations", "action=\"/surveys/v-1/reminders\"");
  }

  @Test
  void remindingTellsWhatToSay() {
    Page page =
        sent(
            MockMvcRequestBuilders.post("/surveys/v-1/reminders").param("below", "40"), "MINISTRY");
    assertThat(page.text()).contains("Напоминание отмечено", "из 30 приглашений использовано 6");
    assertThat(asked("/surveys/api/surveys/v-1/reminders")).isEqualTo("{\"below\":40}");
  }

  @Test
  void invitationsAreFilesThatNobodyKeeps() throws Exception {
    MockHttpServletResponse csv =
        browser
            .perform(
                MockMvcRequestBuilders.post("/surveys/v-1/invitations")
                    .param("school", "s380001")
                    .param("count", "1")
                    .param("format", "csv")
                    .with(csrf())
                    .with(Visitors.with("SCHOOL")))
            .andReturn()
            .getResponse();
    assertThat(csv.getContentAsString(StandardCharsets.UTF_8))
        .contains("\"'=СОШ \"\"№1\"\"\";\"http://127.0.0.1:8083/form/index.html#AAAA");
    assertThat(csv.getHeader("Cache-Control")).contains("no-store");
    assertThat(csv.getHeader("Content-Disposition")).contains("invitations-s380001.csv");
    browser.perform(
        MockMvcRequestBuilders.post("/surveys/v-1/invitations")
            .param("school", "s380001")
            .param("count", "30")
            .param("label", "9 А")
            .with(csrf())
            .with(Visitors.with("SCHOOL")));
    assertThat(asked("/surveys/api/surveys/v-1/sheets"))
        .contains("\"count\":30", "\"label\":\"9 А\"");
  }

  @Test
  void resultsAreTablesWithPicturesAndSayWhatIsHidden() {
    Page page = Page.open(browser, "/surveys/v-0/results", "CENTRE");
    assertThat(page.text())
        .contains(
            "Не показано показателей: 3.",
            "1. Помогла ли мера?",
            "Да yes 15 93,8 %",
            "2. Что помешало? Не показано: ответов меньше порога",
            "Среднее 12,35",
            "Меня слышат 16 4 12",
            "a2 — не показано",
            "Настроение 16 3,25 0,50 0,81 (от 0,70 до 0,90) низкий: 6");
    assertThat(page.html())
        .contains("data-chart=\"choices\" data-table=\"t-1\"", "data-chart=\"matrix\"");
  }

  @Test
  void aSchoolIsShownItsOwnGroupFirst() {
    Page.open(browser, "/surveys/v-0/results?group=s/s380001", "SCHOOL");
    assertThat(query("/surveys/api/surveys/v-0/results")).isEqualTo("school=s380001");
    Page.open(browser, "/surveys/v-0/results", "COORDINATOR");
    assertThat(query("/surveys/api/surveys/v-0/results")).isEqualTo("municipality=reg38_m002");
  }

  @Test
  void runningSurveyHasNoResultsYet() {
    assertThat(Page.open(browser, "/surveys/v-1/results", "CENTRE").text())
        .contains("Результаты появятся после окончания опроса");
  }
}
