package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PortalPages
class OverviewPageTest {

  private static final String INDICATOR = "GET /analytics/api/indicator";
  private static final String SCHOOLS = "GET /analytics/api/indicator/schools";

  @Autowired private MockMvc browser;

  @BeforeEach
  void reset() {
    PortalPages.BACKEND.reset();
  }

  private Page open(String address) {
    return Page.open(browser, address, "MINISTRY");
  }

  private static String query(String path) {
    return PortalPages.BACKEND.asked().stream()
        .filter(one -> one.path().equals("/analytics" + path))
        .findFirst()
        .orElseThrow()
        .query();
  }

  @Test
  void showsTheNumberItsIntervalAndWhatChanceWouldGive() {
    // When
    Page page = open("/");

    // Then
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains(
            "97,59 % 81 из 83 оцениваемых школ",
            "Интервал 95 % 91,63 % … 99,34 %",
            "Ожидалось бы случайно 23,10 %",
            "low_share-grade-both-raw@1",
            "run-3f9c1e7a5b20",
            "24.11.2026, 15:05 (время Иркутска)",
            "2 000 испытаний, зерно 20261124");
  }

  @Test
  void verdictComesFirstThenTheWarningsThenTheNumber() {
    String html = open("/").html();
    assertThat(html.indexOf("class=\"verdict\"")).isPositive();
    assertThat(html.indexOf("Работы написаны в разное время года"))
        .isGreaterThan(html.indexOf("class=\"verdict\""))
        .isLessThan(html.indexOf("data-number"));
    assertThat(html).contains("id=\"warnings\"", "href=\"#warnings\"");
  }

  @Test
  void numberItselfSaysThatItHasReservations() {
    assertThat(open("/").text()).contains("2 важные оговорки");
  }

  @Test
  void withoutWarningsNothingWarns() {
    PortalPages.BACKEND.answer(
        INDICATOR, 200, FakeBackend.example("indicator").replace("\"HIGH\"", "\"INFO\""));
    assertThat(open("/").html()).doesNotContain("notice-high", "class=\"caution\"");
  }

  @Test
  void all24DefinitionsStandInTheTableAndTheChosenOneIsMarked() {
    Page page = open("/");
    String table = page.after("id=\"definitions-table\"").split("</table>", 2)[0];
    assertThat(table.split("data-share=", -1)).hasSize(25);
    assertThat(table.split("data-chosen=\"true\"", -1)).hasSize(2);
    assertThat(Page.plain(table)).contains("Доля «2»", "Качество («4» и «5»)", "Средняя отметка");
    assertThat(page.html()).contains("data-chart=\"definitions\" data-table=\"definitions-table\"");
  }

  @Test
  void municipalitiesStandByNameAndEverySchoolIsOneSquare() {
    Page page = open("/");
    String table = page.after("id=\"municipalities-table\"").split("</table>", 2)[0];
    String tiles = page.after("class=\"tiles\"").split("</ul>", 2)[0];
    List<String> names =
        java.util.regex.Pattern.compile("<th scope=\"row\"><span>([^<]*)")
            .matcher(table)
            .results()
            .map(hit -> hit.group(1))
            .toList();
    assertThat(names).hasSizeGreaterThan(20).isSorted();
    assertThat(tiles.split("class=\"unit ", -1)).hasSize(87);
  }

  @Test
  void schoolsThatAreNotEvaluatedAreCountedByReason() {
    assertThat(open("/").text()).contains("нет результатов отчётного года: 3 школы");
  }

  @Test
  void purposeAndStoreNoticeAreOnThePage() {
    assertThat(open("/").text())
        .contains(
            "Они не могут быть использованы для оценки деятельности школ, учителей",
            "Хранилище временное: после остановки данные пропадут.");
  }

  @Test
  void withoutAChoiceTheLatestPeriodThatHasTheListIsAsked() {
    open("/");
    assertThat(query("/api/indicator")).contains("base=2020", "report=2021", "list=SHNOR");
  }

