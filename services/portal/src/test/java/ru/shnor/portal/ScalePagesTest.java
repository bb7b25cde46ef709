package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@PortalPages
class ScalePagesTest {

  private static final String SCALE =
      """
      {"id":"vpr-2021-mathematics-4","version":2,"savedBy":"Аналитик","savedAt":"2026-11-25T08:00:00Z",
       "scale":{"procedure":"VPR","year":2021,"subject":"MATHEMATICS","grade":4,"maxScore":20,
       "cuts":[6,10,15],"confidence":"CONFIRMED","source":"Приказ <1>","condition":""}}
      """;
  private static final String ONE = "/ingestion/api/scales/vpr-2021-mathematics-4";

  private final MockHttpSession session = new MockHttpSession();

  @Autowired private MockMvc browser;

  @BeforeEach
  void answers() {
    PortalPages.BACKEND.reset();
    PortalPages.BACKEND.answer("GET /ingestion/api/scales", 200, "[" + SCALE + "]");
    PortalPages.BACKEND.answer("GET " + ONE, 200, "[" + SCALE + "]");
    PortalPages.BACKEND.answer("PUT " + ONE, 201, SCALE);
  }

  private Page after(String address) {
    return Page.of(browser, MockMvcRequestBuilders.get(address).session(session), "CENTRE");
  }

  @Test
  void listsScalesWithRangesSourceAndVersion() {
    assertThat(Page.open(browser, "/import/scales", "CENTRE").text())
        .contains("ВПР 2021, математика, 4 класс 20 «2»: 0–5; «3»: 6–9; «4»: 10–14; «5»: 15–20")
        .contains("подтверждена документом Приказ <1> 2");
  }

  @Test
  void instituteLooksAndChangesNothing() {
    assertThat(Page.open(browser, "/import/scales", "INSTITUTE").text())
        .doesNotContain("Внести или исправить");
    assertThat(Page.open(browser, "/import/scales/vpr-2021-mathematics-4", "INSTITUTE").text())
        .contains("Версии")
        .doesNotContain("Сохранить");
  }

  @Test
  void scaleIsSavedWithTheVersionThatWasSeen() {
    // When
    Page answer =
        Page.of(
            browser,
            MockMvcRequestBuilders.post("/import/scales/vpr-2021-mathematics-4")
                .param("seen", "2")
                .param("maxScore", "20")
                .param("cut3", "6")
                .param("cut4", "10")
                .param("cut5", "15")
                .param("confidence", "CONFIRMED")
                .param("source", "Приказ 2")
                .session(session)
                .with(csrf()),
            "CENTRE");
    // Then
    assertThat(answer.header("Location")).isEqualTo("/import/scales/vpr-2021-mathematics-4");
    assertThat(PortalPages.BACKEND.asked().get(0).body())
        .contains("\"seen\":2", "\"cuts\":[6,10,15]", "\"source\":\"Приказ 2\"");
    assertThat(after("/import/scales/vpr-2021-mathematics-4").text())
        .contains("Шкала сохранена, версия 2");
  }

  @Test
  void refusalIsShownWithWhatWasEntered() {
    // Given
    PortalPages.BACKEND.answer("PUT " + ONE, 422, "{\"detail\":\"Шкала не принята: граница 5.\"}");
    // When
    Page.of(
        browser,
        MockMvcRequestBuilders.post("/import/scales/vpr-2021-mathematics-4")
            .param("maxScore", "77")
            .session(session)
            .with(csrf()),
        "CENTRE");
    // Then
    Page page = after("/import/scales/vpr-2021-mathematics-4");
    assertThat(page.text()).contains("Шкала не принята: граница 5.");
    assertThat(page.html()).contains("value=\"77\"");
  }

  @Test
  void unknownScaleIsAnEmptyFormAndNonsenseIsNoPage() {
    assertThat(Page.open(browser, "/import/scales/vpr-2027-russian-6", "CENTRE").text())
        .contains("Шкала: ВПР 2027, русский язык, 6 класс", "Такой шкалы ещё нет");
    assertThat(Page.open(browser, "/import/scales/vpr-x", "CENTRE").status()).isEqualTo(404);
  }

  @Test
  void protocolIsSentWithWhatItsSenderSays() {
    // When
    Page answer =
        Page.of(
            browser,
            MockMvcRequestBuilders.multipart("/import/protocols")
                .file(new MockMultipartFile("file", "a.csv", "text/csv", new byte[] {'a'}))
                .param("year", "2021")
                .param("subject", "MATHEMATICS")
                .param("grade", "4")
                .param("season", "")
                .session(session)
                .with(csrf()),
            "CENTRE");
    // Then
    assertThat(answer.header("Location")).startsWith("/import/uploads/");
    assertThat(PortalPages.BACKEND.asked().get(0).query())
        .contains("year=2021", "subject=MATHEMATICS", "grade=4")
        .doesNotContain("season");
  }
}
