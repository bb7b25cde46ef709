package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Login, help and the state of the services. */
@PortalPages
class PlainPagesTest {

  @Autowired private MockMvc browser;

  @BeforeEach
  void reset() {
    PortalPages.BACKEND.reset();
  }

  @Test
  void entranceSaysWhatThisIsBeforeItSendsAnybodyAway() {
    Page page = Page.open(browser, "/login", "");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html()).contains("href=\"/oauth2/authorization/portal\"");
    assertThat(page.text())
        .contains("Пароль вводится только там", "не могут быть использованы для оценки")
        .doesNotContain("не удалось");
  }

  @Test
  void failedLoginIsExplained() {
    assertThat(Page.open(browser, "/login?failed", "").text())
        .contains("Войти не удалось", "Попробуйте ещё раз через минуту");
  }

  @Test
  void whoIsLoggedInNeedsNoEntrance() {
    assertThat(Page.open(browser, "/login", "CENTRE").header("Location")).isEqualTo("/");
  }

  @Test
  void providerIsAskedWithAChallenge() {
    String address = Page.open(browser, "/oauth2/authorization/portal", "").header("Location");
    assertThat(address)
        .startsWith("http://127.0.0.1:8085/oauth2/authorize?")
        .contains("response_type=code", "code_challenge_method=S256", "nonce=", "state=");
  }

  @Test
  void helpSaysWhatTheNumberIsNot() {
    Page page = Page.open(browser, "/help", "SCHOOL");
    assertThat(page.text())
        .contains(
            "Чем это число не является",
            "Результаты нельзя использовать для оценки школ, учителей",
            "Чего пока нет")
        .doesNotContain("Загрузка: сначала реестр");
  }

  @Test
  void helpShowsHowToImportToThoseWhoMay() {
    assertThat(Page.open(browser, "/help", "CENTRE").text())
        .contains("Загрузка: сначала реестр школ");
    assertThat(Page.open(browser, "/help", "INSTITUTE").text())
        .contains("(их загружают министерство и центр оценки)");
  }

  @Test
  void statusHasTheLedgerOfEveryTopicAndNamesWhoIsSilent() {
    PortalPages.BACKEND.down("ingestion");
    Page page = Page.open(browser, "/status", "MONITORING");
    assertThat(page.text())
        .contains(
            "Аналитика работает Хранилище: MongoDB 6.0.5 (replica set).",
            "results 1 800 1 790 10 0 0 0",
            "Приём результатов не отвечает Недоступно: загрузка файлов");
    assertThat(page.all("h2")).hasSize(4);
  }

  @Test
  void unknownLagIsAWordAndNotANumber() {
    PortalPages.BACKEND.answer(
        "GET /analytics/api/status",
        200,
        FakeBackend.example("status").replace("\"lag\": 0", "\"lag\": -1"));
    assertThat(Page.open(browser, "/status", "MONITORING").text()).contains("0 неизвестно");
  }

  @Test
  void healthIsOpenAndSaysNoMore() {
    Page page = Page.open(browser, "/actuator/health/readiness", "");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html()).isEqualTo("{\"status\":\"UP\"}");
  }
}
