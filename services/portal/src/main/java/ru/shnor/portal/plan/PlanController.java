package ru.shnor.portal.plan;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans: the list, the table of one, and who of the municipalities has done what. */
@Controller
class PlanController {

  private static final int PAGE = 50;

  private final Plans plans;
  private final PlanWords words;

  PlanController(Plans plans, PlanWords words) {
    this.plans = plans;
    this.words = words;
  }

  @GetMapping("/plans")
  String list(Model model) {
    model.addAttribute("plans", plans.all());
    model.addAttribute("names", plans.names());
    return "plans";
  }

  /** The page is 1-based here, as people count. */
  @GetMapping("/plans/{id}")
  String plan(
      @PathVariable String id,
      @ModelAttribute("filter") PlanFilter filter,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Plan plan = plans.plan(id);
    Map<String, String> names = plans.names();
    model.addAttribute("plan", plan);
    model.addAttribute("names", names);
    model.addAttribute("title", words.title(plan, names));
    model.addAttribute("found", plans.measures(id, filter, Math.max(0, page - 1), PAGE));
    return "plan";
  }

  @GetMapping("/plans/{id}/coverage")
  String coverage(@PathVariable String id, Model model) {
    model.addAttribute("plan", plans.plan(id));
    model.addAttribute("coverage", plans.coverage(id));
    return "coverage";
  }
}
