package ru.shnor.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.shnor.system.RunningSystem;

/** A person teaches the system a table it has never seen, and the next file is recognised. */
@Order(8)
class MappingWalkIT {

  private static final double PATIENCE_MS = 60_000;
  private static final String HEADER = "Centre,Name,Form,When,Sat,Level 1,Level 2,Level 3,Level 4";

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void load() {
    RunningSystem.get().region();
  }

  private Path file(int year, String... rows) throws IOException {
    String text =
        "Foreign results of the year\n"
            + HEADER
            + "\n"
            + String.join("\n", rows).replace("YEAR", "" + year)
            + "\n";
    return Files.writeString(folder.resolve("foreign-" + year + ".csv"), text);
  }

  @Test
  void aNewLayoutIsMappedWithAPreviewAndTheNextFileIsRecognised() throws IOException {
    // Given
    Path first =
        file(2018, "Q1A,North,4,YEAR,20,5,5,5,5", "Q1A,North,All,YEAR,40,9,9,11,11", "x,y,4,YEAR,1,1,0,0,0");
    Path second = file(2019, "Q1A,North,4,YEAR,30,5,5,10,10", "Q2B,South,5,YEAR,10,1,2,3,4");
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.page();
      login(page);
      // When
      page.navigate(RunningSystem.get().api().addresses().portal() + "/import/mapping");
      page.locator("#file").setInputFiles(first);
      button(page, "Показать первые строки").click();
      fill(page);
      Locator preview = page.locator("[data-mapping-preview]");
      assertThat(preview)
          .containsText(
              "войдут: 1 из 3", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
      assertThat(preview).containsText("итог школы");
      assertThat(preview).containsText("не код школы");
      assertThat(chromium.look(page, "8-mapping")).isEmpty();
      button(page, "Сохранить шаблон").click();
      assertThat(page.locator("[role=status]")).containsText("Чужая таблица");
      // Then
      page.navigate(RunningSystem.get().api().addresses().portal() + "/import");
      page.locator("#files").setInputFiles(second);
      button(page, "Отправить").click();
      Locator ended = page.locator("#sent [data-ended=true]");
      assertThat(ended).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
      assertThat(ended.first().innerText()).doesNotContain("не опознана");
      ended.first().getByRole(AriaRole.LINK).first().click();
      assertThat(page.locator("main")).containsText("Чужая таблица");
      assertThat(page.locator("main")).containsText("Q2B");
    }
  }

  private static void fill(Page page) {
    page.locator("#title").fill("Чужая таблица");
    page.locator("#id").fill("foreign-table");
    page.locator("#maximum").fill("4");
    page.locator("#subject").selectOption("MATHEMATICS");
    for (List<String> one :
        List.of(
            List.of("#schoolCode", "A"),
            List.of("#schoolName", "B"),
            List.of("#gradeColumn", "C"),
            List.of("#yearColumn", "D"),
            List.of("#participants", "E"),
            List.of("#mark2", "F"),
            List.of("#mark3", "G"),
            List.of("#mark4", "H"),
            List.of("#mark5", "I"),
            List.of("#skipColumn", "C"))) {
      page.locator(one.get(0)).selectOption(one.get(1));
    }
    page.locator("#skipTexts").fill("All");
    page.locator("#skipReason").fill("итог школы");
    page.locator("#suppressed").focus();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static void login(Page page) {
    page.navigate(RunningSystem.get().api().addresses().portal().toString());
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Войти").setExact(true))
        .click();
    button(page, "Войти: Аналитик центра оценки качества").click();
    assertThat(page.locator("h1")).isVisible();
  }
}
