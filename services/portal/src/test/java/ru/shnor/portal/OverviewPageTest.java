package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PortalPages
class OverviewPageTest {

  @Autowired private MockMvc browser;

  @BeforeEach
  void reset() {
    PortalPages.BACKEND.reset();
  }

  private MockHttpServletResponse open(String address, String role) throws Exception {
    return browser
        .perform(get(address).accept("text/html").with(Visitors.with(role)))
        .andReturn()
        .getResponse();
  }

  private static String text(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void showsTheNumberItsIntervalAndTheVerdict() throws Exception {
    // When
    MockHttpServletResponse page = open("/", "MINISTRY");

    // Then
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(text(page))
        .contains("Интервал 95 %", "Ожидалось бы случайно", "Формально положительная динамика")
        .contains("run-3f9c1e7a5b20", "low_share-grade-both-raw@1")
        .contains("не могут быть использованы для оценки");
  }
}
