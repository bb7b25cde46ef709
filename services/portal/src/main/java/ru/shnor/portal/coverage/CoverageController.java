package ru.shnor.portal.coverage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The matrix of what is in and what is not, on a page and for a spreadsheet. */
@Controller
class CoverageController {

  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private final Coverages coverages;

  CoverageController(Coverages coverages) {
    this.coverages = coverages;
  }

  @GetMapping("/import/coverage")
  String page(@RequestParam Optional<String> period, Model model) {
    List<Period> periods = coverages.periods();
    Optional<Period> chosen = chosen(period, periods);
    model.addAttribute("periods", periods);
    model.addAttribute("chosen", chosen.map(Period::key).orElse(""));
    chosen.ifPresent(
        one -> {
          model.addAttribute("title", one.title());
          model.addAttribute("coverage", coverages.of(one));
        });
    return "results-coverage";
  }

  @GetMapping("/import/coverage.csv")
  ResponseEntity<byte[]> csv(@RequestParam Optional<String> period) {
    Optional<Period> chosen = chosen(period, coverages.periods());
    StringBuilder csv = new StringBuilder("\ufeff");
    line(
        csv,
        "Муниципалитет",
        "Код",
        "Предмет",
        "Класс",
        "Школ",
        "Есть результат",
        "Нет данных",
        "Школы без данных");
    chosen.map(coverages::of).ifPresent(coverage -> lines(csv, coverage));
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8));
    headers.setContentDisposition(
        ContentDisposition.attachment()
            .filename(
                "coverage-" + chosen.map(Period::key).orElse("none").replace('|', '-') + ".csv")
            .build());
    return ResponseEntity.ok()
        .headers(headers)
        .body(csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Period> chosen(Optional<String> asked, List<Period> periods) {
    return asked
        .flatMap(Period::of)
        .filter(periods::contains)
        .or(() -> periods.stream().findFirst());
  }

  private static void lines(StringBuilder csv, Coverage coverage) {
    for (Coverage.Municipality one : coverage.municipalities()) {
      for (int at = 0; at < coverage.works().size(); at++) {
        Coverage.Cell cell = one.cells().get(at);
        line(
            csv,
            one.name(),
            one.municipalityId(),
            coverage.works().get(at).subject(),
            Integer.toString(coverage.works().get(at).programmeGrade()),
            Integer.toString(one.schools()),
            Integer.toString(cell.present()),
            Integer.toString(cell.missing().size()),
            cell.missing().stream().map(Coverage.Missing::name).collect(Collectors.joining("; ")));
      }
    }
  }

  private static void line(StringBuilder csv, String... cells) {
    csv.append(Stream.of(cells).map(CoverageController::cell).collect(Collectors.joining(";")))
        .append("\r\n");
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
  private static String cell(String text) {
    String stripped = text.stripLeading();
    boolean formula = !stripped.isEmpty() && FORMULA_STARTS.indexOf(stripped.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}
