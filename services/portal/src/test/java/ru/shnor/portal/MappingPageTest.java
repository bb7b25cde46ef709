package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@PortalPages
class MappingPageTest {

  private static final String SAMPLE =
      """
      {"sheet":"","form":"","rows":[
       {"number":1,"cells":[{"text":"Results <2014>","number":false}]},
       {"number":2,"cells":[{"text":"Code","number":false},{"text":"Tested","number":false},
        {"text":"L1","number":false},{"text":"#","number":false},{"text":"#","number":false}]},
       {"number":3,"cells":[{"text":"01M015","number":false},{"text":"27","number":true},
        {"text":"5","number":true},{"text":"6","number":true},{"text":"7","number":true}]}]}
      """;
  private static final String OUTCOME =
      """
      {"faults":[],"headerRow":2,"rows":[
       {"number":3,"kind":"GOOD","school":"01M015","name":"P.S. 15","work":"2014|RUSSIAN|4",
        "participants":27,"marks":[5,6,7,9],"words":""},
       {"number":4,"kind":"PASSED","school":"","name":"","work":"","participants":0,"marks":[],
        "words":"итог по школе"}]}
      """;

  @Autowired private MockMvc browser;

  @BeforeEach
  void answers() {
    PortalPages.BACKEND.reset();
    PortalPages.BACKEND.answer("POST /ingestion/api/templates/samples", 200, "[" + SAMPLE + "]");
    PortalPages.BACKEND.answer("POST /ingestion/api/templates/trials", 200, OUTCOME);
  }

  private Page post(String address, String... fields) {
    var request = MockMvcRequestBuilders.multipart(address);
    request.with(csrf()).param("sample", SAMPLE).param("headerRow", "2");
    for (int at = 0; at < fields.length; at += 2) {
      request.param(fields[at], fields[at + 1]);
    }
    return Page.of(browser, request, "CENTRE");
  }

  @Test
  void showsTheFirstRowsAndGuessesTheHeader() {
    // When
    Page page =
        Page.of(
            browser,
            MockMvcRequestBuilders.multipart("/import/mapping")
                .file(new MockMultipartFile("file", "a.csv", "text/csv", new byte[] {'a'}))
                .with(csrf()),
            "CENTRE");
    // Then
    assertThat(page.html()).contains("Results &lt;2014&gt;", "B: Tested");
    assertThat(page.html()).containsPattern("<option value=\"2\" selected=\"selected\">2</option>");
  }

  @Test
  void previewTellsHowEachRowWouldBeRead() {
    // When
    Page page = post("/import/mapping/preview", "part", "preview", "schoolCode", "A");
    // Then
    assertThat(page.text())
        .contains("Из первых строк войдут: 1 из 2")
        .contains("3 войдёт 01M015 P.S. 15 2014, русский язык, 4 класс 27 5 6 7 9")
        .contains("4 пропущена")
        .contains("итог по школе")
        .doesNotContain("Разметка файла");
  }

  @Test
  void columnsAreNamedByHeaderOrByLetterWhereAHeaderStandsTwice() {
    // When
    post("/import/mapping/preview", "schoolCode", "A", "mark2", "C", "mark3", "D");
    // Then
    assertThat(PortalPages.BACKEND.asked().get(0).body())
        .contains("\\\"code\\\" : \\\"Code\\\"")
        .contains("\\\"column\\\" : \\\"L1\\\"")
        .contains("\\\"letter\\\" : \\\"D\\\"");
  }

  @Test
  void faultsOfTheTemplateAreShownWhileItIsNotComplete() {
    // Given
    PortalPages.BACKEND.answer(
        "POST /ingestion/api/templates/trials",
        200,
        "{\"faults\":[\"marks.levels: каждой отметке нужен столбец\"],\"headerRow\":0,\"rows\":[]}");
    // Then
    assertThat(post("/import/mapping/preview").text())
        .contains("Пока не хватает: marks.levels: каждой отметке нужен столбец");
  }

  @Test
  void savedTemplateLeadsToTheList() {
    assertThat(post("/import/mapping/template", "id", "foreign").header("Location"))
        .isEqualTo("/import/templates");
  }

  @Test
  void refusedTemplateStaysOnThePage() {
    PortalPages.BACKEND.answer(
        "POST /ingestion/api/templates", 422, "{\"detail\":\"Шаблон не принят, ошибок: 1.\"}");
    assertThat(post("/import/mapping/template", "title", "Моя форма").html())
        .contains("Шаблон не принят, ошибок: 1.", "value=\"Моя форма\"");
  }
}
