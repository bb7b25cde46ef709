package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** «Объективность»: the federal list, own screening and the published markers stand apart. */
@PortalPages
class ObjectivityPageTest {

  @Autowired private MockMvc browser;

  @BeforeEach
  void reset() {
    PortalPages.BACKEND.reset();
  }

  @Test
  void theListTheScreeningAndTheMarkersStandApart() {
    Page page = Page.open(browser, "/objectivity", "CENTRE");
    assertThat(page.text())
        .contains(
            "по 6 классу их нет",
            "Школа № 1 Ангарск 4 РУ 4 РУ — не подтверждена не входит",
            "Школы перечня, которых нет в реестре: 1",
            "Скопление работ на границе отметки «3» ограниченно",
            "Это внутренний скрининг региона, а не перечень Рособрнадзора",
            "с маркером — 69",
            "Отношение параллелей нельзя посчитать");
    assertThat(page.html()).contains("action=\"/objectivity/list\"");
  }

  @Test
  void aSchoolSeesItsOwnSignsAndNoScreening() {
    Page page = Page.open(browser, "/objectivity", "SCHOOL");
    assertThat(page.text())
        .contains("Школа № 1")
        .doesNotContain("Внутренний скрининг региона Пров");
    assertThat(page.html()).doesNotContain("/objectivity/list", "/objectivity/samples");
  }

  @Test
  void actsStandWithWhoAndWhenAndCanBeCorrected() {
    Page page = Page.open(browser, "/objectivity/schools/s380001", "CENTRE");
    assertThat(page.text())
        .contains("не подтверждена", "перепроверка работ, 01.06.2025", "−0,30", "centre");
    assertThat(page.html()).contains("<option value=\"a1\">");
    assertThat(Page.open(browser, "/objectivity/schools/s380001", "CURATOR").html())
        .doesNotContain("/acts\"");
  }

  @Test
  void withoutAnalyticsTheListIsStillShown() {
    PortalPages.BACKEND.down("analytics");
    assertThat(Page.open(browser, "/objectivity", "MINISTRY").text())
        .contains("Школа № 1", "скрининг сейчас не показать");
  }

  @Test
  void samplesStandWithWhatMadeThem() {
    Page page = Page.open(browser, "/objectivity/samples", "INSTITUTE");
    assertThat(page.text())
        .contains(
            "Извлечено школ 1 из 3",
            "начальное число 415",
            "Работы сохранить до 01.09.2026.",
            "Школа № 1 edu380001 Ангарск 20–49 участников перечень Рособрнадзора");
    assertThat(page.html())
        .contains("/objectivity/samples/2026-00ff/table?form=xlsx")
        .doesNotContain("name=\"seed\"");
    assertThat(Page.open(browser, "/objectivity/samples", "CENTRE").html())
        .contains("name=\"seed\"", "name=\"preview\"");
  }
}
