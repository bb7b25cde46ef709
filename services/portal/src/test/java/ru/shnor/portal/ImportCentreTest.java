package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Trial, history with undo, quarantine and coverage. */
@PortalPages
class ImportCentreTest {

  private static final String UPLOAD = "/import/uploads/u-7c21aa90f3b1d5";
  private static final String SERVICE = "/ingestion/api/uploads/u-7c21aa90f3b1d5";

  private final MockHttpSession session = new MockHttpSession();

  @Autowired private MockMvc browser;

  @BeforeEach
  void reset() {
    PortalPages.BACKEND.reset();
  }

  private Page post(String path, String... fields) {
    MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return Page.of(browser, request.session(session).with(csrf()), "CENTRE");
  }

  private Page page(String path) {
    return Page.of(browser, MockMvcRequestBuilders.get(path).session(session), "CENTRE");
  }

  private static List<FakeBackend.Asked> posted() {
    return PortalPages.BACKEND.asked().stream().filter(one -> one.method().equals("POST")).toList();
  }

  private Page send(String... fields) {
    var request =
        MockMvcRequestBuilders.multipart("/import/file")
            .file(
                new MockMultipartFile(
                    "file", "a.csv", "text/csv", "1".getBytes(StandardCharsets.UTF_8)));
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    request.session(session).with(csrf());
    return Page.of(browser, request, "CENTRE");
  }

  @Test
  void switchesOfTheFormBecomeTermsOfTheUpload() {
    send("check", "1", "rows", "all");
    send("rows", "good");
    assertThat(posted().get(0).query()).contains("dryRun=true", "allOrNothing=true");
    assertThat(posted().get(1).query()).contains("dryRun=false", "allOrNothing=false");
  }

  @Test
  void trialSaysThatNothingWasEntered() {
    PortalPages.BACKEND.answer(
        "GET " + SERVICE,
        200,
        FakeBackend.example("upload-done")
            .replace(
                "\"waitingRows\": 1", "\"waitingRows\": 1, \"dryRun\": true, \"report\": true"));
    Page page = page(UPLOAD);
    assertThat(page.text())
        .contains("Проверка без загрузки. Ничего не записано.", "проверен", "Что изменилось бы")
        .doesNotContain("Отменить загрузку");
    assertThat(page.html()).contains(UPLOAD + "/report");
  }

  @Test
  void changesAreShownBeforeAndAfter() {
    assertThat(page(UPLOAD).text())
        .contains(
            "СОШ № 1 Русский язык, 4 класс 10 уч.: «2» — 1, «3» — 2, «4» — 3, «5» — 4"
                + " 10 уч.: «2» — 4, «3» — 3, «4» — 2, «5» — 1",
            "СОШ № 2 Русский язык, 4 класс не было 8 уч.");
  }

  @Test
  void undoNeedsAConfirmation() {
    post(UPLOAD + "/undo", "reason", "не тот файл");
    assertThat(posted()).isEmpty();
    assertThat(page(UPLOAD).text()).contains("Отметьте, что отмена действительно нужна.");
    post(UPLOAD + "/undo", "reason", "не тот файл", "sure", "1");
    assertThat(posted().get(0).body()).isEqualTo("{\"reason\":\"не тот файл\"}");
    assertThat(page(UPLOAD).text())
        .contains("Загрузка отменена. Прежние числа вернулись: 3; результатов больше нет: 2.");
  }

  @Test
  void refusedUndoSaysWhatStandsOnTop() {
    PortalPages.BACKEND.answer(
        "POST " + SERVICE + "/undo", 409, "{\"detail\":\"Сначала отмените «верхний.xlsx».\"}");
    post(UPLOAD + "/undo", "reason", "x", "sure", "1");
    assertThat(page(UPLOAD).text()).contains("Сначала отмените «верхний.xlsx».");
  }

  @Test
  void historyOfAResultNamesWhoSaidWhat() {
    assertThat(page("/import/results?id=VPR|2021|SPRING|s380001").text())
        .contains(
            "первый.xlsx 24.11.2026, 15:01 Аналитик действует", "загрузка отменена: не тот файл");
  }

  @Test
  void schoolsThatWaitCarrySuggestionsAndTheirFile() {
    Page page = page("/import/quarantine");
    assertThat(page.text())
        .contains(
            "СОШ №12 имени Гагарина",
            "Строк ждёт 2: Статистика по отметкам РУ 4 2021.xlsx",
            "то же название в том же муниципалитете",
            "Похожих школ в реестре не нашлось.",
            "отклонено: школа закрыта");
    assertThat(page.html()).contains("value=\"s380201\" checked=\"checked\"");
  }

  @Test
  void oneClickLinksAndAnotherTakesItBack() {
    post("/import/quarantine/380801/link", "schoolId", "s380201", "otherId", "");
    assertThat(posted().get(0).body()).isEqualTo("{\"schoolId\":\"s380201\"}");
    assertThat(page("/import/quarantine").text())
        .contains("«СОШ №12 имени Гагарина» — это «МБОУ «СОШ № 12 им. Гагарина»». Строки вошли.");
    post("/import/quarantine/decisions/q1/reopening");
    assertThat(page("/import/quarantine").text()).contains("отменено, строки снова ждут");
  }

  @Test
  void otherSchoolMayBeNamedByItsCodeAndNoneIsAskedFor() {
    post("/import/quarantine/380801/link", "otherId", " s380777 ");
    assertThat(posted().get(0).body()).isEqualTo("{\"schoolId\":\"s380777\"}");
    assertThat(page("/import/quarantine").text()).contains("Строки вошли.");
    post("/import/quarantine/380801/link", "otherId", "");
    assertThat(page("/import/quarantine").text()).contains("Выберите школу или впишите её код.");
  }

  @Test
  void coverageNamesTheSchoolsWithoutData() {
    assertThat(page("/import/coverage").text())
        .contains("ВПР, весна 2021", "3 — все", "1 из 3", "СОШ № 3");
    Page csv = page("/import/coverage.csv?period=VPR|2021|SPRING");
    assertThat(csv.html()).startsWith("\ufeff").contains("\"'=СОШ № 2; СОШ № 3\"");
  }

  @Test
  void tableWithRemarksIsHandedOnAndARefusalIsSaid() {
    var request =
        MockMvcRequestBuilders.multipart("/import/remarks")
            .file(new MockMultipartFile("file", "a.csv", "text/csv", new byte[] {1}));
    request.session(session).with(csrf());
    assertThat(Page.of(browser, request, "CENTRE").status()).isEqualTo(200);
    PortalPages.BACKEND.answer(
        "POST /ingestion/api/remarks", 422, "{\"detail\":\"Форма не узнана.\"}");
    Page refused = Page.of(browser, request, "CENTRE");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Форма не узнана.");
  }
}
