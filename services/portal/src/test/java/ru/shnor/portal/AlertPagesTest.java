package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Alerts: the list, the card, the rules and the journal. */
@PortalPages
class AlertPagesTest {

  private static final String CARD = "/alerts/a0123456789abcdef0123";

  @Autowired private MockMvc browser;

  @BeforeEach
  void reset() {
    PortalPages.BACKEND.reset();
  }

  private Page send(String path, String role, Map<String, String> form) {
    MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
    form.forEach(request::param);
    request.session(new MockHttpSession());
    request.with(SecurityMockMvcRequestPostProcessors.csrf());
    return Page.of(browser, request, role);
  }

  private static List<FakeBackend.Asked> changed() {
    return PortalPages.BACKEND.asked().stream().filter(one -> !one.method().equals("GET")).toList();
  }

  @Test
  void theListSaysStateAndWhoseInWords() {
    Page page = Page.open(browser, "/alerts", "CENTRE");
    assertThat(page.text())
        .contains(
            "Новых — 3, из них срочных — 1; в работе — 1; заглушено — 1.",
            "Аларский муниципальный район",
            "повторно, 2-й раз",
            "Оповещения работают не полностью");
    assertThat(page.html()).contains("data-live-event=\"alert\"", "data-alert-count");
  }

  @Test
  void aFilterIsHandedToTheServiceAndKeptInTheLinks() {
    Page page =
        Page.open(browser, "/alerts?severity=CRITICAL&municipality=reg38_m001", "COORDINATOR");
    assertThat(PortalPages.BACKEND.asked())
        .anyMatch(
            one ->
                one.path().equals("/analytics/api/alerts")
                    && one.query().contains("severity=CRITICAL")
                    && one.query().contains("status=OPEN")
                    && one.query().contains("municipality=reg38_m001"));
    assertThat(page.html()).contains("rel=\"next\"", "severity=CRITICAL&amp;");
    assertThat(page.text()).doesNotContain("Доставка и проверка");
  }

  @Test
  void theCardTellsTheHistoryOfEveryEpisode() {
    Page page = Page.open(browser, CARD, "CENTRE");
    assertThat(page.text())
        .contains(
            "Срок — по 20.12.2024",
            "принято в работу Координатор района отчёт готовится",
            "снято система причины больше нет",
            "Почтовый сервер не принял письмо");
    assertThat(page.html()).contains("href=\"/measures/REGION%7C2024%7C1%7C1.2\"");
  }

  @Test
  void aSchoolReadsAndDoesNothing() {
    Page page = Page.open(browser, CARD, "SCHOOL");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).doesNotContain("Принять в работу", "Заглушить");
    assertThat(Page.open(browser, "/alerts/rules", "SCHOOL").status()).isEqualTo(403);
    assertThat(Page.open(browser, "/alerts/journal", "COORDINATOR").status()).isEqualTo(403);
    assertThat(send(CARD + "/acknowledgement", "SCHOOL", Map.of("revision", "3")).status())
        .isEqualTo(403);
  }

  @Test
  void acknowledgementNamesTheRevisionThatWasSeen() {
    Page page =
        send(
            CARD + "/acknowledgement",
            "COORDINATOR",
            Map.of("revision", "3", "reason", "отчёт готовится"));
    assertThat(page.status()).isEqualTo(302);
    assertThat(changed().get(0).body()).contains("\"revision\":3", "отчёт готовится");
  }

  @Test
  void onlyTheMinistryChangesARuleAndParametersAreNumbers() {
    Map<String, String> form =
        Map.of(
            "version", "2",
            "severity", "INFO",
            "enabled", "no",
            "p.graceDays", "5",
            "p.holdMinutes", "0",
            "reason", "письмо");
    assertThat(Page.open(browser, "/alerts/rules/measure-overdue", "CENTRE").text())
        .contains("письмо от 20.11.2026 № 7")
        .doesNotContain("Сохранить новую версию");
    assertThat(send("/alerts/rules/measure-overdue", "CENTRE", form).status()).isEqualTo(403);
    send("/alerts/rules/measure-overdue", "MINISTRY", form);
    assertThat(changed()).hasSize(1);
    assertThat(changed().get(0).body())
        .contains("\"graceDays\":5", "\"enabled\":false", "\"version\":2");
    send("/alerts/rules/measure-overdue", "MINISTRY", Map.of("p.graceDays", "x"));
    assertThat(changed()).hasSize(1);
  }

  @Test
  void theJournalTellsWhichChannelDoesNotDeliver() {
    Page page = Page.open(browser, "/alerts/journal", "MINISTRY");
    assertThat(page.text())
        .contains(
            "почта через mail.example.org не доставляет Почтовый сервер не принял письмо",
            "веб-хук hook.example.org в порядке",
            "Отправить снова");
  }

  @Test
  void theCountIsForEveryPage() {
    Page page = Page.open(browser, "/alerts/count", "SCHOOL");
    assertThat(page.html()).contains("\"open\":3", "\"critical\":1");
    assertThat(Page.open(browser, "/help", "SCHOOL").html()).contains("data-alert-count");
    assertThat(Page.open(browser, "/help", "MONITORING").html()).doesNotContain("data-alert-count");
  }
}
