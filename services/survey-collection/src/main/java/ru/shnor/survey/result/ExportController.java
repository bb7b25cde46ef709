package ru.shnor.survey.result;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.survey.survey.Survey;
import ru.shnor.survey.survey.Surveys;

/**
 * Figures as files: those of one group, or with {@code every=true} of every group in scope. They
 * are the figures of the pages, hidden where those are hidden.
 */
@RestController
class ExportController {

  /** Header with the number of rows, that of the head not counted. */
  private static final String ROWS = "Row-Count";

  private final Surveys surveys;
  private final Results results;

  ExportController(Surveys surveys, Results results) {
    this.surveys = surveys;
    this.results = results;
  }

  @GetMapping(path = "/api/surveys/{id}/results.csv")
  void csv(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String school,
      @RequestParam(defaultValue = "false") boolean every,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    Chosen chosen = chosen(id, municipality, school, every, caller);
    head(response, "text/csv;charset=UTF-8", "results.csv", chosen);
    ResultFiles.csv(chosen.rows(), response.getOutputStream());
  }

  @GetMapping(path = "/api/surveys/{id}/results.xlsx")
  void xlsx(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String school,
      @RequestParam(defaultValue = "false") boolean every,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    Chosen chosen = chosen(id, municipality, school, every, caller);
    head(
        response,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "results.xlsx",
        chosen);
    ResultFiles.xlsx(chosen.rows(), response.getOutputStream());
  }

  /** Groups whose rows are made one group after another. */
  private record Chosen(Figures figures, List<Territory.Named> groups) {

    Iterator<List<Object>> rows() {
      return groups.stream()
          .flatMap(one -> ResultTable.rows(figures.of(one.territory(), one.name())).stream())
          .iterator();
    }

    long count() {
      return groups.stream()
          .mapToLong(one -> ResultTable.rows(figures.of(one.territory(), one.name())).size())
          .sum();
    }
  }

  private Chosen chosen(
      String id, String municipality, String school, boolean every, Caller caller) {
    Survey survey =
        surveys.find(id, caller.scope()).orElseThrow(() -> Refusal.notFound("Такого опроса нет"));
    List<Territory.Named> groups =
        every
            ? Territory.every(survey, caller.scope())
            : List.of(Territory.in(survey, municipality, school, caller.scope()));
    return new Chosen(results.of(survey), groups);
  }

  private static void head(HttpServletResponse response, String type, String name, Chosen chosen) {
    response.setContentType(type);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(ROWS, Long.toString(chosen.count()));
  }
}