  @Test
  void choiceIsHandedToAnalytics() {
    open("/?period=2021-2022&list=RISK_ZONE&definition=quality-cohort-any-raw&minN=25");
    assertThat(query("/api/indicator"))
        .contains(
            "base=2021",
            "report=2022",
            "list=RISK_ZONE",
            "definition=quality-cohort-any-raw",
            "minN=25");
  }

  @ParameterizedTest
  @CsvSource({
    "period=next,       base=2020",
    "list=EVERYBODY,    list=SHNOR",
    "definition=<b>,    definition=low_share-grade-both-raw",
    "minN=-3,           minN=10",
    "minN=99999999999,  minN=10"
  })
  void whatCannotBeReadBecomesTheUsual(String given, String asked) {
    assertThat(open("/?" + given.replace("<b>", "%3Cb%3E")).status()).isEqualTo(200);
    assertThat(query("/api/indicator")).contains(asked);
  }

  @Test
  void filterLeavesSchoolsOfAnOutcomeAndAName() {
    Page page = open("/?outcome=NOT_EVALUABLE&q=бодайб");
    assertThat(page.text()).contains("Показано 1 из 86");
    String table = page.after("id=\"schools-table\"").split("</table>", 2)[0];
    assertThat(table.split("data-outcome=", -1)).hasSize(2);
    assertThat(Page.plain(table)).contains("не оценивается", "Нет результатов 2021 года");
  }

  @Test
  void filterThatFitsNothingSaysSo() {
    assertThat(open("/?q=нет+такой").text()).contains("Ни одна школа не подходит под отбор");
  }

  @Test
  void hostileNamesStayText() {
    PortalPages.BACKEND.answer(
        SCHOOLS,
        200,
        """
        [{"schoolId":"s1\\"><script>alert(1)</script>","name":"<img src=x onerror=alert(2)>",
          "municipalityId":"m","municipalityName":"</td><script>alert(3)</script>",
          "outcome":"POSITIVE"}]
        """);
    String html = open("/").html();
    assertThat(html)
        .contains("&lt;img src=x onerror=alert(2)&gt;")
        .doesNotContain("<img src=x", "<script>alert");
  }

