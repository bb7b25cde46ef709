package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@PortalPages
class SchoolPageTest {

  private static final String ADDRESS = "/schools/s380001?period=2020-2021";
  private static final String SCHOOL = "GET /analytics/api/indicator/schools/s380001";

  @Autowired private MockMvc browser;

  @BeforeEach
  void reset() {
    PortalPages.BACKEND.reset();
  }

  private Page open() {
    return Page.open(browser, ADDRESS, "CENTRE");
  }

  @Test
  void saysTheOutcomeTheSumThatDecidedAndTheRule() {
    assertThat(open().text())
        .contains(
            "Почему так Динамика 2020 → 2021: положительная",
            "30,00 % → 15,91 %",
            "Доля «2»: 12 из 40 → 7 из 44",
            "Положительно, если доля «2» строго уменьшилась или двоек нет в оба года по обоим",
            "Это не оценка школы и её учителей");
  }

  @Test
  void showsCountsOfBothYearsByGradeAndWhyAGradeIsLeftOut() {
    assertThat(Page.plain(open().after("id=\"marks-RU\"").split("</table>", 2)[0]))
        .contains(
            "4 класс в расчёте 2020 18 5 8 4 1 осень, файл, версия 3 2021 21 3 9 7 2 весна",
            "6 класс не в расчёте нет работы за 6 класс в 2021 году",
            "2021 нет данных",
            "Вместе, только классы в расчёте 2020 40 12 17 9 2 доля «2»: 30,00 %")
        .contains("2021 44 7 20 13 4 доля «2»: 15,91 %");
  }

  @Test
  void everySubjectHasAChartWithItsTable() {
    assertThat(open().html())
        .contains("data-table=\"marks-RU\"", "id=\"marks-RU\"")
        .contains("data-table=\"marks-MA\"", "id=\"marks-MA\"");
  }

  @Test
  void differentSeasonsAreWarnedOfBeforeTheSums() {
    String html = open().html();
    assertThat(html.indexOf("Работы написаны в разное время года"))
        .isPositive()
        .isLessThan(html.indexOf("class=\"sums\""));
    assertThat(open().text()).contains("2020 год — осень, 2021 год — весна");
  }

  @Test
  void sameSeasonsAreNotWarnedOf() {
    PortalPages.BACKEND.answer(
        SCHOOL, 200, FakeBackend.example("school").replace("AUTUMN", "SPRING"));
    assertThat(open().text()).doesNotContain("Работы написаны в разное время года");
  }

  @Test
  void all24OutcomesStandInOneTable() {
    Page page = open();
    assertThat(page.after("class=\"matrix\"").split("</table>", 2)[0].split("<a ", -1)).hasSize(25);
    assertThat(page.text()).contains("Положительно по 16, не положительно по 4");
  }

  @Test
  void fileIsALinkOnlyForWhoMayOpenIt() {
    assertThat(open().html()).contains("/import/uploads/u-7c21aa90f3b1d5");
    assertThat(Page.open(browser, ADDRESS, "CURATOR").html())
        .contains("u-7c21aa90")
        .doesNotContain("/import/uploads/");
  }

  @Test
  void schoolThatIsNotEvaluatedSaysWhy() {
    PortalPages.BACKEND.answer(
        SCHOOL,
        200,
        """
        {"schoolId":"s380001","name":"МКОУ «СОШ»","municipalityName":"Район",
         "definition":{"id":"quality-cohort-any-region_adjusted","version":1,"metric":"quality",
          "mode":"cohort","subjects":"any","change":"region_adjusted","minN":10,"title":"качество"},
         "outcome":"NOT_EVALUABLE","reasonText":"Мало работ: 7 из 10.","subjects":[],
         "definitions":[]}
        """);
    assertThat(open().text())
        .contains(
            "не оценивается",
            "Причина. Мало работ: 7 из 10.",
            "доля «4» и «5» строго выросла больше, чем за то же время у школ вне перечня хотя бы"
                + " по одному предмету");
  }

  @Test
  void saysWhetherTheChangeIsConfirmedAndWhy() {
    assertThat(open().text())
        .contains(
            "Подтверждается ли изменение: рост не подтверждён",
            "Не отличить от отскока после неудачного года и случайности.",
            "Русский язык: было 12 из 40;",
            "получено 7 — это не выходит за пределы ожидаемого.");
  }

  @Test
  void schoolOutOfScopeIsLikeNone() {
    PortalPages.BACKEND.answer(SCHOOL, 404, "{\"detail\":\"Школа не найдена.\"}");
    Page page = Page.open(browser, ADDRESS, "SCHOOL");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.text()).contains("Ошибка 404", "Школа не найдена.", "Что делать.");
  }

  @Test
  void hostileNameStaysText() {
    PortalPages.BACKEND.answer(
        SCHOOL,
        200,
        FakeBackend.example("school")
            .replace("МБОУ «Демонстрационная СОШ № 1»", "</title><script>alert(1)</script>"));
    assertThat(open().html()).doesNotContain("<script>alert");
  }

  @Test
  void withoutAPeriodTheLatestIsAsked() {
    Page.open(browser, "/schools/s380001", "CENTRE");
    assertThat(PortalPages.BACKEND.asked())
        .anyMatch(
            one -> one.path().endsWith("/schools/s380001") && one.query().contains("base=2021"));
  }

  @Test
  void idIsOnePartOfTheAddressWhateverItHolds() {
    Page page =
        Page.of(browser, MockMvcRequestBuilders.get(URI.create("/schools/a%20b%3Fc")), "CENTRE");
    assertThat(page.status()).isEqualTo(404);
    assertThat(PortalPages.BACKEND.asked())
        .anyMatch(one -> one.path().equals("/analytics/api/indicator/schools/a b?c"));
  }
}
