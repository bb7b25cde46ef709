package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The list of plans, a plan as a table, and the matrix of municipalities. */
@PortalPages
class PlanPagesTest {

  private static final String PLAN = "/plans/REGION|2024";

  @Autowired private MockMvc browser;

  @BeforeEach
  void reset() {
    PortalPages.BACKEND.reset();
  }

  private static String query(String path) {
    return PortalPages.BACKEND.asked().stream()
        .filter(one -> one.path().equals(path))
        .map(FakeBackend.Asked::query)
        .findFirst()
        .orElse("");
  }

  @Test
  void plansStandWithTheirBasisAndTheNameOfTheMunicipality() {
    Page page = Page.open(browser, "/plans", "MINISTRY");
    assertThat(page.text())
        .contains(
            "План региона, 2024 год 4 распоряжение от 12.01.2024 № 5 25.11.2026, 09:00",
            "План: Аларский муниципальный район, 2024 год 1 приказ МОУО № 7");
    assertThat(page.html())
        .contains("href=\"/plans/REGION%7C2024\"", "href=\"/plans/REGION%7C2024/coverage\"");
  }

  @Test
  void schoolSeesNoWayToWhatIsClosedToIt() {
    Page page = Page.open(browser, "/plans", "SCHOOL");
    assertThat(page.html()).doesNotContain("/coverage");
  }

  @Test
  void withoutPlansThePageSaysWhoLoadsThem() {
    PortalPages.BACKEND.answer("GET /registry/api/plans", 200, "[]");
    assertThat(Page.open(browser, "/plans", "CURATOR").text())
        .contains("Планов пока нет: их загружают министерство");
  }

  @Test
  void measuresAreGroupedBySectionWithDeadlineAsWrittenDatesAndStatusInWords() {
    Page page = Page.open(browser, PLAN, "CENTRE");
    assertThat(page.all("tr"))
        .contains(
            "Приложение 1. 1. Организационные мероприятия",
            "1.2 Отчёт об исполнении муниципальной дорожной карты МОУО июнь, ноябрь"
                + " 01.06.2024 – 30.06.2024 01.11.2024 – 30.11.2024 перенесено на 20.12.2024"
                + " исполнено просрочено · 3",
            "Приложение 1. 2. Методическая поддержка",
            "2.2 Курсы по заявке ИРО после утверждения бюджета дат нет срок без дат");
    assertThat(page.text()).contains("и ещё 2", "не решено: 1 вопрос", "статусы на 25.11.2026");
    assertThat(page.html()).contains("outcome outcome-decline", "outcome outcome-positive");
  }

  @Test
  void filterAndPageAreAskedOfTheServiceAndKeptInTheLinks() {
    Page page =
        Page.open(browser, PLAN + "?status=OVERDUE&q=совет&section=План&page=2", "INSTITUTE");
    assertThat(query("/registry/api/measures"))
        .contains("plan=REGION|2024", "status=OVERDUE", "q=совет", "section=План", "page=1")
        .contains("size=50");
    assertThat(page.html())
        .contains("rel=\"next\"", "status=OVERDUE&amp;q=", "page=2", "selected=\"selected\"");
  }

  @Test
  void nothingFoundIsSaid() {
    PortalPages.BACKEND.answer(
        "GET /registry/api/measures",
        200,
        "{\"measures\":[],\"total\":0,\"page\":0,\"size\":50,\"today\":\"2026-11-25\",\"statusTitles\":{}}");
    assertThat(Page.open(browser, PLAN + "?q=нет", "CENTRE").text())
        .contains("Ни одно мероприятие не подходит под отбор.", "Показать все");
  }

  @Test
  void planOutOfScopeIsNotThereAndServiceDownIsNamed() {
    assertThat(Page.open(browser, "/plans/MUNICIPALITY|2024|other", "SCHOOL").status())
        .isEqualTo(404);
    PortalPages.BACKEND.down("registry");
    Page page = Page.open(browser, PLAN, "SCHOOL");
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.text()).contains("Не отвечает сервис «Реестр школ и планов»");
  }

  @Test
  void matrixNamesWhoHasNoRoadMapAndStandsByName() {
    Page page = Page.open(browser, PLAN + "/coverage", "COORDINATOR");
    assertThat(page.text()).contains("Не загружена у 1 из 2: Ангарский городской округ");
    assertThat(page.all("tr"))
        .containsSubsequence(
            "Аларский муниципальный район есть 1 исполнено просрочено",
            "Ангарский городской округ нет 2 просрочено просрочено");
  }
}
