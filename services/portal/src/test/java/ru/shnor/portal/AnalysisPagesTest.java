package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Definitions, candidates, years, changes, groups and where a number comes from. */
@PortalPages
class AnalysisPagesTest {

  @Autowired private MockMvc browser;

  @BeforeEach
  void reset() {
    PortalPages.BACKEND.reset();
  }

  private String queryOf(String path) {
    return PortalPages.BACKEND.asked().stream()
        .filter(one -> one.path().equals(path))
        .map(FakeBackend.Asked::query)
        .reduce((first, second) -> second)
        .orElse("");
  }

  @Test
  void ministryTriesAndMaySave() {
    Page page =
        Page.open(
            browser,
            "/definitions?period=2020-2021&metric=quality&zero=&season=season_refuse&list=SHNOR&list=SHNSU",
            "MINISTRY");
    assertThat(page.text())
        .contains("97,59 %", "81 из 83, в перечне 86", "48,19 %", "приказ № 7", "Строгое <2026>");
    assertThat(page.html()).contains("Сделать официальным", "Сохранить определение");
    assertThat(queryOf("/analytics/api/what-if"))
        .contains(
            "definition=quality-grade-both-raw-season_refuse", "list=SHNOR,SHNSU", "base=2020");
  }

  @Test
  void othersSeeTheListOnly() {
    assertThat(Page.open(browser, "/definitions", "SCHOOL").html())
        .contains("Официальное определение")
        .doesNotContain("Сделать официальным", "data-what-if", "Сохранить определение");
    assertThat(Page.open(browser, "/definitions", "CENTRE").html())
        .contains("data-what-if")
        .doesNotContain("Сохранить определение");
  }

  @Test
  void newVersionCarriesTheRevisionThatWasSeen() {
    Page form = Page.open(browser, "/definitions?from=own-1", "MINISTRY");
    assertThat(form.html()).contains("name=\"revision\" value=\"2\"", "name=\"minN\" value=\"15\"");
    Page answer =
        Page.of(
            browser,
            MockMvcRequestBuilders.post("/definitions")
                .param("id", "own-1")
                .param("revision", "2")
                .param("title", "Строгое")
                .param("reason", "уточнено")
                .param("minN", "20")
                .with(csrf()),
            "MINISTRY");
    assertThat(answer.header("Location")).isEqualTo("/definitions");
    assertThat(PortalPages.BACKEND.asked())
        .anySatisfy(
            one -> {
              assertThat(one.method()).isEqualTo("PUT");
              assertThat(one.match()).isEqualTo("\"2\"");
              assertThat(one.body()).contains("\"minN\":\"20\"", "\"reason\":\"уточнено\"");
            });
  }

  @Test
  void historyOfADefinitionIsShown() {
    assertThat(Page.open(browser, "/definitions/own-1", "CURATOR").text())
        .contains("Версия 1", "без нулей", "20.11.2026");
  }

  @Test
  void candidatesStandWithReasonsAndStability() {
    Page page = Page.open(browser, "/candidates?year=2021&years=2&mode=EACH_YEAR", "COORDINATOR");
    assertThat(page.text())
        .contains("СОШ <1>", "5 кл., Русский язык: 4 из 10, 40,00", "ШНОР 2024", "63 %");
    assertThat(queryOf("/analytics/api/candidates/proposal"))
        .contains("mode=EACH_YEAR", "year=2021");
  }

  @Test
  void trendMarksItsBreaks() {
    Page page = Page.open(browser, "/trend", "SCHOOL");
    assertThat(page.text()).contains("разрыв: шкала 45 → 24 баллов", "0–24");
    assertThat(page.html()).contains("data-break=\"шкала 45 → 24 баллов\"");
  }

  @Test
  void changesNameSchoolsAndFiles() {
    Page page = Page.open(browser, "/changes?from=2026-11-20T10:00", "CENTRE");
    assertThat(page.text()).contains("12, 8, 0, 0", "3, 17, 0, 0", "правка.xlsx", "100,00 %");
  }

  @Test
  void overviewObeysItsFilterAndSaysThatItShowsThePast() {
    Page page =
        Page.open(browser, "/?period=2020-2021&size=SMALL&knownAt=2026-11-20T10:00", "MINISTRY");
    assertThat(page.text())
        .contains("Прошлые данные", "2026-11-20 10:00", "По группам школ", "22…78 %");
    assertThat(queryOf("/analytics/api/indicator"))
        .contains("size=SMALL", "knownAt=2026-11-20T10:00");
    assertThat(queryOf("/analytics/api/indicator/schools")).contains("size=SMALL");
  }

  @Test
  void schoolSaysWhereItsNumberComesFrom() {
    assertThat(Page.open(browser, "/schools/s380001?period=2020-2021", "SCHOOL").text())
        .contains("Откуда число", "правка.xlsx", "приказ № 5", "в расчёте");
  }
}
