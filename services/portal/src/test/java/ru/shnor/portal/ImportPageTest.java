package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@PortalPages
class ImportPageTest {

  private static final String UPLOAD = "POST /ingestion/api/uploads";
  private static final String DETAILS = "/import/uploads/u-7c21aa90f3b1d5";

  private final MockHttpSession session = new MockHttpSession();

  @Autowired private MockMvc browser;

  @BeforeEach
  void reset() {
    PortalPages.BACKEND.reset();
  }

  private static MockMultipartFile file(String field, String name, String content) {
    return new MockMultipartFile(
        field, name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
  }

  private Page send(String path, MockMultipartFile... files) {
    MockMultipartHttpServletRequestBuilder request = MockMvcRequestBuilders.multipart(path);
    for (MockMultipartFile file : files) {
      request.file(file);
    }
    request.session(session).with(csrf());
    return Page.of(browser, request, "CENTRE");
  }

  private Page afterSending() {
    return Page.of(browser, MockMvcRequestBuilders.get("/import").session(session), "CENTRE");
  }

  private static long sentFiles() {
    return PortalPages.BACKEND.asked().stream().filter(one -> one.method().equals("POST")).count();
  }

  @Test
  void showsFormsAndBothHistories() {
    Page page = Page.open(browser, "/import", "CENTRE");
    assertThat(page.html()).contains("id=\"files\"", "id=\"kind\"", "id=\"register-file\"");
    assertThat(page.text())
        .contains(
            "Статистика по отметкам РУ 4 2021.xlsx принят не полностью 7 566 7 560 6 0 2",
            "Сравнение отметок с журналом.xlsx не принят",
            "реестр-школ.csv реестр школ 900 898 2 0 24.11.2026, 14:50");
  }

  @Test
  void instituteSeesTheRegisterOnly() {
    Page page = Page.open(browser, "/import", "INSTITUTE");
    assertThat(page.html()).contains("id=\"register-file\"").doesNotContain("id=\"files\"");
    assertThat(PortalPages.BACKEND.asked()).noneMatch(one -> one.path().contains("uploads"));
  }

  @Test
  void severalFilesAreSentOneByOneAndEachGetsItsAnswer() {
    // When
    Page answer =
        send(
            "/import",
            file("files", "первый.xlsx", "раз"),
            file("files", "второй.xlsx", "два"),
            file("files", "пустой.xlsx", ""));

    // Then
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).isEqualTo("/import#sent");
    assertThat(sentFiles()).isEqualTo(2);
    assertThat(PortalPages.BACKEND.asked().get(0).body()).contains("name=\"file\"", "раз");
    assertThat(afterSending().all("article"))
        .hasSize(3)
        .anySatisfy(one -> assertThat(one).contains("первый.xlsx читается"))
        .anySatisfy(
            one ->
                assertThat(one).contains("пустой.xlsx не отправлен", "в нём нет ни одного байта"));
  }

  @Test
  void formWithoutAFileSaysSo() {
    send("/import", file("files", "", ""));
    assertThat(sentFiles()).isZero();
    assertThat(afterSending().text()).contains("Ни один файл не выбран");
  }

  @Test
  void scriptGetsTheCardOfItsFile() {
    Page card = send("/import/file", file("file", "a.csv", "1"));
    assertThat(card.status()).isEqualTo(200);
    assertThat(card.html())
        .startsWith("<article")
        .contains("data-state=\"/import/uploads/u-reading/state\"", "data-ended=\"false\"")
        .contains("<progress");
  }

  @Test
  void refusedFileSaysWhyAndIsNotLost() {
    PortalPages.BACKEND.answer(UPLOAD, 413, "{\"detail\":\"Файл больше 25 МБ.\"}");
    Page card = send("/import/file", file("file", "a.csv", "1"));
    assertThat(card.status()).isEqualTo(422);
    assertThat(card.text()).contains("a.csv", "не отправлен", "Файл больше 25 МБ.");
  }

  @Test
  void refusalWithoutWordsStillSaysWhoRefused() {
    PortalPages.BACKEND.answer(UPLOAD, 422, "");
    assertThat(send("/import/file", file("file", "a.csv", "1")).text())
        .contains("сервис «Приём результатов» отказал без объяснения (422)");
  }

  @Test
  void serviceThatIsDownIsToldForEachFile() {
    PortalPages.BACKEND.down("ingestion");
    Page card = send("/import/file", file("file", "a.csv", "1"));
    assertThat(card.status()).isEqualTo(422);
    assertThat(card.text()).contains("Не отвечает сервис «Приём результатов»: файл не принят");
  }

