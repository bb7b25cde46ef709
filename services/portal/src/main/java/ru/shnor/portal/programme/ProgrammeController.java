package ru.shnor.portal.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.access.CurrentUser;
import ru.shnor.portal.access.Role;
import ru.shnor.portal.page.Attempt;
import ru.shnor.portal.plan.Plans;
import ru.shnor.portal.workbook.Workbook;

/** Which school has a programme, and the programme section by section. */
@Controller
class ProgrammeController {

  private final Programmes programmes;
  private final Plans plans;
  private final CurrentUser user;

  ProgrammeController(Programmes programmes, Plans plans, CurrentUser user) {
    this.programmes = programmes;
    this.plans = plans;
    this.user = user;
  }

  @GetMapping("/programmes")
  String all(@RequestParam(defaultValue = "") String year, Model model) {
    int chosen = year(year);
    List<Programmes.Line> lines = programmes.all(chosen);
    model.addAttribute("year", chosen);
    model.addAttribute("names", plans.names());
    model.addAttribute("lines", lines);
    model.addAttribute("missing", lines.stream().filter(one -> !one.exists()).count());
    model.addAttribute("handedIn", lines.stream().filter(Programmes.Line::submitted).count());
    return "programmes";
  }

  @GetMapping("/programmes.xlsx")
  ResponseEntity<byte[]> workbook(@RequestParam(defaultValue = "") String year) {
    Map<String, String> names = plans.names();
    List<List<Object>> rows = new ArrayList<>();
    for (Programmes.Line one : programmes.all(year(year))) {
      rows.add(
          List.of(
              names.getOrDefault(one.municipalityId(), one.municipalityId()),
              one.school(),
              one.schoolId(),
              one.stateTitle(),
              one.risks(),
              one.gaps(),
              one.checks()));
    }
    return Workbook.named("программы-%d.xlsx".formatted(year(year)))
        .sheet(
            "Программы",
            List.of(
                "Муниципалитет",
                "Школа",
                "Код",
                "Программа",
                "Рисков",
                "Не заполнено разделов",
                "Промежуточных мониторингов"),
            rows)
        .answer();
  }

  private static int year(String text) {
    return text.matches("20[0-9]{2}")
        ? Integer.parseInt(text)
        : LocalDate.now(Clock.system(ZoneId.of("Asia/Irkutsk"))).getYear();
  }

  @GetMapping("/programmes/{id}")
  String one(@PathVariable String id, Model model) {
    Programmes.View view = programmes.one(id);
    boolean writes =
        user.find().orElseThrow().roles().stream()
            .anyMatch(role -> role == Role.COORDINATOR || role == Role.SCHOOL);
    model.addAttribute("view", view);
    model.addAttribute("mayWrite", writes && !view.submitted());
    model.addAttribute("mayCheck", writes && view.submitted());
    return "programme";
  }

  /** Puts one risk in, in place of what there was of it. */
  @PostMapping("/programmes/{id}/risks")
  String risk(
      @PathVariable String id,
      @RequestParam long revision,
      @ModelAttribute("risk") RiskForm form,
      RedirectAttributes after) {
    return told(
        id,
        after,
        Attempt.problem(
            () -> {
              List<Programmes.Risk> risks = new ArrayList<>(programmes.one(id).programme().risks());
              int at = risks.stream().map(Programmes.Risk::factor).toList().indexOf(form.factor());
              if (at < 0) {
                risks.add(form.risk());
              } else {
                risks.set(at, form.risk());
              }
              programmes.write(id, revision, risks);
            }),
        "Раздел записан.");
  }

  @PostMapping("/programmes/{id}/submission")
  String submit(@PathVariable String id, @RequestParam long revision, RedirectAttributes after) {
    return told(
        id, after, Attempt.problem(() -> programmes.submit(id, revision)), "Программа сдана.");
  }

  /** Values come as {@code factor}, {@code indicator} and {@code actual} in the same order. */
  @PostMapping("/programmes/{id}/monitoring")
  String check(
      @PathVariable String id,
      @RequestParam long revision,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String text,
      @RequestParam MultiValueMap<String, String> form,
      RedirectAttributes after) {
    List<String> factors = form.getOrDefault("factor", List.of());
    List<String> indicators = form.getOrDefault("indicator", List.of());
    List<String> actual = form.getOrDefault("actual", List.of());
    List<Programmes.Value> values = new ArrayList<>();
    for (int i = 0; i < Math.min(factors.size(), Math.min(indicators.size(), actual.size())); i++) {
      if (!actual.get(i).isBlank()) {
        values.add(new Programmes.Value(factors.get(i), indicators.get(i), actual.get(i).strip()));
      }
    }
    return told(
        id,
        after,
        on.isBlank()
            ? Optional.of("Не указана дата мониторинга.")
            : Attempt.problem(
                () ->
                    programmes.check(
                        id, revision, Map.of("on", on, "text", text.strip(), "values", values))),
        "Мониторинг записан.");
  }

  private static String told(
      String id, RedirectAttributes after, Optional<String> problem, String done) {
    after.addAttribute("id", id);
    problem.ifPresentOrElse(
        words -> after.addFlashAttribute("problem", words),
        () -> after.addFlashAttribute("done", done));
    return "redirect:/programmes/{id}";
  }
}
