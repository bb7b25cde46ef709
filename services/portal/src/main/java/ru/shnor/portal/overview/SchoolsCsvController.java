package ru.shnor.portal.overview;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.shnor.portal.indicator.Answers.SchoolRow;
import ru.shnor.portal.indicator.DefinitionWords;
import ru.shnor.portal.indicator.Indicators;
import ru.shnor.portal.indicator.Question;

/** Gives the table of schools as a file. */
@Controller
class SchoolsCsvController {

  private final Indicators indicators;
  private final DefinitionWords words;

  SchoolsCsvController(Indicators indicators, DefinitionWords words) {
    this.indicators = indicators;
    this.words = words;
  }

  @GetMapping("/schools.csv")
  ResponseEntity<byte[]> csv(
      @RequestParam Optional<String> period,
      @RequestParam Optional<String> list,
      @RequestParam Optional<String> definition,
      @RequestParam Optional<String> minN,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String q,
      @RequestParam Map<String, String> parameters) {
    Question question = Question.of(period, list, definition, minN).narrowed(parameters);
    List<SchoolRow> schools = new SchoolFilter(outcome, q).of(indicators.schools(question));
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8));
    headers.setContentDisposition(
        ContentDisposition.attachment()
            .filename(
                "schools-%s-%s-%s.csv"
                    .formatted(question.period(), question.list(), question.definition()))
            .build());
    return ResponseEntity.ok()
        .headers(headers)
        .body(SchoolsCsv.of(question, schools, words).getBytes(StandardCharsets.UTF_8));
  }
}
