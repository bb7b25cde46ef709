package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the browser is told to forbid, and that the pages live within it. */
@PortalPages
class HeadersTest {

  private static final Path RESOURCES = Path.of("src", "main", "resources");

  @Autowired private MockMvc browser;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/help", "/login", "/nothing", "/css/portal.css"})
  void everyAnswerForbidsWhatThePagesDoNotNeed(String path) {
    // When
    Page page = Page.open(browser, path, "CENTRE");

    // Then
    assertThat(page.header("Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; ")
        .contains("frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe", "*", "http://127.0.0.1:8085/");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(page.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
  }

  @Test
  void pagesOfPeopleAreNotCached() {
    assertThat(Page.open(browser, "/", "CENTRE").header("Cache-Control")).contains("no-store");
  }

  @Test
  void templatesHaveNothingInlineAndNothingFromOutside() throws IOException {
    Pattern forbidden =
        Pattern.compile(
            "style=|<style|<script(?![^>]*src=)|\\son[a-z]+=|th:utext|(src|href)=\"http");
    try (Stream<Path> files = Files.list(RESOURCES.resolve("templates"))) {
      List<Path> templates = files.toList();
      assertThat(templates).hasSizeGreaterThan(10);
      for (Path template : templates) {
        assertThat(forbidden.matcher(Files.readString(template)).find())
            .as(template.toString())
            .isFalse();
      }
    }
  }

  @Test
  void stylesAndScriptsComeFromHere() throws IOException {
    for (String file : List.of("css/portal.css", "js/portal.js", "js/charts.js", "js/tables.js")) {
      assertThat(Files.readString(RESOURCES.resolve("static").resolve(file)))
          .doesNotContain("http://", "https://", "//cdn");
      assertThat(Page.open(browser, "/" + file, "").status()).isEqualTo(200);
    }
  }

  @Test
  void fontAndChartsAreServedWithTheirLicences() {
    for (String file :
        List.of(
            "golos-text-5.3.0/golos-text-cyrillic-wght-normal.woff2",
            "golos-text-5.3.0/golos-text-latin-wght-normal.woff2",
            "golos-text-5.3.0/LICENSE",
            "echarts-6.1.0/echarts.common.min.js",
            "echarts-6.1.0/LICENSE")) {
      assertThat(Page.open(browser, "/vendor/" + file, "").status()).as(file).isEqualTo(200);
    }
  }
}
