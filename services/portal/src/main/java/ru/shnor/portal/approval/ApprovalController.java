package ru.shnor.portal.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.page.Attempt;
import ru.shnor.portal.page.RussianText;
import ru.shnor.portal.plan.Plan;
import ru.shnor.portal.plan.Plans;
import ru.shnor.portal.workbook.Workbook;

/** Road maps and lists of curators on their way between municipality and region. */
@Controller
class ApprovalController {

  private final Approvals approvals;
  private final Plans plans;
  private final RussianText russian;

  ApprovalController(Approvals approvals, Plans plans, RussianText russian) {
    this.approvals = approvals;
    this.plans = plans;
    this.russian = russian;
  }

  @GetMapping("/approvals")
  String all(@RequestParam(defaultValue = "") String year, Model model) {
    List<Integer> years = plans.all().stream().map(Plan::year).distinct().sorted().toList();
    int now = LocalDate.now(Clock.system(ZoneId.of("Asia/Irkutsk"))).getYear();
    int latest = years.isEmpty() || years.contains(now) ? now : years.get(years.size() - 1);
    int chosen = year.matches("[0-9]{4}") ? Integer.parseInt(year) : latest;
    model.addAttribute("year", chosen);
    model.addAttribute("approvals", approvals.all(chosen));
    return "approvals";
  }

  @GetMapping("/approvals.xlsx")
  ResponseEntity<byte[]> workbook(@RequestParam int year) {
    List<List<Object>> rows = new ArrayList<>();
    for (Approvals.Approval one : approvals.all(year)) {
      rows.add(
          List.of(
              one.municipality(),
              one.kindTitle(),
              one.stateTitle(),
              one.last().map(step -> russian.moment(step.at())).orElse(""),
              one.last().map(Approvals.Step::comment).orElse("")));
    }
    return Workbook.named("согласование-%d.xlsx".formatted(year))
        .sheet(
            "Согласование",
            List.of("Муниципалитет", "Документ", "Состояние", "Последний шаг", "Замечания"),
            rows)
        .answer();
  }

  @GetMapping("/approvals/{id}")
  String one(@PathVariable String id, Model model) {
    Approvals.Approval approval = approvals.one(id);
    model.addAttribute("approval", approval);
    if (!approval.roadMap()) {
      model.addAttribute("schools", approvals.schools(approval.municipalityId()));
      model.addAttribute("curators", approvals.curators(id));
    }
    return "approval";
  }

  @PostMapping("/approvals/{id}/steps")
  String step(
      @PathVariable String id,
      @RequestParam long revision,
      @RequestParam String action,
      @RequestParam(defaultValue = "") String comment,
      RedirectAttributes after) {
    return told(
        id,
        after,
        Attempt.problem(() -> approvals.step(id, revision, action, comment.strip())),
        "Решение записано.");
  }

  /** Entries come as {@code school}, {@code curator} and {@code position} in the same order. */
  @PostMapping("/approvals/{id}/curators")
  String curators(
      @PathVariable String id,
      @RequestParam long revision,
      @RequestParam MultiValueMap<String, String> form,
      RedirectAttributes after) {
    List<String> schools = form.getOrDefault("school", List.of());
    List<String> names = form.getOrDefault("curator", List.of());
    List<String> positions = form.getOrDefault("position", List.of());
    List<Approvals.Entry> entries = new ArrayList<>();
    for (int i = 0; i < Math.min(schools.size(), Math.min(names.size(), positions.size())); i++) {
      if (!names.get(i).isBlank()) {
        entries.add(
            new Approvals.Entry(schools.get(i), names.get(i).strip(), positions.get(i).strip()));
      }
    }
    return told(
        id,
        after,
        Attempt.problem(() -> approvals.saveCurators(id, revision, entries)),
        "Список кураторов записан.");
  }

  private static String told(
      String id, RedirectAttributes after, Optional<String> problem, String done) {
    after.addAttribute("id", id);
    problem.ifPresentOrElse(
        words -> after.addFlashAttribute("problem", words),
        () -> after.addFlashAttribute("done", done));
    return "redirect:/approvals/{id}";
  }
}
