package ru.shnor.stack.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.shnor.stack.delivery.Delivered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON document of a report. Numbers are copied from the answer of analytics, none is made
 * here. Percents are texts with four decimals.
 */
final class ReportDocument {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> COUNTS = List.of("listed", "evaluable", "positive");
  private static final List<String> BESIDE =
      List.of("verdict", "interval", "chance", "definition", "runId", "list");
  private static final List<String> HONEST =
      List.of(
          "confirmed",
          "confirmedSharePercent",
          "confirmedInterval",
          "expectedByChancePercent",
          "strict",
          "decomposition");
  private static final List<String> SENSITIVITY =
      List.of(
          "definitionId",
          "metric",
          "mode",
          "subjects",
          "change",
          "evaluable",
          "positive",
          "sharePercent",
          "chancePercent");

  private ReportDocument() {}

  /**
   * Makes it.
   *
   * @param store what the data were really stored in
   * @param broker what really carried the events
   */
  static ObjectNode of(
      ReportArguments.Asked asked, Gathered gathered, String store, String broker) {
    ObjectNode document = JSON.createObjectNode();
    document.put("base", asked.base());
    document.put("report", asked.report());
    JsonNode indicator = gathered.indicator().orElseGet(JSON::createObjectNode);
    COUNTS.forEach(name -> document.put(name, indicator.path(name).asInt(0)));
    document.set("sharePercent", orNull(indicator, "sharePercent"));
    copy(indicator.path("honest"), HONEST, document);
    copy(indicator, BESIDE, document);
    document.set("warnings", array(indicator, "warnings"));
    ArrayNode sensitivity = document.putArray("sensitivity");
    indicator
        .path("sensitivity")
        .forEach(
            one -> {
              ObjectNode row = sensitivity.addObject();
              SENSITIVITY.forEach(name -> row.set(name, orNull(one, name)));
            });
    document.put("register", gathered.register());
    document.put("listSource", gathered.list());
    ArrayNode problems = document.putArray("problems");
    gathered.problems().forEach(problems::add);
    ArrayNode uploads = document.putArray("uploads");
    Stream.concat(
            gathered.files().stream().map(one -> row(one, false)),
            gathered.made().stream().map(one -> row(one, true)))
        .forEach(uploads::add);
    templates(gathered.templates(), document);
    document.put("store", store);
    document.put("broker", broker);
    return document;
  }

  /** The document as text, ending with a line end. */
  static String text(ObjectNode document) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
  }

  private static ObjectNode row(Delivered one, boolean madeHere) {
    ObjectNode row = JSON.createObjectNode();
    row.put("file", one.file());
    row.put("kind", one.kind().id());
    row.put("status", one.status());
    row.put("rows", one.rows());
    row.put("accepted", one.accepted());
    row.put("rejected", one.rejected());
    row.put("duplicate", one.duplicate());
    if (!one.reason().isEmpty()) {
      row.put("reason", one.reason());
    }
    if (madeHere) {
      row.put("madeByReport", true);
    }
    return row;
  }

  private static void templates(List<Templates.Sent> sent, ObjectNode document) {
    if (sent.isEmpty()) {
      return;
    }
    ArrayNode templates = document.putArray("templates");
    sent.forEach(
        one -> {
          ObjectNode row = templates.addObject();
          row.put("file", one.file());
          row.put("status", one.taken() ? Delivered.DONE : Delivered.REFUSED);
          if (!one.taken()) {
            row.put("reason", one.reason());
          }
        });
  }

  private static void copy(JsonNode from, List<String> names, ObjectNode to) {
    names.forEach(name -> present(from, name).ifPresent(value -> to.set(name, value)));
  }

  private static JsonNode orNull(JsonNode from, String name) {
    return present(from, name).orElseGet(JSON::nullNode);
  }

  private static JsonNode array(JsonNode from, String name) {
    return present(from, name).orElseGet(JSON::createArrayNode);
  }

  private static Optional<JsonNode> present(JsonNode from, String name) {
    return Optional.of(from.path(name)).filter(value -> !value.isMissingNode());
  }
}
