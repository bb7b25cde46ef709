package ru.shnor.portal.school;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ru.shnor.portal.indicator.Answers.Period;
import ru.shnor.portal.indicator.Answers.School;
import ru.shnor.portal.indicator.DefinitionWords;
import ru.shnor.portal.indicator.Indicators;
import ru.shnor.portal.indicator.Question;
import ru.shnor.portal.objectivity.Signs;

/** «Почему так» for one school. */
@Controller
class SchoolController {

  private final Indicators indicators;
  private final Signs signs;
  private final DefinitionWords words;

  SchoolController(Indicators indicators, Signs signs, DefinitionWords words) {
    this.indicators = indicators;
    this.signs = signs;
    this.words = words;
  }

  @GetMapping("/schools/{id}")
  String school(
      @PathVariable String id,
      @RequestParam Optional<String> period,
      @RequestParam Optional<String> list,
      @RequestParam Optional<String> definition,
      @RequestParam Optional<String> minN,
      @RequestParam Map<String, String> parameters,
      Model model) {
    Question asked = Question.of(period, list, definition, minN).narrowed(parameters);
    Question question =
        asked.chosen()
            ? asked
            : indicators.periods().stream()
                .reduce((first, second) -> second)
                .map((Period latest) -> asked.over(latest))
                .orElse(asked);
    model.addAttribute("question", question);
    School school = indicators.school(question, id);
    model.addAttribute("school", school);
    model.addAttribute("matrix", OutcomeMatrix.of(school, words));
    model.addAttribute("signs", signs.ofSchool(id));
    model.addAttribute("seasons", SeasonGap.of(school, words));
    model.addAttribute("lineage", indicators.lineage(question, id));
    return "school";
  }
}
