package ru.shnor.portal.school;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ru.shnor.portal.indicator.Answers.Period;
import ru.shnor.portal.indicator.Indicators;
import ru.shnor.portal.indicator.Question;

/** «Почему так» for one school. */
@Controller
class SchoolController {

  private final Indicators indicators;

  SchoolController(Indicators indicators) {
    this.indicators = indicators;
  }

  @GetMapping("/schools/{id}")
  String school(
      @PathVariable String id,
      @RequestParam Optional<String> period,
      @RequestParam Optional<String> list,
      @RequestParam Optional<String> definition,
      @RequestParam Optional<String> minN,
      Model model) {
    Question asked = Question.of(period, list, definition, minN);
    Question question =
        asked.chosen()
            ? asked
            : indicators.periods().stream()
                .reduce((first, second) -> second)
                .map((Period latest) -> asked.over(latest))
                .orElse(asked);
    model.addAttribute("question", question);
    model.addAttribute("school", indicators.school(question, id));
    return "school";
  }
}
