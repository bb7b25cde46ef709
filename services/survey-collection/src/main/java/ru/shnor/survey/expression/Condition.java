package ru.shnor.survey.expression;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A condition — условие показа. What it says of an absent answer is what SurveyJS says: no
 * comparison holds but {@code <>}, nothing is contained in it.
 */
public sealed interface Condition {

  /** Holds always; the condition of a question that has none. */
  Condition ALWAYS = new And(List.of());

  /** Whether it holds for these answers. */
  boolean holds(Map<String, Value> answers);

  /** Holds if all do. */
  record And(List<Condition> parts) implements Condition {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Map<String, Value> answers) {
      return parts.stream().allMatch(part -> part.holds(answers));
    }
  }

  /** Holds if one does. */
  record Or(List<Condition> parts) implements Condition {
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Map<String, Value> answers) {
      return parts.stream().anyMatch(part -> part.holds(answers));
    }
  }

  /** Holds if the other does not. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean holds(Map<String, Value> answers) {
      return !part.holds(answers);
    }
  }

  /** Whether an answer is there. */
  record Given(Reference reference) implements Condition {
    @Override
    public boolean holds(Map<String, Value> answers) {
      return reference.in(answers).isPresent();
    }
  }

  /** Whether the answer is exactly this. */
  record Equal(Reference reference, Value value) implements Condition {
    @Override
    public boolean holds(Map<String, Value> answers) {
      return reference.in(answers).filter(value::equals).isPresent();
    }
  }

  /** How a number compares. */
  enum Order {
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST
  }

  /** Whether the answer is a number on this side of the limit. */
  record Ordered(Reference reference, Order order, double limit) implements Condition {
    @Override
    public boolean holds(Map<String, Value> answers) {
      Optional<Value> given = reference.in(answers);
      if (given.isEmpty() || !(given.get() instanceof Value.Numeric numeric)) {
        return false;
      }
      return switch (order) {
        case LESS -> numeric.number() < limit;
        case AT_MOST -> numeric.number() <= limit;
        case MORE -> numeric.number() > limit;
        case AT_LEAST -> numeric.number() >= limit;
      };
    }
  }

  /** Whether any, or all, of these choices are among the given ones. */
  record Chosen(Reference reference, List<Value> values, boolean all) implements Condition {
    public Chosen {
      values = List.copyOf(values);
    }

    @Override
    public boolean holds(Map<String, Value> answers) {
      Optional<Value> given = reference.in(answers);
      if (given.isEmpty()) {
        return false;
      }
      Set<Value> chosen =
          given.get() instanceof Value.Many many
              ? new HashSet<>(many.values())
              : Set.of(given.get());
      return all ? chosen.containsAll(values) : values.stream().anyMatch(chosen::contains);
    }
  }
}
