package ru.shnor.registry.deadline.grammar;

import java.util.List;
import java.util.Optional;
import ru.shnor.registry.deadline.CalendarMonth;
import ru.shnor.registry.deadline.Deadline;
import ru.shnor.registry.deadline.lexis.Cursor;
import ru.shnor.registry.deadline.lexis.Token;

/**
 *
 *
 * <pre>
 * condition = year [[","] request | agreement | event] | request | agreement | event
 * year      = "в течение" ["всего"] [number] "года" | "весь год" | "постоянно"
 * request   = "по" ("заявке" | "запросу") [words] ["(" territories ")"]
 * agreement = "по согласованию" [words] ["(" territories ")"]
 * event     = ("по итогам" | "в соответствии с" | "после" …) words
 * </pre>
 */
final class ConditionGrammar {

  private static final String[][] EVENT_BEGINNINGS = {
    {"в", "соответствии", "с"},
    {"в", "соответствии", "со"},
    {"согласно"},
    {"по", "итогам"},
    {"по", "результатам"},
    {"по", "окончании"},
    {"по", "окончанию"},
    {"по", "завершении"},
    {"по", "завершению"},
    {"по", "мере"},
    {"по", "графику"},
    {"по", "расписанию"},
    {"после"},
    {"в", "период"},
    {"в", "дни"},
    {"в", "сроки"},
  };

  private final Cursor in;
  private final PhraseGrammar phrases;

  ConditionGrammar(Cursor in) {
    this.in = in;
    this.phrases = new PhraseGrammar(in);
  }

  Optional<Deadline> condition() {
    int start = in.mark();
    Optional<Deadline.Within> year = year();
    if (year.isEmpty()) {
      in.reset(start);
    }
    Deadline.Within within = year.orElse(Deadline.Within.UNSAID);
    int mark = in.mark();
    in.accept(Token.Type.COMMA);
    Optional<Deadline> more = request(within).or(() -> agreement(within)).or(() -> event(within));
    if (more.isPresent() || year.isEmpty()) {
      return more;
    }
    in.reset(mark);
    return year.map(found -> new Deadline.WholeYear(found.year()));
  }

  private Optional<Deadline.Within> year() {
    boolean during =
        in.phrase("в", "течение") || in.phrase("в", "течении") || in.phrase("на", "протяжении");
    if (during) {
      in.word("всего");
      in.word("календарного");
      PointGrammar points = new PointGrammar(in);
      Optional<Integer> number = points.year();
      boolean word = number.isPresent() || in.word("года", "г");
      return word
          ? Optional.of(new Deadline.Within(true, number.orElse(CalendarMonth.PLAN)))
          : Optional.empty();
    }
    return in.phrase("весь", "год")
            || in.phrase("весь", "календарный", "год")
            || in.word("постоянно", "круглогодично")
        ? Optional.of(new Deadline.Within(true, CalendarMonth.PLAN))
        : Optional.empty();
  }

  private Optional<Deadline> request(Deadline.Within within) {
    int mark = in.mark();
    boolean asked =
        in.word("по")
            && (in.word("заявке", "заявкам", "запросу", "запросам")
                || in.word("заявлению", "заявлениям"));
    Optional<String> applicant = asked ? phrases.words(false) : Optional.empty();
    Optional<List<String>> territories = applicant.flatMap(words -> territories());
    if (territories.isEmpty()) {
      in.reset(mark);
    }
    return territories.map(names -> new Deadline.OnRequest(within, applicant.orElse(""), names));
  }

  private Optional<Deadline> agreement(Deadline.Within within) {
    int mark = in.mark();
    boolean agreed = in.phrase("по", "согласованию");
    Optional<String> partner = agreed ? phrases.words(false) : Optional.empty();
    Optional<List<String>> territories = partner.flatMap(words -> territories());
    if (territories.isEmpty()) {
      in.reset(mark);
    }
    return territories.map(names -> new Deadline.ByAgreement(within, partner.orElse(""), names));
  }

  private Optional<List<String>> territories() {
    return in.peek().is(Token.Type.OPEN) ? phrases.bracketed() : Optional.of(List.of());
  }

  private Optional<Deadline> event(Deadline.Within within) {
    int mark = in.mark();
    for (String[] beginning : EVENT_BEGINNINGS) {
      if (in.phrase(beginning)) {
        Optional<String> words = phrases.words(true).filter(text -> !text.isBlank());
        if (words.isPresent() && !in.peek().is(Token.Type.OPEN)) {
          int end = in.mark();
          return Optional.of(new Deadline.EventBound(within, wording(mark, end)));
        }
        in.reset(mark);
      }
    }
    return Optional.empty();
  }

  /** Without dots at its end, which end the sentence and not the words. */
  private String wording(int from, int to) {
    return in.between(from, to).replaceAll("[ .,;–—-]+$", "");
  }
}
