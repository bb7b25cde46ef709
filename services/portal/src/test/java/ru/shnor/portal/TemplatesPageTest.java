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
class TemplatesPageTest {

  private static final String SAVE = "POST /ingestion/api/templates";

  private final MockHttpSession session = new MockHttpSession();

  @Autowired private MockMvc browser;

  @BeforeEach
  void reset() {
    PortalPages.BACKEND.reset();
  }

  private void send(byte[] json) {
    Page answer =
        Page.of(
            browser,
            MockMvcRequestBuilders.multipart("/import/templates")
                .file(new MockMultipartFile("file", "a.json", "application/json", json))
                .session(session)
                .with(csrf()),
            "CENTRE");
    assertThat(answer.header("Location")).isEqualTo("/import/templates");
  }

  private Page after() {
    return Page.of(
        browser, MockMvcRequestBuilders.get("/import/templates").session(session), "CENTRE");
  }

  private static long asked(String method) {
    return PortalPages.BACKEND.asked().stream().filter(one -> one.method().equals(method)).count();
  }

  @Test
  void listsTemplatesWithTheirVersions() {
    assertThat(Page.open(browser, "/import/templates", "CENTRE").text())
        .contains("Результаты ELA по школам nyc-ela 2 24.11.2026, 15:01 Аналитик");
  }

  @Test
  void withoutTemplatesThePageSaysSo() {
    PortalPages.BACKEND.answer("GET /ingestion/api/templates", 200, "[]");
    assertThat(after().text()).contains("Своих шаблонов пока нет");
  }

  @Test
  void templateIsHandedOnByteForByte() {
    send("{\"id\": \"nyc-ela\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(PortalPages.BACKEND.asked().get(0).body()).isEqualTo("{\"id\": \"nyc-ela\"}");
    assertThat(after().text()).contains("Шаблон Результаты ELA по школам принят, версия 3.");
  }

  @Test
  void faultsOfATemplateAreShownAsTheServiceNamesThem() {
    PortalPages.BACKEND.answer(
        SAVE, 422, "{\"detail\":\"Шаблон не принят, ошибок: 1. $.rows: нет <поля>.\"}");
    send(new byte[] {'{'});
    assertThat(after().html()).contains("$.rows: нет &lt;поля&gt;.");
  }

  @Test
  void emptyAndHugeFilesAreNotSent() {
    send(new byte[0]);
    assertThat(after().text()).contains("Файл не выбран или пуст.");
    send(new byte[300 << 10]);
    assertThat(after().text()).contains("Шаблон больше 256 КБ");
    assertThat(asked("POST")).isZero();
  }

  @Test
  void serviceThatIsDownChangesNothingAndIsNamed() {
    PortalPages.BACKEND.down("ingestion");
    send(new byte[] {'{'});
    PortalPages.BACKEND.reset();
    assertThat(after().text())
        .contains("Не отвечает сервис «Приём результатов»: ничего не изменено");
  }

  @Test
  void textIsGivenBackAsAFile() {
    Page text = Page.open(browser, "/import/templates/nyc-ela/text", "CENTRE");
    assertThat(text.status()).isEqualTo(200);
    assertThat(text.header("Content-Disposition")).contains("attachment", "nyc-ela.json");
    assertThat(text.html()).isEqualTo(FakeBackend.example("template-text"));
  }

  private Page remove(String id) {
    return Page.of(
        browser,
        MockMvcRequestBuilders.post("/import/templates/{id}/removal", id)
            .session(session)
            .with(csrf()),
        "CENTRE");
  }

  @Test
  void templateIsTakenOutOfUse() {
    assertThat(remove("nyc-ela").status()).isEqualTo(302);
    assertThat(asked("DELETE")).isEqualTo(1);
    assertThat(after().text()).contains("Шаблон nyc-ela больше не применяется");
  }

  @Test
  void templateThatIsNotThereIsSaidToBe() {
    PortalPages.BACKEND.answer(
        "DELETE /ingestion/api/templates/none", 404, "{\"detail\":\"Шаблон не найден\"}");
    remove("none");
    assertThat(after().text()).contains("Шаблон не найден");
  }
}
