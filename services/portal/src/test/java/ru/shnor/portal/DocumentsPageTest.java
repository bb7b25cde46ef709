package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PortalPages
class DocumentsPageTest {

  @Autowired private MockMvc browser;

  @BeforeEach
  void reset() {
    PortalPages.BACKEND.reset();
  }

  private static String query() {
    return PortalPages.BACKEND.asked().stream()
        .filter(one -> one.path().startsWith("/analytics/api/notes/"))
        .map(FakeBackend.Asked::query)
        .findFirst()
        .orElse("");
  }

  @Test
  void listsWhatCanBeMadeAndSaysWhatCannot() {
    // When
    Page page = Page.open(browser, "/documents", "MINISTRY");
    // Then
    assertThat(page.text())
        .contains("Справка о динамике", "Срок по плану: июнь, ноябрь", "Ангарский городской округ")
        .contains("Составить пока нельзя: закрытых опросов нет");
  }

  @Test
  void passesTheYearsAndTheFileOn() {
    // Given
    PortalPages.BACKEND.answer("GET /analytics/api/notes/dynamics/docx", 200, "the file");
    // When
    Page file =
        Page.open(
            browser,
            "/documents/dynamics/docx?period=2024-2025&list=SHNOR&number=12-н&date=&x=1",
            "MINISTRY");
    // Then
    assertThat(file.text()).isEqualTo("the file");
    assertThat(query().split("&"))
        .containsExactlyInAnyOrder("base=2024", "report=2025", "list=SHNOR", "number=12-н");
  }

  @Test
  void aRefusalIsAPageInRussian() {
    // Given
    PortalPages.BACKEND.answer(
        "GET /analytics/api/notes/survey/pdf",
        409,
        "{\"code\":\"CONFLICT\",\"detail\":\"Опрос ещё идёт: справка составляется после его закрытия\"}");
    // When
    Page page = Page.open(browser, "/documents/survey/pdf?survey=a", "INSTITUTE");
    // Then
    assertThat(page.text()).contains("Опрос ещё идёт");
  }
}
