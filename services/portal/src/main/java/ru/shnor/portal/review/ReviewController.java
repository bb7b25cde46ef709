package ru.shnor.portal.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.access.CurrentUser;
import ru.shnor.portal.access.Role;
import ru.shnor.portal.page.Attempt;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;
import ru.shnor.portal.workbook.Workbook;

/** Peer review: the draw for the organiser, nameless programmes for a reviewer. */
@Controller
class ReviewController {

  private static final String PATH = "/api/reviews";
  private static final String PAGE = "redirect:/reviews";
  private static final int CELLS = 3;

  private final Services services;
  private final CurrentUser user;

  ReviewController(Services services, CurrentUser user) {
    this.services = services;
    this.user = user;
  }

  /** A round for the organiser. */
  record Round(
      String roundId,
      int year,
      long seed,
      int sample,
      int threshold,
      int reviewers,
      List<Line> lines,
      List<Summary> summary) {

    public long settled() {
      return lines.stream().filter(Line::settled).count();
    }
  }

  /** A programme of the draw. */
  record Line(
      String code,
      String programmeId,
      String schoolId,
      List<String> asked,
      int opinions,
      boolean third,
      boolean settled) {}

  /** How often a criterion was given each score, from 0. */
  record Summary(String code, String title, int weight, int max, List<Integer> counts) {}

  /** A programme to be reviewed, without its school. */
  record Task(
      String roundId,
      int year,
      String code,
      List<Risk> risks,
      Map<String, String> factors,
      List<Criterion> criteria,
      Map<String, Integer> scores,
      String comment) {}

  /** A risk with its sections. */
  record Risk(
      String factor,
      String goal,
      List<String> tasks,
      List<Indicator> indicators,
      String methods,
      String terms,
      List<String> measures,
      String results,
      String executors) {}

  /** A target indicator. */
  record Indicator(String name, String base, String target, String by, String source) {}

  /** What is judged; scores go from 0 to {@code max}. */
  record Criterion(String code, String title, int weight, int max) {}

  @GetMapping("/reviews")
  String page(Model model) {
    model.addAttribute("organiser", organiser());
    model.addAttribute("rounds", organiser() ? rounds() : List.of());
    model.addAttribute(
        "tasks",
        services.get(
            ServiceName.REGISTRY,
            "/api/review-tasks",
            Map.of(),
            Map.of(),
            new ParameterizedTypeReference<List<Task>>() {}));
    return "reviews";
  }

  private boolean organiser() {
    return user.find().orElseThrow().roles().stream()
        .anyMatch(role -> role == Role.MINISTRY || role == Role.INSTITUTE);
  }

  private List<Round> rounds() {
    return services.get(
        ServiceName.REGISTRY, PATH, Map.of(), Map.of(), new ParameterizedTypeReference<>() {});
  }

  /** Reviewers come one a line: «логин; код муниципалитета; код школы». */
  @PostMapping("/reviews")
  String draw(
      @RequestParam int year,
      @RequestParam int seed,
      @RequestParam int sample,
      @RequestParam int threshold,
      @RequestParam(defaultValue = "") String reviewers,
      RedirectAttributes after) {
    List<Map<String, String>> people = new ArrayList<>();
    for (String line : reviewers.split("[\\r\\n]+", -1)) {
      if (!line.isBlank()) {
        String[] cells = (line + ";;").split(";", CELLS + 1);
        people.add(
            Map.of(
                "subject", cells[0].strip(),
                "municipalityId", cells[1].strip(),
                "schoolId", cells[2].strip()));
      }
    }
    Optional<String> problem =
        Attempt.problem(
            () ->
                send(
                    PATH,
                    Map.of(),
                    Map.of(
                        "year", year,
                        "seed", seed,
                        "sample", sample,
                        "threshold", threshold,
                        "reviewers", people)));
    return told(
        after, problem, "Жеребьёвка проведена. С тем же числом она повторится точь-в-точь.");
  }

  /** A score comes as {@code score-<criterion>}. */
  @PostMapping("/reviews/{id}/opinions")
  String opinion(
      @PathVariable String id,
      @RequestParam String code,
      @RequestParam(defaultValue = "") String comment,
      @RequestParam MultiValueMap<String, String> form,
      RedirectAttributes after) {
    List<Map<String, Object>> scores = new ArrayList<>();
    form.toSingleValueMap()
        .forEach(
            (name, value) -> {
              if (name.startsWith("score-") && value.matches("[0-9]{1,2}")) {
                scores.add(
                    Map.of(
                        "criterion",
                        name.substring("score-".length()),
                        "score",
                        Integer.parseInt(value)));
              }
            });
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", code);
    body.put("comment", comment.strip());
    body.put("scores", scores);
    return told(
        after,
        Attempt.problem(() -> send(PATH + "/{id}/opinions", Map.of("id", id), body)),
        "Оценка программы %s записана.".formatted(code));
  }

  @GetMapping("/reviews/{id}/summary.xlsx")
  ResponseEntity<byte[]> workbook(@PathVariable String id) {
    Round round =
        services.get(
            ServiceName.REGISTRY,
            PATH + "/{id}",
            Map.of("id", id),
            Map.of(),
            new ParameterizedTypeReference<>() {});
    List<List<Object>> rows = new ArrayList<>();
    for (Summary one : round.summary()) {
      List<Object> row = new ArrayList<>(List.of(one.title(), one.weight()));
      row.addAll(one.counts());
      rows.add(row);
    }
    List<String> header = new ArrayList<>(List.of("Критерий", "Вес"));
    int scores = round.summary().stream().mapToInt(one -> one.counts().size()).max().orElse(0);
    for (int score = 0; score < scores; score++) {
      header.add("оценок «%d»".formatted(score));
    }
    return Workbook.named("взаимоэкспертиза-%d.xlsx".formatted(round.year()))
        .sheet("По критериям", header, rows)
        .about("Число жеребьёвки", String.valueOf(round.seed()))
        .about("Программ в выборке", String.valueOf(round.lines().size()))
        .answer();
  }

  private void send(String path, Map<String, String> variables, Map<String, Object> body) {
    services.change(
        ServiceName.REGISTRY,
        HttpMethod.POST,
        path,
        variables,
        Optional.empty(),
        body,
        new ParameterizedTypeReference<Map<String, Object>>() {});
  }

  private static String told(RedirectAttributes after, Optional<String> problem, String done) {
    problem.ifPresentOrElse(
        words -> after.addFlashAttribute("problem", words),
        () -> after.addFlashAttribute("done", done));
    return PAGE;
  }
}
