package ru.shnor.registry.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.measure.Today;
import ru.shnor.registry.programme.Programme;
import ru.shnor.registry.programme.Programmes;
import ru.shnor.registry.programme.RiskFactors;
import ru.shnor.registry.request.Body;

/** Peer review: the region draws and sees the whole, a reviewer sees nameless programmes. */
@RestController
class ReviewController {

  private static final int ATTEMPTS = 50;
  private static final int MOST = 1000;
  private static final Scope EVERYTHING = new Scope.Region();

  private final Rounds rounds;
  private final Programmes programmes;
  private final Today today;

  ReviewController(Rounds rounds, Programmes programmes, Today today) {
    this.rounds = rounds;
    this.programmes = programmes;
    this.today = today;
  }

  /** How far a programme of the draw is; who reviews it is the organiser's to see. */
  record Line(
      String code,
      String programmeId,
      String schoolId,
      List<String> asked,
      int opinions,
      boolean third,
      boolean settled) {}

  /** A round for the organiser. */
  record View(
      String roundId,
      int year,
      long seed,
      int sample,
      int threshold,
      int reviewers,
      List<Line> lines,
      List<Round.Summary> summary) {}

  /**
   * What a reviewer has to do: the programme without the school.
   *
   * @param scores what the reviewer has given; empty if not yet
   */
  record Task(
      String roundId,
      int year,
      String code,
      List<Programme.Risk> risks,
      Map<String, String> factors,
      List<Criterion> criteria,
      Map<String, Integer> scores,
      String comment) {}

  @GetMapping("/api/reviews")
  List<View> all(Caller caller) {
    return rounds.all(caller.scope()).stream().map(ReviewController::view).toList();
  }

  @GetMapping("/api/reviews/{id}")
  View one(@PathVariable String id, Caller caller) {
    return rounds
        .find(id, caller.scope())
        .map(one -> view(one.body()))
        .orElseThrow(() -> Refusal.notFound("Экспертиза не найдена"));
  }

