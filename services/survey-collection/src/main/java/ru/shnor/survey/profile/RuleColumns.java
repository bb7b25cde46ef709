package ru.shnor.survey.profile;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.shnor.survey.context.WantedColumns;
import ru.shnor.survey.profile.ProfileRule.Source;

/** The columns of context data the newest rule looks at. */
@Component
class RuleColumns implements WantedColumns {

  private final Rules rules;

  RuleColumns(Rules rules) {
    this.rules = rules;
  }

  @Override
  public List<Column> columns() {
    return rules.newest().factors().stream()
        .flatMap(factor -> factor.indicators().stream())
        .filter(one -> one.source() == Source.CONTEXT)
        .map(one -> new Column(one.id(), one.title(), one.unit().equals("%")))
        .distinct()
        .toList();
  }
}
