package ru.shnor.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import ru.shnor.system.RunningSystem;
import ru.shnor.system.client.Api;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;

/** A respondent with a phone: a draft, a lost connection, sending again, and only the keyboard. */
@Order(8)
class FormWalkIT {

  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static final String FORM =
      """
      {"title":"Как дела в школе","locale":"ru","pages":[{"name":"p","elements":[
       {"type":"radiogroup","name":"works","title":"Помогли ли занятия?","isRequired":true,
        "choices":[{"value":"yes","text":"Помогли"},{"value":"no","text":"Не помогли"}]},
       {"type":"text","inputType":"number","name":"years","title":"Сколько лет вы работаете?","min":0,"max":60},
       {"type":"comment","name":"why","title":"Что ещё важно?"}]}]}\
      """;

  private static String survey = "";
  private static final List<String> TOKENS = new ArrayList<>();

  private final Axe axe = new Axe();

  private static Api api() {
    return RunningSystem.get().api();
  }

  private static JsonNode sent(String method, String path, String body) {
    HttpResponse<String> answer =
        api()
            .send(
                api()
                    .request(api().addresses().surveys(), path, api().robot())
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body))
                    .build());
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return Api.json(answer);
  }

  @BeforeAll
  static void invite() {
    RunningSystem.get().region();
    sent("PUT", "/api/questionnaires/walk", FORM);
    sent("POST", "/api/questionnaires/walk/versions/1/open", "{}");
    survey =
        sent(
                "POST",
                "/api/surveys",
                WireJson.text(
                    Map.of(
                        "title", "Как дела в школе",
                        "questionnaireId", "walk",
                        "version", 1,
                        "audience", "TEACHERS",
                        "opens", "2000-01-01",
                        "closes", "2100-01-01",
                        "schools", List.of("s380001"))))
            .at("/surveyId")
            .asString();
    sent(
            "POST",
            "/api/surveys/%s/invitations".formatted(survey),
            "{\"schoolId\":\"s380001\",\"count\":2}")
        .at("/links")
        .forEach(one -> TOKENS.add(one.asString()));
  }

  @AfterAll
  static void close() throws Exception {
    for (int i = OPEN.size() - 1; i >= 0; i--) {
      OPEN.get(i).close();
    }
  }

  private static BrowserContext phone() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    OPEN.add(playwright);
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    OPEN.add(browser);
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale("ru-RU")
                .setViewportSize(375, 812)
                .setIsMobile(true)
                .setHasTouch(true)
                // axe is put into the page by the test
                .setBypassCSP(true));
    OPEN.add(context);
    context.setDefaultTimeout(60_000);
    return context;
  }

  private static int answered() {
    return api()
        .read(api().addresses().surveys(), "/api/surveys/%s/rates".formatted(survey))
        .at("/answered")
        .asInt();
  }

  @Test
  void draftSurvivesReloadAndAnAnswerSentAgainIsOne() {
    // Given
    BrowserContext phone = phone();
    Page page = phone.newPage();
    page.navigate(TOKENS.get(0));
    page.getByText("Не помогли", new Page.GetByTextOptions().setExact(true)).tap();
    Locator why = page.locator("textarea");
    why.fill("Хочется больше практики");
    // When
    page.reload();
    // Then
    assertThat(page.locator("textarea")).hasValue("Хочется больше практики");
    assertThat(page.locator("input[type=radio][value=no]")).isChecked();
    assertThat(axe.violations(page)).isEmpty();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", "form-375.png"))
            .setFullPage(true));
    // When: the network is gone, then there again, and the answer to the first sending is lost
    int before = answered();
    phone.setOffline(true);
    send(page);
    assertThat(page.locator("#note")).containsText("Нет связи. Ответ сохранён");
    phone.setOffline(false);
    page.route(
        "**/api/answers",
        route -> {
          route.fetch();
          route.abort();
        });
    again(page);
    assertThat(page.locator("#note")).containsText("Нет связи. Ответ сохранён");
    page.unroute("**/api/answers");
    again(page);
    // Then
    assertThat(page.locator("#note")).hasText("Ответ уже был принят. Спасибо!");
    assertThat(answered()).isEqualTo(before + 1);
    page.reload();
    assertThat(page.locator("#note")).hasText("Ответ принят. Спасибо!");
  }

  private static void send(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Отправить ответ")).click();
  }

  private static void again(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Повторить")).click();
  }

  @Test
  void theKeyboardIsEnough() {
    // Given
    BrowserContext phone = phone();
    Page page = phone.newPage();
    page.navigate(TOKENS.get(1));
    assertThat(page.locator("input[type=radio]").first()).isVisible();
    int before = answered();
    // When
    tabTo(page, "radio");
    page.keyboard().press("Space");
    tabTo(page, "number");
    page.keyboard().type("12");
    tabTo(page, "textarea");
    page.keyboard().type("Всё хорошо");
    tabTo(page, "Отправить ответ");
    page.keyboard().press("Enter");
    // Then
    assertThat(page.locator("#note")).hasText("Ответ принят. Спасибо!");
    assertThat(answered()).isEqualTo(before + 1);
  }

  /** Presses Tab until the focus is on a field of this type, or on the button of this name. */
  private static void tabTo(Page page, String wanted) {
    for (int i = 0; i < 30; i++) {
      page.keyboard().press("Tab");
      Object focused =
          page.evaluate(
              "() => { const e = document.activeElement; return `${e.type || ''} ${e.value || ''}"
                  + " ${e.title || ''} ${e.innerText || ''}`; }");
      if (String.valueOf(focused).contains(wanted)) {
        return;
      }
    }
    throw new AssertionError("Tab does not lead to " + wanted);
  }
}
