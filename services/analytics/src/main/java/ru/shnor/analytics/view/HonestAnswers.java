package ru.shnor.analytics.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.shnor.analytics.dynamics.Expectation;
import ru.shnor.analytics.dynamics.SubjectModel;
import ru.shnor.analytics.honest.Decomposition;
import ru.shnor.analytics.honest.Explained;
import ru.shnor.analytics.honest.Honest;
import ru.shnor.analytics.honest.Percent;
import ru.shnor.analytics.honest.SchoolStanding;
import ru.shnor.analytics.honest.Standing;
import ru.shnor.analytics.run.RunInputs;

/** Forms of the honest reading; percents and points are decimal texts with a point. */
final class HonestAnswers {

  /** Said where there is no honest reading. */
  static final String ABSENT =
      "Проверить рост нельзя: вне перечня нет школ с данными за оба года по обоим предметам, или"
          + " параллели сравниваются не за соседние годы.";

  private HonestAnswers() {}

  /**
   * The honest reading of a value.
   *
   * @param confirmedInterval low and high of Wilson's 95 % interval, in percent
   * @param expectedByChancePercent formal share if no listed school had changed by itself
   * @param expectedConfirmedPercent confirmed share in that case
   * @param counts schools by standing
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record HonestView(
      String definitionId,
      int confirmed,
      Optional<String> confirmedSharePercent,
      List<String> confirmedInterval,
      Optional<String> expectedByChancePercent,
      Optional<String> expectedConfirmedPercent,
      long seed,
      int simulations,
      Strict strict,
      DecompositionView decomposition,
      StandingCounts counts,
      Optional<String> reliabilityMedian,
      Outside outside,
      List<PriorView> prior,
      String verdict) {}

  /** Listed schools by standing. */
  record StandingCounts(
      int growthConfirmed, int growthNotConfirmed, int declineConfirmed, int tooFewData) {}

  /**
   * The formal value without schools whose objectivity is in doubt.
   *
   * @param doubted listed schools that are in doubt
   * @param note what is known of signs in the report year, in Russian
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Strict(
      int evaluable, int positive, Optional<String> sharePercent, int doubted, String note) {}

  /**
   * The formal share in percentage points, and the mean fall of adverse marks.
   *
   * @param schools the same as numbers of schools
   * @param meanFall parts of the mean fall, in points: all = calendar + rebound + own
   */
  record DecompositionView(
      String calendar, String rebound, String confirmed, Parts schools, Fall meanFall) {}

  /** Formally positive schools by what explains them. */
  record Parts(int positive, int calendar, int rebound, int confirmed) {}

  /** Parts of the mean fall of the share of adverse marks, in points; more than 0 is better. */
  record Fall(String all, String calendar, String rebound, String own) {}

  /** The same test on the schools outside the list. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Outside(
      int evaluable,
      int growth,
      int decline,
      Optional<String> growthPercent,
      Optional<String> declinePercent) {}

  /**
   * Prior of a subject.
   *
   * @param precision in marks
   * @param shiftError standard error of the region's shift, in logits
   */
  record PriorView(
      String subject,
      String subjectTitle,
      String precision,
      String level,
      String shiftLevel,
      String shiftError,
      int schools,
      List<GradeView> grades) {}

  /** Region's share of adverse marks in a pair of grades, and the prior mean of a school there. */
  record GradeView(
      int baseGrade,
      int reportGrade,
      String basePercent,
      String reportPercent,
      String priorMeanPercent) {}

  /** What is said of a school; subjects only where it is explained. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record StandingView(
      String standing,
      String title,
      Optional<String> explained,
      Optional<String> explainedTitle,
      boolean objectivityDoubt,
      Optional<List<SubjectStanding>> subjects) {}

  /**
   * A subject of a school beside its expectation.
   *
   * @param expectedRange fewest and most adverse marks that are not improbable
   * @param tail probability of as few adverse marks as there were
   * @param changeInterval Newcombe's 95 % interval of the change of the share, in points; less than
   *     zero is better
   */
  record SubjectStanding(
      String subject,
      String subjectTitle,
      String sign,
      int base,
      int baseN,
      int report,
      int reportN,
      String basePercent,
      String reportPercent,
      String trueBasePercent,
      String expectedPercent,
      List<Integer> expectedRange,
      String tail,
      String upperTail,
      String reliability,
      String changePoints,
      List<String> changeInterval,
      String words) {}