  /** Draws; the same year and seed again give the round that is there. */
  @PostMapping("/api/reviews")
  View draw(@RequestBody byte[] body, Caller caller) {
    Body asked = Body.of(body);
    int year = Math.toIntExact(between("year", asked.number("year"), 2000, 2100));
    long seed = between("seed", asked.number("seed"), 0, Integer.MAX_VALUE);
    String id = "REVIEW|" + year + "|" + seed;
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Экспертизу проводит регион");
    }
    return rounds
        .find(id, caller.scope())
        .map(one -> view(one.body()))
        .orElseGet(() -> view(drawn(id, year, seed, asked, caller)));
  }

  private Round drawn(String id, int year, long seed, Body asked, Caller caller) {
    List<Draw.Reviewer> reviewers =
        asked.bodies("reviewers").stream()
            .map(
                one ->
                    new Draw.Reviewer(
                        one.text("subject"), one.text("schoolId"), one.text("municipalityId")))
            .toList();
    long subjects = reviewers.stream().map(Draw.Reviewer::subject).distinct().count();
    if (subjects != reviewers.size() || reviewers.size() < 3 || reviewers.size() > MOST) {
      throw Refusal.unprocessable(
          "REVIEWERS", "Нужно от 3 до %d разных экспертов, названо %d.".formatted(MOST, subjects));
    }
    int sample = Math.toIntExact(between("sample", asked.number("sample"), 1, MOST));
    int threshold = Math.toIntExact(between("threshold", asked.number("threshold"), 1, MOST));
    List<Draw.Candidate> candidates =
        programmes.all(year, caller.scope()).stream()
            .map(Stored::body)
            .filter(Programme::submitted)
            .map(one -> new Draw.Candidate(one.programmeId(), one.schoolId(), one.municipalityId()))
            .toList();
    if (candidates.isEmpty()) {
      throw Refusal.unprocessable("NOTHING", "Сданных программ на %d год нет.".formatted(year));
    }
    Round round =
        new Round(
            id,
            year,
            seed,
            sample,
            threshold,
            reviewers,
            Draw.of(seed, sample, candidates, reviewers),
            List.of(),
            today.instant().toString(),
            caller.subject());
    if (!rounds.save(round, 0)) {
      throw Refusal.conflict("Такую жеребьёвку в эту секунду провёл другой. Откройте её.");
    }
    return round;
  }

  private static long between(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw Refusal.badRequest(
          "Поле «%s»: %d, нужно от %d до %d.".formatted(name, value, least, most));
    }
    return value;
  }

  @GetMapping("/api/review-tasks")
  List<Task> tasks(@RequestParam(defaultValue = "false") boolean open, Caller caller) {
    List<Task> tasks = new ArrayList<>();
    for (Round round : rounds.ofReviewer(caller.subject(), caller.scope())) {
      for (Draw.Assigned one : round.assigned()) {
        if (round.asked(one).contains(caller.subject())) {
          Task task = task(round, one, caller.subject());
          if (!open || task.scores().isEmpty()) {
            tasks.add(task);
          }
        }
      }
    }
    return tasks;
  }

  private Task task(Round round, Draw.Assigned one, String reviewer) {
    List<Programme.Risk> risks =
        programmes
            .find(one.candidate().programmeId(), EVERYTHING)
            .map(found -> found.body().risks())
            .orElse(List.of());
    return round.of(one.code()).stream()
        .filter(opinion -> opinion.reviewer().equals(reviewer))
        .findFirst()
        .map(opinion -> task(round, one, risks, new TreeMap<>(opinion.scores()), opinion.comment()))
        .orElseGet(() -> task(round, one, risks, Map.of(), ""));
  }

  private static Task task(
      Round round,
      Draw.Assigned one,
      List<Programme.Risk> risks,
      Map<String, Integer> scores,
      String comment) {
    return new Task(
        round.roundId(),
        round.year(),
        one.code(),
        risks,
        RiskFactors.all(),
        Criterion.all(),
        scores,
        comment);
  }

  /** An opinion is given once. */
  @PostMapping("/api/reviews/{id}/opinions")
  Task opinion(@PathVariable String id, @RequestBody byte[] body, Caller caller) {
    Body asked = Body.of(body);
    String code = asked.text("code");
    Map<String, Integer> scores = scores(asked);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Stored<Round> stored =
          rounds
              .ofReviewer(id, caller.subject(), caller.scope())
              .orElseThrow(() -> Refusal.notFound("Экспертиза не найдена"));
      Round round = stored.body();
      Draw.Assigned one =
          round
              .find(code)
              .filter(found -> round.asked(found).contains(caller.subject()))
              .orElseThrow(() -> Refusal.notFound("Такой программы среди ваших заданий нет"));
      if (round.of(code).stream().anyMatch(it -> it.reviewer().equals(caller.subject()))) {
        throw Refusal.conflict("Ваша оценка программы %s уже записана.".formatted(code));
      }
      Round after =
          round.with(
              new Round.Opinion(
                  code,
                  caller.subject(),
                  scores,
                  asked.text("comment"),
                  today.instant().toString()));
      if (rounds.save(after, stored.revision())) {
        return task(after, one, caller.subject());
      }
    }
    throw Refusal.conflict("Экспертизу всё время меняют другие. Повторите через минуту.");
  }

  private static Map<String, Integer> scores(Body asked) {
    Map<String, Integer> scores = new TreeMap<>();
    for (Body one : asked.bodies("scores")) {
      scores.put(
          one.text("criterion"), Math.toIntExact(between("score", one.number("score"), 0, MOST)));
    }
    for (Criterion one : Criterion.all()) {
      int given = scores.getOrDefault(one.code(), -1);
      if (given < 0 || given > one.max()) {
        throw Refusal.unprocessable(
            "SCORE", "Критерий «%s»: нужна оценка от 0 до %d.".formatted(one.title(), one.max()));
      }
    }
    return scores;
  }

  private static View view(Round round) {
    return new View(
        round.roundId(),
        round.year(),
        round.seed(),
        round.sample(),
        round.threshold(),
        round.reviewers().size(),
        round.assigned().stream()
            .map(
                one ->
                    new Line(
                        one.code(),
                        one.candidate().programmeId(),
                        one.candidate().schoolId(),
                        round.asked(one),
                        round.of(one.code()).size(),
                        round.asked(one).size() > 2,
                        round.settled(one)))
            .toList(),
        round.summary());
  }
}
