package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Risk profiles: picture, table, reasons, what people say of them. */
@PortalPages
class ProfilePagesTest {

  private static final String ONE = "/profiles/s380001|2026";

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
        browser,
        MockMvcRequestBuilders.get(URI.create(sent.header("Location"))).session(session),
        role);
  }

  private static String asked(String path) {
    return PortalPages.BACKEND.asked().stream()
        .filter(one -> one.path().equals(path) && one.method().equals("POST"))
        .map(FakeBackend.Asked::body)
        .reduce((first, last) -> last)
        .orElse("");
  }

  @Test
  void listTellsLevelsInWordsAndWhatIsChosen() {
    Page page = Page.open(browser, "/profiles", "COORDINATOR");
    assertThat(page.all("tr"))
        .contains(
            "СОШ №1 Аларский муниципальный район 2026 высокий · 1 низкий · 1 нет данных · 1 1 2,"
                + " 10");
    assertThat(page.html()).doesNotContain("/profiles/contexts");
  }

  @Test
  void profileHasPictureTableReasonsAndTheYearBefore() {
    Page page = Page.open(browser, ONE, "CURATOR");
    assertThat(page.all("tr"))
        .anyMatch(
            row ->
                row.startsWith(
                        "2. Дефицит педагогических кадров направление высокий незакрытые ставки"
                            + " учителей: 12,5 %")
                    && row.contains("не подтверждён ставки <закрыты> 20.03.2026")
                    && row.contains("при уровне «средний»: с тех пор он изменился")
                    && row.endsWith("нет отметки средний"))
        .anyMatch(row -> row.startsWith("10. Низкая учебная мотивация направление нет данных"));
    assertThat(page.text())
        .contains("Уровни предварительные.", "по разным правилам", "Верификация куратором");
    assertThat(page.html())
        .contains("<svg class=\"radar\"", "radar-high", "ставки &lt;закрыты&gt;")
        .doesNotContain("style=");
    assertThat(Page.open(browser, ONE, "MINISTRY").text()).doesNotContain("Верификация ");
  }

  @Test
  void onlyMarkedFactorsAreSent() {
    Page page =
        sent(
            MockMvcRequestBuilders.post(ONE + "/verification")
                .param("verdict-2", "no")
                .param("why-2", " закрыты ")
                .param("verdict-6", "")
                .param("why-6", ""),
            "SCHOOL");
    assertThat(page.text()).contains("Верификация сохранена.");
    assertThat(asked("/surveys/api/profiles/s380001|2026/verification"))
        .contains("\"number\":2", "\"confirmed\":false", "\"why\":\"закрыты\"")
        .doesNotContain("\"number\":6");
  }

  @Test
  void directionsAreSentAndARefusalIsShown() {
    PortalPages.BACKEND.answer(
        "POST /surveys/api/profiles/s380001|2026/directions",
        400,
        "{\"detail\":\"Выберите от двух до пяти направлений.\"}");
    Page page =
        sent(MockMvcRequestBuilders.post(ONE + "/directions").param("direction", "2"), "SCHOOL");
    assertThat(page.text()).contains("Выберите от двух до пяти направлений.");
    assertThat(asked("/surveys/api/profiles/s380001|2026/directions"))
        .isEqualTo("{\"numbers\":[2]}");
  }

  @Test
  void buildingAndContextDataTellWhatBecameOfThem() {
    assertThat(
            sent(
                    MockMvcRequestBuilders.post("/profiles")
                        .param("year", "2026")
                        .param("list", "SHNOR"),
                    "INSTITUTE")
                .text())
        .contains("изменилось 3, без изменений 4");
    assertThat(asked("/surveys/api/profiles")).contains("\"list\":\"SHNOR\"", "\"year\":2026");
    assertThat(
            sent(
                    MockMvcRequestBuilders.multipart("/profiles/contexts")
                        .file(new MockMultipartFile("file", "a.csv", "text/csv", new byte[] {1}))
                        .param("year", "2026"),
                    "INSTITUTE")
                .text())
        .contains("отклонено 2", "Не нужны правилу и пропущены: Директор", "C3 не число");
  }
}
