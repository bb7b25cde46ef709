package ru.shnor.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import ru.shnor.system.RunningSystem;
import ru.shnor.system.client.Api;
import ru.shnor.system.region.TestSchool;
import tools.jackson.databind.JsonNode;

/** An analyst says who a school of a file is, its row enters, and takes that back. */
@Order(8)
class BrowserQuarantineIT {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final Axe axe = new Axe();
  private final SoftAssertions pages = new SoftAssertions();

  @Test
  void schoolOfAFileIsFoundInTheRegisterWithOneClick() {
    // Given
    TestSchool school = RunningSystem.get().region().schools().get(11);
    String upload = load(school);
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      Page page = browser.newPage(new Browser.NewPageOptions().setLocale("ru-RU"));
      page.setDefaultTimeout(60_000);
      login(page);
      page.navigate(RunningSystem.get().api().addresses().portal() + "/import/quarantine");
      look(page, "quarantine");
      // When
      Locator card =
          page.locator("section.card").filter(new Locator.FilterOptions().setHasText("edu389777"));
      assertThat(card).containsText("то же название в том же муниципалитете");
      button(card, "Это она: принять строки").click();
      // Then
      assertThat(page.locator("[role=status]")).containsText("Строки вошли");
      look(page, "quarantine-decided");
      assertThat(ledger(upload).at("/accepted").asInt()).isEqualTo(1);
      // When
      button(page.locator("main"), "Отменить решение: " + school.name()).click();
      // Then
      assertThat(page.locator("[role=status]")).containsText("снова ждут");
      assertThat(ledger(upload).at("/accepted").asInt()).isZero();
    }
    pages.assertAll();
  }

  private static Locator button(Locator where, String name) {
    return where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  private static void login(Page page) {
    page.navigate(RunningSystem.get().api().addresses().portal().toString());
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Войти").setExact(true))
        .click();
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Войти: Аналитик центра оценки качества"))
        .click();
  }

  private static String load(TestSchool school) {
    String file =
        """
        Статистика по отметкам;;;;;;
        ВПР 2023 Математика 8 класс;;;;;;
        Предмет:;Математика;;;;;
        Максимальный первичный балл:;20;;;;;
        Дата:;15.03.2023;;;;;
        Группы участников;Кол-во ОО;Кол-во участников;2;3;4;5
        %s(%s);;;;;;
        %s(edu389777);;10;10;20;30;40
        """
            .formatted(school.municipalityName(), school.municipalityId(), school.name());
    Api api = RunningSystem.get().api();
    HttpResponse<String> answer =
        api.upload(
            api.addresses().ingestion(),
            "/api/uploads",
            api.robot(),
            "карантин.csv",
            file.getBytes(StandardCharsets.UTF_8));
    String id = Api.json(answer).at("/id").asString();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                api.read(api.addresses().ingestion(), "/api/uploads/" + id)
                    .at("/status")
                    .asString()
                    .equals("DONE"));
    return id;
  }

  private static JsonNode ledger(String upload) {
    Api api = RunningSystem.get().api();
    return api.read(api.addresses().ingestion(), "/api/uploads/" + upload).at("/ledger");
  }

  private void look(Page page, String name) {
    for (int width : List.of(1280, 375)) {
      page.setViewportSize(width, 900);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(SCREENSHOTS.resolve("%s-%d.png".formatted(name, width)))
              .setFullPage(true));
      pages.assertThat(axe.violations(page)).as("axe on %s at %d px", name, width).isEmpty();
      Object wide = page.evaluate("() => document.documentElement.scrollWidth");
      pages
          .assertThat(Integer.parseInt(String.valueOf(wide)))
          .as("%s fits into %d px", name, width)
          .isLessThanOrEqualTo(width);
    }
    page.setViewportSize(1280, 900);
  }
}
