package ru.shnor.survey.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import ru.shnor.survey.expression.Value;
import ru.shnor.survey.form.Form;
import ru.shnor.survey.form.Question;
import ru.shnor.survey.intake.Response;
import ru.shnor.survey.result.ResultView.ScaleView;
import ru.shnor.survey.scale.Key;
import ru.shnor.survey.survey.Survey;
import ru.shnor.survey.survey.SurveySchool;
import ru.shnor.wire.event.SurveyFigure;

/** All figures of a closed survey. */
final class Figures {

  private final Survey survey;
  private final Form form;
  private final List<Reply> replies;
  private final QuestionFigures questions;
  private final Optional<ScaleFigures> scales;

  Figures(Survey survey, Form form, Optional<Key> key, List<Response> responses) {
    this.survey = survey;
    this.form = form;
    this.replies = responses.stream().map(Reply::of).toList();
    this.questions = new QuestionFigures(survey, form, replies);
    this.scales = key.map(one -> new ScaleFigures(survey, one, replies));
  }

  /** Figures of a group with this name. */
  ResultView of(Territory territory, String name) {
    return new ResultView(
        survey.surveyId(),
        survey.title(),
        survey.threshold(),
        territory.municipalityId(),
        territory.schoolId(),
        name,
        questions.of(territory),
        scales.map(one -> one.of(territory)).orElse(List.of()));
  }

  /**
   * Free texts of the whole region, in alphabetical order so that none tells when it came or what
   * else its author said.
   *
   * @param name of a question
   * @return empty if fewer than the threshold answered
   */
  List<String> texts(String name) {
    if (form.question(name).filter(Question.FreeText.class::isInstance).isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Reply reply : replies) {
      if (reply.value(name, "").orElse(new Value.Flag(false)) instanceof Value.Text text) {
        texts.add(text.text());
      }
    }
    return texts.size() < survey.threshold() ? List.of() : texts.stream().sorted().toList();
  }

  /** What is published: scales of region, municipalities and schools, where they may be shown. */
  List<SurveyFigure> published() {
    List<SurveyFigure> figures = new ArrayList<>();
    if (scales.isEmpty()) {
      return figures;
    }
    List<Territory> territories = new ArrayList<>(List.of(Territory.REGION));
    TreeMap<String, TreeSet<String>> schools = new TreeMap<>();
    for (SurveySchool school : survey.schools()) {
      schools
          .computeIfAbsent(school.municipalityId(), id -> new TreeSet<>())
          .add(school.schoolId());
    }
    schools.forEach(
        (municipality, ids) -> {
          territories.add(new Territory(municipality, ""));
          ids.forEach(id -> territories.add(new Territory(municipality, id)));
        });
    for (Territory territory : territories) {
      for (ScaleView view : scales.get().of(territory)) {
        for (double mean : view.mean()) {
          figures.add(
              new SurveyFigure(
                  territory.municipalityId(),
                  territory.schoolId(),
                  view.id(),
                  view.n(),
                  String.format(Locale.ROOT, "%.4f", mean)));
        }
      }
    }
    return figures;
  }
}
