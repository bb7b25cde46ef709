package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What people see when a service cannot or will not. */
@PortalPages
class ErrorPagesTest {

  private static final String INDICATOR = "GET /analytics/api/indicator";

  @Autowired private MockMvc browser;

  @BeforeEach
  void reset() {
    PortalPages.BACKEND.reset();
  }

  @Test
  void serviceThatIsDownIsNamedWithWhatToDo() {
    PortalPages.BACKEND.down("analytics");
    Page page = Page.open(browser, "/", "MINISTRY");
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.text())
        .contains(
            "Не отвечает сервис «Аналитика»",
            "Данные не потеряны",
            "Обновите страницу через минуту",
            "не могут быть использованы для оценки")
        .doesNotContain("Exception", "java.");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 302})
  void answerThatIsNoneIsTheSameAsDown(int status) {
    PortalPages.BACKEND.answer(INDICATOR, status, "<html>stack trace of a stranger</html>");
    Page page = Page.open(browser, "/", "MINISTRY");
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.text()).doesNotContain("stack trace");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not json", "{\"listed\":\"many\"}", "[]", ""})
  void answerNobodyCanReadIsTheSameAsDown(String body) {
    PortalPages.BACKEND.answer(INDICATOR, 200, body);
    assertThat(Page.open(browser, "/", "MINISTRY").status()).isEqualTo(503);
  }

  @ParameterizedTest
  @CsvSource({
    "403, Для вашей роли эта страница закрыта",
    "409, Запрос не выполнен",
    "422, Запрос не выполнен",
    "429, Запрос не выполнен"
  })
  void refusalKeepsItsStatusAndItsWords(int status, String heading) {
    PortalPages.BACKEND.answer(INDICATOR, status, "{\"detail\":\"Так нельзя: <b>нет</b>.\"}");
    Page page = Page.open(browser, "/", "MINISTRY");
    assertThat(page.status()).isEqualTo(status);
    assertThat(page.all("h1")).containsExactly(heading);
    assertThat(page.html()).contains("Так нельзя: &lt;b&gt;нет&lt;/b&gt;.");
  }

  @Test
  void refusalWithoutWordsGetsTheUsualOnes() {
    PortalPages.BACKEND.answer(INDICATOR, 403, "");
    assertThat(Page.open(browser, "/", "MINISTRY").text())
        .contains("Ваша роль не даёт права на это действие.");
  }

  @Test
  void expiredTokenAsksToLogInAnew() {
    PortalPages.BACKEND.answer(INDICATOR, 401, "");
    Page page = Page.open(browser, "/", "MINISTRY");
    assertThat(page.status()).isEqualTo(401);
    assertThat(page.text()).contains("Нужно войти заново", "Выйдите и войдите снова");
  }

  @ParameterizedTest
  @CsvSource({
    "400, Запрос составлен неверно",
    "404, Такой страницы нет",
    "405, Этот адрес так не открывается",
    "413, Слишком большой файл",
    "500, Ошибка на нашей стороне",
    "503, Страница временно недоступна",
    "799, Ошибка на нашей стороне"
  })
  void errorNobodyExplainedHasWordsAndAdvice(int status, String heading) {
    Page page =
        Page.of(
            browser,
            MockMvcRequestBuilders.get("/error")
                .requestAttr("jakarta.servlet.error.status_code", status)
                .with(
                    request -> {
                      request.setDispatcherType(jakarta.servlet.DispatcherType.ERROR);
                      return request;
                    }),
            "CENTRE");
    assertThat(page.all("h1")).containsExactly(heading);
    assertThat(page.text()).contains("Что делать.");
  }

  @Test
  void errorPageWorksForWhoeverIsNotLoggedIn() {
    Page page =
        Page.of(
            browser,
            MockMvcRequestBuilders.get("/error")
                .requestAttr("jakarta.servlet.error.status_code", 404)
                .with(
                    request -> {
                      request.setDispatcherType(jakarta.servlet.DispatcherType.ERROR);
                      return request;
                    }),
            "");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.html()).contains("Такой страницы нет").doesNotContain("Выйти");
  }
}
