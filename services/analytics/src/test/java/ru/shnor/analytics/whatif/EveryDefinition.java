package ru.shnor.analytics.whatif;

import java.util.List;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definition.Mode;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.analytics.indicator.Rules;

/** All definitions there can be with a minimum n. */
public final class EveryDefinition {

  private EveryDefinition() {}

  public static List<Definition> of(int minN) {
    return Definitions.all(minN).stream()
        .flatMap(
            one ->
                Rules.all().stream()
                    .filter(rules -> one.mode() == Mode.GRADE || rules.scale() == Rules.Scale.WARN)
                    .map(
                        rules ->
                            new Definition(
                                one.metric(),
                                one.mode(),
                                one.subjects(),
                                one.change(),
                                minN,
                                one.version(),
                                rules)))
        .toList();
  }
}
