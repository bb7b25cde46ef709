package ru.shnor.portal.indicator;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Parts of a definition for people, in Russian; templates name it {@code @words}. */
@Component("words")
public class DefinitionWords {

  public String metric(String id) {
    return switch (id) {
      case "low_share" -> "доля «2»";
      case "quality" -> "качество («4» и «5»)";
      case "mean_mark" -> "средняя отметка";
      default -> id;
    };
  }

  public String mode(String id) {
    return switch (id) {
      case "grade" -> "тот же класс";
      case "cohort" -> "та же параллель";
      default -> id;
    };
  }

  public String subjects(String id) {
    return switch (id) {
      case "both" -> "оба предмета";
      case "any" -> "хотя бы один";
      default -> id;
    };
  }

  public String change(String id) {
    return switch (id) {
      case "raw" -> "без поправки";
      case "region_adjusted" -> "сверх региона";
      default -> id;
    };
  }

  /** What a definition says besides its metric. */
  public String rest(Answers.Sensitivity one) {
    return String.join(", ", mode(one.mode()), subjects(one.subjects()), change(one.change()));
  }

  /** When a school is positive by this definition. */
  public String rule(Answers.Definition definition) {
    String better =
        definition.metric().equals("low_share")
            ? "доля «2» строго уменьшилась или двоек нет в оба года"
            : definition.metric().equals("quality")
                ? "доля «4» и «5» строго выросла"
                : "средняя отметка строго выросла";
    String compared =
        definition.change().equals("raw") ? "" : " больше, чем за то же время у школ вне перечня";
    String where =
        definition.subjects().equals("both") ? "по обоим предметам" : "хотя бы по одному предмету";
    return "Положительно, если " + better + compared + " " + where + ".";
  }

  /** Class of the style sheet for what is confirmed of a school. */
  public String standingClass(String standing) {
    return switch (standing) {
      case "GROWTH_CONFIRMED" -> "outcome outcome-positive";
      case "DECLINE_CONFIRMED" -> "outcome outcome-decline";
      case "GROWTH_NOT_CONFIRMED" -> "outcome outcome-not";
      default -> "outcome outcome-none";
    };
  }

  /** An outcome in a cell of a table. */
  public String brief(String code) {
    return switch (code) {
      case "POSITIVE" -> "да";
      case "NOT_POSITIVE" -> "нет";
      default -> "—";
    };
  }

  public String outcome(String code) {
    return switch (code) {
      case "POSITIVE" -> "положительная";
      case "NOT_POSITIVE" -> "не положительная";
      case "NOT_EVALUABLE" -> "не оценивается";
      default -> code;
    };
  }

  /** Class of the style sheet for an outcome. */
  public String outcomeClass(String code) {
    return switch (code) {
      case "POSITIVE" -> "outcome outcome-positive";
      case "NOT_POSITIVE" -> "outcome outcome-not";
      default -> "outcome outcome-none";
    };
  }

  public String season(String code) {
    return switch (code) {
      case "AUTUMN" -> "осень";
      case "SPRING" -> "весна";
      default -> code;
    };
  }

  public String list(String kind) {
    return Question.listTitle(kind);
  }

  /**
   * All parts of an id such as {@code low_share-grade-both-raw}; the id itself if it has others.
   */
  public String all(String definitionId) {
    List<String> parts = List.of(definitionId.split("-", -1));
    if (parts.size() < 4) {
      return definitionId;
    }
    List<String> words = new ArrayList<>();
    words.add(metric(parts.get(0)));
    words.add(mode(parts.get(1)));
    words.add(subjects(parts.get(2)));
    words.add(change(parts.get(3)));
    parts.stream().skip(4).map(this::rule).forEach(words::add);
    return String.join(", ", words);
  }

  /** A rule that is not the usual one. */
  public String rule(String id) {
    return switch (id) {
      case "zero_not_positive" -> "нет «2» в оба года — не положительно";
      case "season_refuse" -> "разные сезоны — не оценивается";
      case "scale_refuse" -> "разные шкалы — не оценивается";
      case "signs_exclude" -> "признак необъективности — не оценивается";
      default -> id;
    };
  }
}
