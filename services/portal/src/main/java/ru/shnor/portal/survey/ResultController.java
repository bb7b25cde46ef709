package ru.shnor.portal.survey;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ru.shnor.portal.access.CurrentUser;
import ru.shnor.portal.access.User;

/** What was answered: page and files. */
@Controller
class ResultController {

  private final Surveys surveys;
  private final CurrentUser user;

  ResultController(Surveys surveys, CurrentUser user) {
    this.surveys = surveys;
    this.user = user;
  }

  /** Without a group: the region, or for whom that is closed the first group that is not. */
  @GetMapping("/surveys/{id}/results")
  String results(
      @PathVariable String id, @RequestParam(defaultValue = "") String group, Model model) {
    Survey survey = surveys.one(id);
    Rates rates = surveys.rates(id);
    boolean region = user.find().filter(User::isRegional).isPresent();
    String chosen = group.isEmpty() ? first(rates, region) : group;
    model.addAttribute("survey", survey);
    model.addAttribute("groups", rates.groups());
    model.addAttribute("region", region);
    model.addAttribute("chosen", chosen);
    if (survey.figures()) {
      model.addAttribute("results", surveys.results(id, query(chosen)));
    }
    return "survey-results";
  }

  @GetMapping("/surveys/{id}/results/{format}")
  void file(
      @PathVariable String id,
      @PathVariable String format,
      @RequestParam(defaultValue = "") String group,
      HttpServletResponse response)
      throws IOException {
    Map<String, String> query = new HashMap<>(query(group));
    query.put("every", Boolean.toString(group.equals("every")));
    boolean book = format.equals("xlsx");
    surveys.file(
        id,
        book ? "xlsx" : "csv",
        query,
        headers -> {
          response.setContentType(String.valueOf(headers.getFirst(HttpHeaders.CONTENT_TYPE)));
          response.setHeader(
              HttpHeaders.CONTENT_DISPOSITION,
              "attachment; filename=\"results.%s\"".formatted(book ? "xlsx" : "csv"));
          response.setHeader("Row-Count", headers.getFirst("Row-Count"));
        },
        response.getOutputStream());
  }

  private static String first(Rates rates, boolean region) {
    if (region) {
      return "";
    }
    return rates.municipalities().isEmpty()
        ? rates.schools().stream().findFirst().map(one -> "s/" + one.id()).orElse("")
        : "m/" + rates.municipalities().get(0).id();
  }

  private static Map<String, String> query(String group) {
    return SurveyController.group(
        group.startsWith("m/") ? group.substring(2) : "",
        group.startsWith("s/") ? group.substring(2) : "");
  }
}
