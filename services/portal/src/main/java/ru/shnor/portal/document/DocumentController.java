package ru.shnor.portal.document;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ru.shnor.portal.indicator.Indicators;
import ru.shnor.portal.indicator.Question;

/** Shows which notes and reports can be made, and gives the files. */
@Controller
class DocumentController {

  private static final List<String> PASSED =
      List.of("year", "list", "definition", "minN", "municipality", "survey", "date", "number");

  private final Documents documents;
  private final Indicators indicators;

  DocumentController(Documents documents, Indicators indicators) {
    this.documents = documents;
    this.indicators = indicators;
  }

  @GetMapping("/documents")
  String page(Model model) {
    model.addAttribute("choices", documents.choices());
    model.addAttribute("periods", indicators.periods());
    model.addAttribute("definitions", indicators.definitions());
    model.addAttribute("usual", Question.USUAL_DEFINITION);
    return "documents";
  }

  /** The file is held here until it is whole: a refusal must still become a page. */
  @GetMapping("/documents/{kind}/{format}")
  ResponseEntity<byte[]> file(
      @PathVariable String kind,
      @PathVariable String format,
      @RequestParam Map<String, String> query) {
    Map<String, String> parameters = new HashMap<>();
    PASSED.forEach(
        name -> {
          String value = query.getOrDefault(name, "");
          if (!value.isBlank()) {
            parameters.put(name, value);
          }
        });
    Question years =
        Question.of(
            Optional.ofNullable(query.get("period")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    if (years.chosen()) {
      parameters.put("base", Integer.toString(years.base()));
      parameters.put("report", Integer.toString(years.report()));
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    HttpHeaders headers = new HttpHeaders();
    documents.copy(kind, format, parameters, given -> pass(given, headers), file);
    headers.setCacheControl("no-store");
    return ResponseEntity.ok().headers(headers).body(file.toByteArray());
  }

  private static void pass(HttpHeaders given, HttpHeaders headers) {
    for (String name : List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION)) {
      headers.addAll(name, given.getOrEmpty(name));
    }
  }
}