  @Test
  void sameFileAgainPointsToTheFirst() {
    PortalPages.BACKEND.answer(UPLOAD, 200, FakeBackend.example("upload-duplicate"));
    assertThat(send("/import/file", file("file", "a.csv", "1")).text())
        .contains("Такой же файл уже загружен раньше", "Первая загрузка");
  }

  @Test
  void hostileFileNameStaysText() {
    Page card = send("/import/file", file("file", "<script>alert(1)</script>.csv", ""));
    assertThat(card.html()).contains("&lt;script&gt;").doesNotContain("<script>");
  }

  @Test
  void oneHistoryIsShownWhenTheOtherServiceIsDown() {
    PortalPages.BACKEND.down("ingestion");
    Page page = Page.open(browser, "/import", "CENTRE");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Не отвечает сервис «Приём результатов»", "реестр-школ.csv");
  }

  @Test
  void emptyHistoriesSaySo() {
    PortalPages.BACKEND.answer("GET /ingestion/api/uploads", 200, "[]");
    PortalPages.BACKEND.answer("GET /registry/api/imports", 200, "[]");
    assertThat(Page.open(browser, "/import", "CENTRE").text())
        .contains("Файлов ещё не было.", "Реестр ещё не загружали.");
  }

  @Test
  void detailsHaveTheLedgerTheComplaintsAndTheUnknownSchools() {
    assertThat(Page.open(browser, DETAILS, "CENTRE").text())
        .contains(
            "строк 7 566 принято 7 560 отклонено 6 повторов 0",
            "«Статистика по отметкам»",
            "vpr-2021-spring-ru-4",
            "F214 Сумма отметок 22 не равна числу участников 21.",
            "Исправьте число участников",
            "МБОУ «Новая СОШ» edu380999",
            "Показано 2 из 2");
  }

  @Test
  void everyCampaignOfAFileIsNamed() {
    PortalPages.BACKEND.answer(
        "GET /ingestion/api/uploads/u-7c21aa90f3b1d5",
        200,
        FakeBackend.example("upload-done")
            .replace(
                "\"campaignId\":",
                "\"campaignIds\": [\"first-4\", \"second-5\"], \"campaignId\":"));
    assertThat(Page.open(browser, DETAILS, "CENTRE").text()).contains("Кампании first-4, second-5");
  }

  @Test
  void stateIsTheCardAlone() {
    Page state = Page.open(browser, DETAILS + "/state", "CENTRE");
    assertThat(state.html()).startsWith("<article").contains("data-ended=\"true\"");
  }

  @Test
  void unknownUploadIsNotFound() {
    Page page = Page.open(browser, "/import/uploads/u-none", "CENTRE");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.text()).contains("Что делать.");
  }

  private Page sendRegister(String kind, MockMultipartFile file) {
    return Page.of(
        browser,
        MockMvcRequestBuilders.multipart("/import/register")
            .file(file)
            .param("kind", kind)
            .session(session)
            .with(csrf()),
        "CENTRE");
  }

  @Test
  void registerIsImportedWithItsLedgerAndComplaints() {
    assertThat(sendRegister("schools", file("file", "реестр.csv", "a")).header("Location"))
        .isEqualTo("/import#register");
    assertThat(PortalPages.BACKEND.asked().get(0).path()).endsWith("/api/imports/schools");
    assertThat(afterSending().text())
        .contains(
            "реестр школ обработан.",
            "строк 900 принято 898 отклонено 2 повторов 0",
            "A17 Логин «38-17» не похож на логин ФИС ОКО.",
            "Впишите логин вида edu380017.");
  }

  @Test
  void listGoesToTheAddressOfLists() {
    sendRegister("lists", file("file", "перечень.csv", "a"));
    assertThat(PortalPages.BACKEND.asked().get(0).path()).endsWith("/api/imports/lists");
  }

  @Test
  void registerThatIsNotRecognisedSaysWhy() {
    PortalPages.BACKEND.answer(
        "POST /registry/api/imports/schools",
        422,
        "{\"code\":\"UNRECOGNISED\",\"detail\":\"Нет строки заголовков.\"}");
    sendRegister("schools", file("file", "a.csv", "a"));
    assertThat(afterSending().text()).contains("Нет строки заголовков.");
  }

  @Test
  void emptyRegisterIsNotSent() {
    sendRegister("schools", file("file", "a.csv", ""));
    assertThat(sentFiles()).isZero();
    assertThat(afterSending().text()).contains("Файл не выбран или пуст.");
  }

  @Test
  void registerThatIsDownSaysSo() {
    PortalPages.BACKEND.down("registry");
    sendRegister("schools", file("file", "a.csv", "a"));
    PortalPages.BACKEND.reset();
    assertThat(afterSending().text()).contains("Не отвечает сервис «Реестр школ и планов»");
  }
}
