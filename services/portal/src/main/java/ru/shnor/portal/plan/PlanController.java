package ru.shnor.portal.plan;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans: the list, the table of one, and who of the municipalities has done what. */
@Controller
class PlanController {

  private final Plans plans;
  private final PlanWords words;

  PlanController(Plans plans, PlanWords words) {
    this.plans = plans;
    this.words = words;
  }

  /** What the table shows only; empty is everything. */
  record Filter(String section, String status, String q) {
    public boolean any() {
      return !section.isEmpty() || !status.isEmpty() || !q.isEmpty();
    }
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
      @RequestParam(defaultValue = "") String section,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Plan plan = plans.plan(id);
    model.addAttribute("plan", plan);
    model.addAttribute("title", words.title(plan, plan.regional() ? Map.of() : plans.names()));
    model.addAttribute("filter", new Filter(section, status, q.strip()));
    model.addAttribute(
        "found", plans.measures(id, section, status, q.strip(), Math.max(0, page - 1)));
    return "plan";
  }

  @GetMapping("/plans/{id}/coverage")
  String coverage(@PathVariable String id, Model model) {
    model.addAttribute("plan", plans.plan(id));
    model.addAttribute("coverage", plans.coverage(id));
    return "coverage";
  }
}
