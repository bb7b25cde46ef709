package ru.shnor.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.shnor.system.RunningSystem;
import ru.shnor.system.region.Oracle;
import ru.shnor.system.region.TestRegion;
import ru.shnor.system.region.TestRegion.Plan;

/** A person at the portal: login, import, overview, school; on a desk and on a phone. */
@Order(7)
class BrowserWalkIT {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final List<Integer> WIDTHS = List.of(1280, 375);
  private static final double PATIENCE_MS = 60_000;

  private static final List<AutoCloseable> OPEN = new ArrayList<>();

  @TempDir private Path folder = Path.of("");

  private final Axe axe = new Axe();
  private final SoftAssertions pages = new SoftAssertions();

  @BeforeAll
  static void load() {
    RunningSystem.get().region();
  }

  @AfterAll
  static void close() throws Exception {
    for (int i = OPEN.size() - 1; i >= 0; i--) {
      OPEN.get(i).close();
    }
  }

  private static Page page() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    OPEN.add(playwright);
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    OPEN.add(browser);
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setLocale("ru-RU"));
    OPEN.add(context);
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    return page;
  }

  @Test
  void loginImportOverviewSchool() {
    // Given
    TestRegion region = new TestRegion(new Plan(20_251_124, 1, 60, 2024, 2025, false));
    region.writeTo(folder);
    Page page = page();
    // When
    login(page);
    importFiles(page, region);
    String number = overview(page);
    school(page);
    // Then
    assertThat(number).isEqualTo(shown(new Oracle(region).sharePercent()));
    pages.assertAll();
  }

  private void login(Page page) {
    page.navigate(RunningSystem.get().api().addresses().portal().toString());
    look(page, "1-entrance");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Войти").setExact(true))
        .click();
    look(page, "2-login");
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Войти: Аналитик центра оценки качества"))
        .click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Доля школ с положительной динамикой");
  }

  private void importFiles(Page page, TestRegion region) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Загрузка")).first().click();
    look(page, "3-import");
    register(page, "schools", "register.csv");
    register(page, "lists", "list.csv");
    page.locator("#files")
        .setInputFiles(
            region.works().stream()
                .map(work -> folder.resolve(work.fileName()))
                .toArray(Path[]::new));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Отправить")).click();
    Locator ended = page.locator("#sent [data-ended=true]");
    assertThat(ended)
        .hasCount(
            region.works().size(), new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
    look(page, "4-imported");
    assertThat(ended.allInnerTexts()).noneMatch(text -> text.contains("не принят"));
    ended.first().getByRole(AriaRole.LINK).first().click();
    look(page, "5-upload");
    page.goBack();
  }

  private void register(Page page, String kind, String file) {
    page.locator("#kind").selectOption(kind);
    page.locator("#register-file").setInputFiles(folder.resolve(file));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Загрузить")).click();
    assertThat(page.locator("#register [role=status]")).containsText(file);
  }

  private String overview(Page page) {
    page.navigate(
        RunningSystem.get().api().addresses().portal() + "/?period=2024-2025");
    Locator number = page.locator("[data-number]");
    assertThat(number)
        .containsText("%", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
    look(page, "6-overview");
    return number.innerText().replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
  }

  private void school(Page page) {
    page.locator("main a[href*='/schools/']").first().click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("СОШ");
    look(page, "7-school");
  }

  /** Takes a picture at each width, and lets axe and the width of the page be judged at the end. */
  private void look(Page page, String name) {
    for (int width : WIDTHS) {
      page.setViewportSize(width, width == 375 ? 812 : 900);
      page.waitForLoadState();
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
    pages.assertThat(Files.exists(SCREENSHOTS)).isTrue();
  }

  /** Two decimals and a comma, as on the page. */
  private static String shown(String percent) {
    return new BigDecimal(percent).setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',')
        + " %";
  }
}
