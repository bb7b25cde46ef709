package ru.shnor.system.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** axe-core in a page: what it finds serious or critical. */
final class Axe {

  private static final String RUN =
      """
      async () => {
        const found = await axe.run(document, { resultTypes: ['violations'] });
        return found.violations
          .filter((one) => one.impact === 'serious' || one.impact === 'critical')
          .flatMap((one) => one.nodes.map((node) => one.id + ' at ' + node.target.join(' ')
            + ': ' + node.html.slice(0, 160)));
      }
      """;

  private final String script;

  Axe() {
    try (InputStream in =
        Optional.ofNullable(Axe.class.getResourceAsStream("/axe.min.js")).orElseThrow()) {
      script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Serious and critical violations of the page as it is shown now. */
  List<String> violations(Page page) {
    page.evaluate(script + "; undefined");
    Object found = page.evaluate(RUN);
    return found instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
  }
}
