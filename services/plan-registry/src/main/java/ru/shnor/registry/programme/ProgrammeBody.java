package ru.shnor.registry.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.registry.request.Body;

/** Reads the risks of a programme out of a request. */
final class ProgrammeBody {

  private ProgrammeBody() {}

  /**
   * The risks.
   *
   * @throws Refusal 422 for a factor that is unknown or comes twice
   */
  static List<Programme.Risk> risks(Body body) {
    List<Programme.Risk> risks = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Body one : body.bodies("risks")) {
      String factor = one.text("factor");
      if (!RiskFactors.isKnown(factor) || !seen.add(factor)) {
        throw Refusal.unprocessable(
            "NO_SUCH_RISK",
            "Риск «%s» неизвестен или назван дважды. Есть: %s."
                .formatted(factor, String.join(", ", RiskFactors.all().keySet())));
      }
      risks.add(
          new Programme.Risk(
              factor,
              one.text("goal"),
              one.texts("tasks"),
              one.bodies("indicators").stream().map(ProgrammeBody::indicator).toList(),
              one.text("methods"),
              one.text("terms"),
              one.texts("measures"),
              one.text("results"),
              one.text("executors")));
    }
    return risks;
  }

  private static Programme.Indicator indicator(Body one) {
    return new Programme.Indicator(
        one.text("name"), one.text("base"), one.text("target"), one.text("by"), one.text("source"));
  }

  static List<Programme.Value> values(Body body) {
    return body.bodies("values").stream()
        .map(
            one ->
                new Programme.Value(one.text("factor"), one.text("indicator"), one.text("actual")))
        .toList();
  }
}