  @Test
  void withoutDataThePageSaysWhatIsMissing() {
    PortalPages.BACKEND.answer("GET /analytics/api/periods", 200, "[]");
    assertThat(open("/").text()).contains("Данных пока нет", "реестр школ", "Перейти к загрузке");
    assertThat(Page.open(browser, "/", "SCHOOL").text())
        .contains("Их загружают министерство и центр оценки качества")
        .doesNotContain("Перейти к загрузке");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404})
  void refusalOfAnalyticsIsShownBesideTheChoice(int status) {
    PortalPages.BACKEND.answer(
        INDICATOR, status, "{\"code\":\"NO_LIST\",\"detail\":\"Перечня ШНСУ за 2020 год нет.\"}");
    Page page = open("/?list=SHNSU");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Перечня ШНСУ за 2020 год нет.", "Выберите другой период");
    assertThat(page.html()).contains("name=\"period\"");
  }

  @Test
  void aShareThatDoesNotExistIsADash() {
    PortalPages.BACKEND.answer(
        INDICATOR,
        200,
        FakeBackend.example("indicator").replaceFirst("\"sharePercent\": \"97.5904\",", ""));
    Page page = open("/");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html()).contains("data-number>—</p>");
  }

  @Test
  void whoSeesAPartAlsoSeesTheRegion() {
    PortalPages.BACKEND.answer(
        INDICATOR,
        200,
        FakeBackend.example("indicator")
            .replaceFirst("\"verdict\"", "\"regionSharePercent\":\"90.1234\",\"verdict\""));
    assertThat(open("/").text()).contains("По всему региону 90,12 %");
  }

  @Test
  void confirmedShareStandsBesideTheFormalOne() {
    Page page = open("/");
    assertThat(page.text())
        .contains(
            "18,07 % 15 из 83 оцениваемых школ",
            "Интервал 95 % 11,27 % … 27,70 %",
            "Подтвердилось бы случайно 1,90 %",
            "Формально без своих изменений 84,20 %",
            "Снижение подтверждено 1 школа",
            "Строгое значение без школ с признаками необъективности: 3 97,50 % 78 из 80");
    assertThat(page.html().indexOf("data-number"))
        .isLessThan(page.html().indexOf("data-confirmed"));
  }

  @Test
  void formalShareIsTakenApartAsAPictureWithItsTable() {
    Page page = open("/");
    String section = page.after("id=\"parts-title\"").split("</section>", 2)[0];
    assertThat(section)
        .contains(
            "class=\"part-confirmed\" y=\"0\" height=\"24\" x=\"0.0000%\" width=\"18.0723%\"",
            "class=\"part-rebound\" y=\"0\" height=\"24\" x=\"18.0723%\" width=\"32.5301%\"",
            "class=\"part-calendar\" y=\"0\" height=\"24\" x=\"50.6024%\" width=\"46.9880%\"",
            "class=\"part-none\" y=\"0\" height=\"24\" x=\"97.5904%\" width=\"2.4096%\"");
    assertThat(Page.plain(section))
        .contains("15 18,07", "27 32,53", "39 46,99", "Формально положительны 81 97,59 %")
        .contains("на +10,15 п. п. (плюс — лучше): календарь +6,02 п. п.", "у 2,81 % школ");
  }

  @Test
  void paragraphOnWhatIsConfirmedIsSaidOnce() {
    assertThat(open("/").text().split("Рост подтверждён у 15 из 83", -1)).hasSize(2);
  }

  @Test
  void withoutAnHonestReadingThePageSaysWhyAndShowsTheFormalOne() {
    PortalPages.BACKEND.answer(
        INDICATOR,
        200,
        FakeBackend.example("indicator")
            .replace("\"honest\":", "\"honestAbsent\":\"Проверить рост нельзя.\",\"other\":"));
    Page page = open("/");
    assertThat(page.text()).contains("97,59 %", "Проверить рост нельзя.");
    assertThat(page.html()).doesNotContain("data-confirmed", "parts-title", "Подтверждено ли");
  }

  @Test
  void schoolsSayWhetherTheirChangeIsConfirmed() {
    String table = open("/").after("id=\"schools-table\"").split("</table>", 2)[0];
    assertThat(Page.plain(table))
        .contains("Рост подтверждён", "Рост не подтверждён", "есть признак необъективности");
  }

  @Test
  void observerOfTheSystemSeesNoNumbers() {
    Page page = Page.open(browser, "/", "MONITORING");
    assertThat(page.text()).contains("Показатели для вашей роли закрыты", "состояние сервисов");
    assertThat(PortalPages.BACKEND.asked()).isEmpty();
  }

  @Test
  void tableForASpreadsheetHasEverySchoolAndNoFormula() {
    PortalPages.BACKEND.answer(
        SCHOOLS,
        200,
        FakeBackend.example("schools")
            .replace("МБОУ «Демонстрационная СОШ № 1»", "=HYPERLINK(\\\"x\\\");и \\\"кавычки\\\""));
    Page csv = open("/schools.csv?period=2020-2021");
    assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(csv.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"schools-2020-2021-SHNOR-low_share-grade-both-raw.csv\"");
    assertThat(csv.html()).startsWith("\ufeff\"Муниципалитет\";\"Школа\";\"Код школы\"");
    assertThat(csv.html()).contains("\"положительная\";\"рост не подтверждён\";\"есть\";");
    assertThat(csv.html().split("\r\n", -1)).hasSize(88);
    assertThat(csv.html()).contains("\"'=HYPERLINK(\"\"x\"\");и \"\"кавычки\"\"\"");
  }
}
