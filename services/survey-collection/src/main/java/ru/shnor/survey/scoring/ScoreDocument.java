package ru.shnor.survey.scoring;

import java.util.List;
import java.util.OptionalDouble;
import ru.shnor.survey.scale.Answers;
import ru.shnor.survey.scale.Key;
import ru.shnor.survey.scale.Reliability;
import ru.shnor.survey.scale.ScaleItem;
import ru.shnor.survey.scale.ScaleResult;
import ru.shnor.survey.scale.Scoring;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The figures as one JSON document; what cannot be computed is null, never left out. */
final class ScoreDocument {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ScoreDocument() {}

  static String of(Key key, Answers answers, int outside, List<String> notes) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("n", answers.persons());
    root.put("missing", key.missing().code());
    root.put("outOfRange", outside);
    ArrayNode scales = root.putArray("scales");
    for (ScaleResult result : new Scoring(key, answers).results()) {
      scales.add(scale(result));
    }
    ArrayNode said = root.putArray("notes");
    notes.forEach(said::add);
    return MAPPER.writeValueAsString((JsonNode) root);
  }

  private static ObjectNode scale(ScaleResult result) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", result.scale().id());
    node.put("title", result.scale().title());
    node.put("score", result.scale().score().code());
    node.put("items", result.scale().items().size());
    ArrayNode keyed = node.putArray("keyed");
    for (ScaleItem item : result.scale().items()) {
      keyed.add((item instanceof ScaleItem.Reversed ? "-" : "") + item.name());
    }
    node.put("n", result.persons());
    node.put("missingAnswers", result.missing());
    node.put("imputedAnswers", result.imputed());
    put(node, "mean", result.mean());
    put(node, "sd", result.sd());
    put(node, "min", result.lowest());
    put(node, "max", result.highest());
    put(node, "alpha", result.reliability().raw());
    if (result.interval().isEmpty()) {
      node.putNull("alphaInterval95");
    } else {
      ArrayNode interval = node.putArray("alphaInterval95");
      result.interval().forEach(interval::add);
    }
    put(node, "alphaStandardized", result.reliability().standardized());
    reliability(node, "Pairwise", result.pairwise());
    reliability(node, "Complete", result.complete());
    node.put("nComplete", result.complete().persons());
    result.scale().norm().ifPresent(norm -> put(node, "normDifference", result.normDifference()));
    if (!result.bands().isEmpty()) {
      bands(node.putArray("bands"), result);
    }
    return node;
  }

  private static void reliability(ObjectNode node, String data, Reliability reliability) {
    put(node, "alpha" + data, reliability.raw());
    put(node, "alpha" + data + "Standardized", reliability.standardized());
  }

  private static void bands(ArrayNode bands, ScaleResult result) {
    for (ScaleResult.BandCount count : result.bands()) {
      ObjectNode band = bands.addObject();
      band.put("id", count.band().id());
      band.put("title", count.band().title());
      band.put("n", count.persons());
    }
  }

  private static void put(ObjectNode node, String name, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(name, value.getAsDouble());
    } else {
      node.putNull(name);
    }
  }
}
