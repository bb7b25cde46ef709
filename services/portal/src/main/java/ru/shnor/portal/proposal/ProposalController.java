package ru.shnor.portal.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.page.Attempt;
import ru.shnor.portal.page.RussianText;
import ru.shnor.portal.plan.Plans;

/** A plan's file: handed in, looked at with every question, confirmed. */
@Controller
class ProposalController {

  private static final String FORM = "redirect:/plans/import";

  private final Proposals proposals;
  private final Plans plans;
  private final RussianText russian;

  ProposalController(Proposals proposals, Plans plans, RussianText russian) {
    this.proposals = proposals;
    this.plans = plans;
    this.russian = russian;
  }

  @GetMapping("/plans/import")
  String form(Model model) {
    model.addAttribute("places", plans.municipalities());
    if (!model.containsAttribute("year")) {
      int year = LocalDate.now(Clock.system(ZoneId.of("Asia/Irkutsk"))).getYear();
      model.addAttribute("year", String.valueOf(year));
    }
    return "plan-import";
  }

  /** The owner is empty for the region, else the id of a municipality. */
  @PostMapping("/plans/import")
  String send(
      @RequestParam("file") MultipartFile file,
      @RequestParam String year,
      @RequestParam(defaultValue = "") String owner,
      RedirectAttributes after) {
    after.addFlashAttribute("year", year);
    after.addFlashAttribute("owner", owner);
    if (file.isEmpty()) {
      after.addFlashAttribute("problem", "Файл не выбран или пуст.");
      return FORM;
    }
    Map<String, String> whose = new LinkedHashMap<>();
    whose.put("year", year);
    whose.put("level", owner.isEmpty() ? "REGION" : "MUNICIPALITY");
    whose.put("municipality", owner);
    AtomicReference<String> id = new AtomicReference<>("");
    Optional<String> problem =
        Attempt.problem(
            () -> id.set(proposals.send(file.getResource(), whose).proposal().proposalId()));
    if (problem.isPresent()) {
      after.addFlashAttribute("problem", problem.get());
      return FORM;
    }
    after.addAttribute("id", id.get());
    return "redirect:/plans/proposals/{id}";
  }

  /** Next year's draft is looked at and confirmed like a file. */
  @PostMapping("/plans/{id}/next-year")
  String nextYear(@PathVariable String id, RedirectAttributes after) {
    AtomicReference<String> proposal = new AtomicReference<>("");
    Optional<String> problem =
        Attempt.problem(() -> proposal.set(proposals.nextYear(id).proposal().proposalId()));
    problem.ifPresent(words -> after.addFlashAttribute("problem", words));
    after.addAttribute("id", problem.isPresent() ? id : proposal.get());
    return problem.isPresent() ? "redirect:/plans/{id}" : "redirect:/plans/proposals/{id}";
  }

  @GetMapping("/plans/proposals/{id}")
  String preview(@PathVariable String id, Model model) {
    Proposal.View view = proposals.find(id);
    model.addAttribute("proposal", view.proposal());
    model.addAttribute("comparison", view.comparison());
    model.addAttribute("territories", view.proposal().territories(proposals.places()));
    model.addAttribute(
        "owner", view.proposal().owner().map(one -> plans.names().getOrDefault(one, one)));
    return "proposal";
  }

  /** Answers come as pairs {@code written} and {@code oktmo} in the order of the form. */
  @PostMapping("/plans/proposals/{id}/confirmation")
  String confirm(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> form,
      RedirectAttributes after) {
    List<String> written = form.getOrDefault("written", List.of());
    List<String> oktmo = form.getOrDefault("oktmo", List.of());
    Map<String, String> territories = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(written.size(), oktmo.size()); i++) {
      if (!oktmo.get(i).isEmpty()) {
        territories.put(written.get(i), oktmo.get(i));
      }
    }
    String basis = Optional.ofNullable(form.getFirst("basis")).orElse("").strip();
    List<Proposal.Comparison> done = new ArrayList<>();
    Optional<String> problem =
        Attempt.problem(() -> done.add(proposals.confirm(id, basis, territories)));
    after.addAttribute("id", problem.isPresent() ? id : planOf(id));
    if (problem.isPresent()) {
      after.addFlashAttribute("problem", problem.get());
      return "redirect:/plans/proposals/{id}";
    }
    after.addFlashAttribute("done", words(done.get(0)));
    return "redirect:/plans/{id}";
  }

  private String planOf(String id) {
    return proposals.find(id).proposal().planId();
  }

  private String words(Proposal.Comparison done) {
    if (done.added().isEmpty() && done.changed().isEmpty()) {
      return "План подтверждён. В нём ничего не изменилось: такие мероприятия уже были.";
    }
    return "План подтверждён: добавлено %s, изменено %s, без изменений %s."
        .formatted(
            russian.count(done.added().size()),
            russian.count(done.changedMeasures()),
            russian.count(done.same().size()));
  }
}
