package ru.shnor.survey.result;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import ru.shnor.survey.result.ResultView.BandView;
import ru.shnor.survey.result.ResultView.ScaleView;
import ru.shnor.survey.scale.Answers;
import ru.shnor.survey.scale.Key;
import ru.shnor.survey.scale.Scale;
import ru.shnor.survey.scale.ScaleItem;
import ru.shnor.survey.scale.ScaleResult;
import ru.shnor.survey.scale.Scoring;
import ru.shnor.survey.survey.Survey;

/**
 * Scales over groups. A person counts for a scale who gets a score by the key's missing rule; where
 * it fills in missing items, then within the group that is shown, as if its answers were a file of
 * their own, and only for who answered at least one item.
 */
final class ScaleFigures {

  private final Key key;
  private final List<Reply> replies;
  private final Map<String, Set<String>> shown = new HashMap<>();

  ScaleFigures(Survey survey, Key key, List<Reply> replies) {
    this.key = key;
    this.replies = replies;
    for (Scale scale : key.scales()) {
      shown.put(scale.id(), Territory.shown(survey, replies, reply -> isScored(scale, reply)));
    }
  }

  private boolean isScored(Scale scale, Reply reply) {
    long answered =
        scale.items().stream().filter(item -> !Double.isNaN(number(item, reply))).count();
    return key.missing().scores((int) answered, scale.items().size());
  }

  /** NaN for what is outside the key's range, too. */
  private double number(ScaleItem item, Reply reply) {
    double number = reply.number(item.name());
    return number >= key.min() && number <= key.max() ? number : Double.NaN;
  }

  /** Figures of a group. */
  List<ScaleView> of(Territory territory) {
    return key.scales().stream().map(scale -> view(scale, territory)).toList();
  }

  private ScaleView view(Scale scale, Territory territory) {
    if (!shown.getOrDefault(scale.id(), Set.of()).contains(territory.id())) {
      return hidden(scale);
    }
    List<Reply> group =
        replies.stream()
            .filter(reply -> territory.holds(reply.response()) && isScored(scale, reply))
            .toList();
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (ScaleItem item : scale.items()) {
      columns.put(item.name(), group.stream().mapToDouble(reply -> number(item, reply)).toArray());
    }
    Key one = new Key(key.min(), key.max(), key.missing(), List.of(scale));
    ScaleResult result = new Scoring(one, new Answers(group.size(), columns)).results().get(0);
    // an item nobody of the group answered leaves all without a score
    return result.persons() == group.size() ? shown(result) : hidden(scale);
  }

  private static ScaleView hidden(Scale scale) {
    return new ScaleView(
        scale.id(),
        scale.title(),
        ResultView.HIDDEN,
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static ScaleView shown(ScaleResult result) {
    return new ScaleView(
        result.scale().id(),
        result.scale().title(),
        "",
        result.persons(),
        list(result.mean()),
        list(result.sd()),
        list(result.reliability().raw()),
        result.interval(),
        result.bands().stream()
            .map(one -> new BandView(one.band().id(), one.band().title(), one.persons()))
            .toList());
  }

  private static List<Double> list(OptionalDouble value) {
    return Arrays.stream(value.stream().toArray()).boxed().toList();
  }
}
