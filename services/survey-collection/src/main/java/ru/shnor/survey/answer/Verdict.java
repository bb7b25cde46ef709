package ru.shnor.survey.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.shnor.survey.expression.Value;

/** What came of checking answers. */
public sealed interface Verdict {

  /** They are true to the form; what was empty is not among the values. */
  record Accepted(Map<String, Value> values) implements Verdict {
    public Accepted {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** They are not. */
  record Refused(List<AnswerFault> faults) implements Verdict {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