  static HonestView view(Honest honest, RunInputs inputs) {
    StandingCounts counts =
        new StandingCounts(
            honest.count(Standing.GROWTH_CONFIRMED),
            honest.count(Standing.GROWTH_NOT_CONFIRMED),
            honest.count(Standing.DECLINE_CONFIRMED),
            honest.count(Standing.TOO_FEW_DATA));
    Honest.Expected expected = honest.expected();
    Honest.Strict strict = honest.strict();
    Honest.Outside outside = honest.outside();
    return new HonestView(
        honest.tested().fullId(),
        honest.confirmed(),
        honest.confirmedSharePercent(),
        honest
            .confirmedInterval()
            .map(one -> List.of(one.lowPercent(), one.highPercent()))
            .orElse(List.of()),
        expected.formalPercent(),
        expected.confirmedPercent(),
        expected.seed(),
        expected.simulations(),
        new Strict(
            strict.evaluable(),
            strict.positive(),
            strict.sharePercent(),
            honest.doubted(),
            StrictWords.note(honest, inputs)),
        decomposition(honest.decomposition()),
        counts,
        honest.medianReliability().map(HonestAnswers::four),
        new Outside(
            outside.evaluable(),
            outside.growth(),
            outside.decline(),
            outside.growthPercent(),
            outside.declinePercent()),
        honest.models().stream().map(HonestAnswers::prior).toList(),
        HonestWords.headline(honest));
  }

  private static DecompositionView decomposition(Decomposition one) {
    Decomposition.Points fall = one.fall();
    return new DecompositionView(
        one.points(one.calendar()),
        one.points(one.rebound()),
        one.points(one.confirmed()),
        new Parts(
            one.calendar() + one.rebound() + one.confirmed(),
            one.calendar(),
            one.rebound(),
            one.confirmed()),
        new Fall(
            Percent.of(fall.all()),
            Percent.of(fall.calendar()),
            Percent.of(fall.rebound()),
            Percent.of(fall.own())));
  }

  private static PriorView prior(SubjectModel model) {
    List<GradeView> grades = new ArrayList<>();
    for (SubjectModel.GradeShares one : model.grades()) {
      grades.add(
          new GradeView(
              one.grades().base(),
              one.grades().report(),
              Percent.of(one.baseShare()),
              Percent.of(one.reportShare()),
              Percent.of(model.prior().mean(one.baseShare()))));
    }
    return new PriorView(
        model.subject().name(),
        model.subject().title(),
        four(model.prior().precision()),
        four(model.prior().level()),
        four(model.shiftLevel()),
        four(model.shiftError()),
        model.units().size(),
        grades);
  }

  /** A school in a row of a table. */
  static StandingView brief(SchoolStanding one) {
    return standing(one, Optional.empty());
  }

  /** A school explained. */
  static StandingView full(Honest honest, SchoolStanding one) {
    return standing(
        one,
        Optional.of(one.subjects().stream().map(subject -> subject(honest, subject)).toList()));
  }

  private static StandingView standing(
      SchoolStanding one, Optional<List<SubjectStanding>> subjects) {
    return new StandingView(
        one.standing().name(),
        one.standing().title(),
        one.explained().map(Explained::name),
        one.explained().map(Explained::title),
        one.doubted(),
        subjects);
  }

  private static SubjectStanding subject(Honest honest, Expectation one) {
    return new SubjectStanding(
        one.subject().name(),
        one.subject().title(),
        one.sign().name(),
        one.unit().base(),
        one.unit().baseN(),
        one.unit().report(),
        one.unit().reportN(),
        Percent.of(one.unit().baseShare()),
        Percent.of(one.unit().reportShare()),
        Percent.of(one.trueBase()),
        Percent.of(one.expected()),
        List.of(one.predictive().low(), one.predictive().high()),
        six(one.tail()),
        six(one.upperTail()),
        four(one.reliability()),
        Percent.of(one.change().difference()),
        List.of(Percent.of(one.change().low()), Percent.of(one.change().high())),
        HonestWords.subject(honest.tested().metric(), one));
  }

  private static String four(double number) {
    return Percent.of(number / 100);
  }

  private static String six(double number) {
    return String.format(Locale.ROOT, "%.6f", number);
  }
}
