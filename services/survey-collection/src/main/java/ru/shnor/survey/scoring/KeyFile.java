package ru.shnor.survey.scoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.shnor.survey.scale.Band;
import ru.shnor.survey.scale.Key;
import ru.shnor.survey.scale.MissingRule;
import ru.shnor.survey.scale.Norm;
import ru.shnor.survey.scale.Scale;
import ru.shnor.survey.scale.ScaleItem;
import ru.shnor.survey.scale.ScoreKind;
import ru.shnor.wire.MalformedEvent;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;

/**
 * A key in JSON. Properties it does not know are reported as notes, so that a slip of the pen is
 * seen and a remark of the author is no error.
 */
public final class KeyFile {

  private static final long MOST_BYTES = 4L << 20;
  private static final Set<String> KEY =
      Set.of("id", "title", "source", "note", "doubtful", "min", "max", "missing", "scales");
  private static final Set<String> SCALE =
      Set.of("id", "title", "note", "score", "items", "bands", "norm");

  private final List<String> notes = new ArrayList<>();

  private KeyFile() {}

  /**
   * A key and what is to be said about it.
   *
   * @param notes Russian, about properties that were passed over
   */
  public record Read(Key key, List<String> notes) {
    public Read {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Reads a file.
   *
   * @throws BadInput if it is not there or no key
   */
  public static Read read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new BadInput("Нет файла ключа %s. Проверьте путь после --key.".formatted(file));
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new BadInput("Файл ключа %s больше 4 МБ: это не ключ.".formatted(file));
      }
      return parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new BadInput(
          "Файл ключа %s не читается как текст UTF-8. Сохраните его в кодировке UTF-8."
              .formatted(file));
    }
  }

  /**
   * Reads a text.
   *
   * @throws BadInput if it is no key
   */
  public static Read parse(String text) {
    JsonNode root;
    try {
      root = WireJson.read(text.startsWith("\uFEFF") ? text.substring(1) : text, JsonNode.class);
    } catch (MalformedEvent e) {
      throw new BadInput(
          "Ключ — не JSON: проверьте скобки, кавычки, запятые и повторы имён. Разбор остановился:"
              + " %s".formatted(e.getMessage()));
    }
    KeyFile reading = new KeyFile();
    return new Read(reading.key(root), reading.notes);
  }

  private Key key(JsonNode root) {
    if (!root.isObject()) {
      throw new BadInput("Ключ должен быть объектом JSON: {\"min\":…,\"max\":…,\"scales\":[…]}.");
    }
    noteUnknown(root, KEY, "");
    double min = number(root, "min", "");
    double max = number(root, "max", "");
    if (min >= max) {
      throw new BadInput(
          "Ключ: min %s должно быть меньше max %s.".formatted(plain(min), plain(max)));
    }
    List<Scale> scales = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    JsonNode list = list(root, "scales", "");
    for (int i = 0; i < list.size(); i++) {
      Scale scale = scale(list.get(i), "scales[%d]".formatted(i), min, max);
      if (!ids.add(scale.id())) {
        throw new BadInput("scales[%d].id: шкала «%s» уже есть.".formatted(i, scale.id()));
      }
      scales.add(scale);
    }
    return new Key(min, max, missing(root), scales);
  }

  private MissingRule missing(JsonNode root) {
    if (!root.has("missing")) {
      notes.add("В ключе нет «missing»: пропуски заменены медианой пункта (item-median).");
      return new MissingRule.ItemMedian();
    }
    String word = text(root, "missing", "");
    return MissingRule.of(word)
        .orElseThrow(
            () ->
                new BadInput(
                    ("missing: правила «%s» нет. Есть item-median, item-mean, listwise и"
                            + " answered-share:ДОЛЯ, например answered-share:0.8.")
                        .formatted(word)));
  }

  private Scale scale(JsonNode node, String path, double min, double max) {
    if (!node.isObject()) {
      throw new BadInput("%s: нужен объект {\"id\":…,\"score\":…,\"items\":[…]}.".formatted(path));
    }
    noteUnknown(node, SCALE, path + ".");
    String id = text(node, "id", path + ".");
    String word = text(node, "score", path + ".");
    ScoreKind score =
        ScoreKind.of(word)
            .orElseThrow(
                () ->
                    new BadInput(
                        "%s.score: «%s» не бывает. Есть sum, mean и percent."
                            .formatted(path, word)));
    List<ScaleItem> items = new ArrayList<>();
    Set<String> names = new HashSet<>();
    JsonNode list = list(node, "items", path + ".");
    for (int i = 0; i < list.size(); i++) {
      String where = "%s.items[%d]".formatted(path, i);
      ScaleItem item = item(list.get(i), where, min, max);
      if (!names.add(item.name())) {
        throw new BadInput("%s: пункт «%s» в этой шкале уже есть.".formatted(where, item.name()));
      }
      items.add(item);
    }
    String title = node.has("title") ? text(node, "title", path + ".") : id;
    return new Scale(id, title, score, items, bands(node, path), norm(node, path));
  }

  private static ScaleItem item(JsonNode node, String where, double min, double max) {
    if (node.isString() && !node.asString().isBlank()) {
      String name = node.asString().strip();
      if (!name.startsWith("-")) {
        return new ScaleItem.Direct(name);
      }
      if (name.length() > 1) {
        return new ScaleItem.Reversed(name.substring(1).strip());
      }
    }
    if (node.isObject()) {
      double answer = number(node, "answer", where + ".");
      double points = number(node, "points", where + ".");
      if (points <= 0 || answer < min || answer > max) {
        throw new BadInput(
            "%s: points должно быть больше 0, answer — от %s до %s."
                .formatted(where, plain(min), plain(max)));
      }
      return new ScaleItem.Points(text(node, "item", where + "."), answer, points);
    }
    throw new BadInput(
        ("%s: нужно имя пункта \"A1\", обратный пункт \"-A1\" или баллы за ответ"
                + " {\"item\":\"A1\",\"answer\":1,\"points\":10}.")
            .formatted(where));
  }

  private static List<Band> bands(JsonNode node, String path) {
    List<Band> bands = new ArrayList<>();
    JsonNode list = node.path("bands");
    if (!list.isMissingNode() && (!list.isArray() || list.isEmpty())) {
      throw new BadInput("%s.bands: нужен непустой список уровней.".formatted(path));
    }
    double before = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < list.size(); i++) {
      JsonNode band = list.get(i);
      String where = "%s.bands[%d].".formatted(path, i);
      boolean last = i == list.size() - 1;
      if (last == band.has("upTo")) {
        throw new BadInput(
            where + "upTo: нужен у каждого уровня, кроме последнего (он открыт сверху).");
      }
      double upTo = last ? Double.POSITIVE_INFINITY : number(band, "upTo", where);
      if (upTo <= before) {
        throw new BadInput(where + "upTo: уровни должны идти по возрастанию.");
      }
      before = upTo;
      String id = text(band, "id", where);
      bands.add(new Band(id, band.has("title") ? text(band, "title", where) : id, upTo));
    }
    return bands;
  }

  private static Optional<Norm> norm(JsonNode node, String path) {
    if (!node.has("norm")) {
      return Optional.empty();
    }
    JsonNode norm = node.path("norm");
    double sd = number(norm, "sd", path + ".norm.");
    if (sd <= 0) {
      throw new BadInput(path + ".norm.sd: должно быть больше 0.");
    }
    String source = norm.has("source") ? text(norm, "source", path + ".norm.") : "";
    return Optional.of(new Norm(number(norm, "mean", path + ".norm."), sd, source));
  }

  private void noteUnknown(JsonNode node, Set<String> known, String path) {
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        notes.add("Ключ: свойство «%s%s» не понято и пропущено.".formatted(path, name));
      }
    }
  }

  private static double number(JsonNode node, String name, String path) {
    JsonNode value = node.path(name);
    double number = value.isNumber() ? value.asDouble() : Double.NaN;
    if (!Double.isFinite(number)) {
      throw new BadInput("%s%s: нужно число.".formatted(path, name));
    }
    return number;
  }

  private static String text(JsonNode node, String name, String path) {
    JsonNode value = node.path(name);
    if (!value.isString() || value.asString().isBlank()) {
      throw new BadInput("%s%s: нужен непустой текст в кавычках.".formatted(path, name));
    }
    return value.asString().strip();
  }

  private static JsonNode list(JsonNode node, String name, String path) {
    JsonNode value = node.path(name);
    if (!value.isArray() || value.isEmpty()) {
      throw new BadInput("%s%s: нужен непустой список [ … ].".formatted(path, name));
    }
    return value;
  }

  static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
