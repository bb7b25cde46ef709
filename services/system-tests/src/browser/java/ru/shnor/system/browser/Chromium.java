package ru.shnor.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A browser of its own, and how its pages look on a desk and on a phone. */
final class Chromium implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final List<Integer> WIDTHS = List.of(1280, 375);
  private static final double PATIENCE_MS = 60_000;

  private final Playwright playwright;
  private final Browser browser;
  private final Axe axe = new Axe();

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"))));
  }

  Page page() {
    Page page =
        browser.newContext(new Browser.NewContextOptions().setLocale("ru-RU")).newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    return page;
  }

  /** Takes a picture at each width; says what axe finds and where the page is too wide. */
  List<String> look(Page page, String name) {
    List<String> found = new ArrayList<>();
    for (int width : WIDTHS) {
      page.setViewportSize(width, width == 375 ? 812 : 900);
      page.waitForLoadState();
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(SCREENSHOTS.resolve("%s-%d.png".formatted(name, width)))
              .setFullPage(true));
      axe.violations(page).forEach(one -> found.add("axe at %d px: %s".formatted(width, one)));
      Object wide = page.evaluate("() => document.documentElement.scrollWidth");
      if (Integer.parseInt(String.valueOf(wide)) > width) {
        found.add("does not fit into %d px".formatted(width));
      }
    }
    page.setViewportSize(1280, 900);
    return found;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
