package ru.shnor.ingestion.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.code.MunicipalityCode;
import ru.shnor.wire.MalformedEvent;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.Season;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a template from JSON and checks it; finds all faults, not only the first. */
final class TemplateJson {

  /** What came out of a text. */
  sealed interface Reading {

    /** A template that can be used. */
    record Right(FileTemplate template) implements Reading {}

    /** What is wrong with it, each with its path, in Russian. */
    record Wrong(List<String> faults) implements Reading {
      public Wrong {
        faults = List.copyOf(faults);
      }
    }
  }

  private static final List<String> SUBJECTS = List.of("RUSSIAN", "MATHEMATICS");
  private static final int LAST_MARK = 5;

  private TemplateJson() {}

  /** Reads UTF-8 JSON. */
  static Reading read(byte[] json) {
    JsonNode root;
    try {
      root = WireJson.read(json, JsonNode.class);
    } catch (MalformedEvent e) {
      return new Reading.Wrong(List.of(notJson(e)));
    }
    List<String> faults = new ArrayList<>();
    FileTemplate template = template(new JsonPart(root, "", faults));
    return faults.isEmpty() ? new Reading.Right(template) : new Reading.Wrong(faults);
  }

  private static String notJson(MalformedEvent e) {
    return e.getCause() instanceof JacksonException cause && cause.getLocation() != null
        ? "это не JSON: ошибка в строке %d, столбце %d"
            .formatted(cause.getLocation().getLineNr(), cause.getLocation().getColumnNr())
        : "это не JSON";
  }

  private static FileTemplate template(JsonPart root) {
    root.number("format", FileTemplate.FORMAT, FileTemplate.FORMAT, 0);
    String id = root.text("id");
    if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{2,59}")) {
      root.fault("id", "от 3 до 60 латинских строчных букв, цифр и дефисов");
    }
    FileTemplate template =
        new FileTemplate(
            id,
            root.text("title"),
            signs(root.part("recognise")),
            campaign(root.part("campaign")),
            school(root.part("school")),
            place(root),
            source(root.part("year"), TemplateJson::yearFault),
            source(root.part("grade"), TemplateJson::gradeFault),
            source(root.part("subject"), TemplateJson::subjectFault),
            root.has("participants") ? Optional.of(column(root, "participants")) : none(root),
            marks(root.part("marks"), root.has("participants")),
            filters(root, "skip"),
            filters(root, "keep"),
            root.texts("suppressed"),
            numbers(root));
    root.end();
    checkColumns(root, template);
    return template;
  }

  private static Optional<FileTemplate.Column> none(JsonPart root) {
    root.raw("participants");
    return Optional.empty();
  }

  private static void checkColumns(JsonPart root, FileTemplate template) {
    long named = template.columns().stream().filter(one -> one.letter() < 0).count();
    if (root.faults().isEmpty() && named < 3) {
      root.fault(
          "recognise",
          "таблица узнаётся по заголовкам: хотя бы три столбца должны быть названы заголовком, а не"
              + " буквой");
    }
  }

  private static FileTemplate.Signs signs(JsonPart part) {
    FileTemplate.Signs signs =
        new FileTemplate.Signs(part.number("headerWithin", 1, 30, 30), part.texts("texts"));
    part.end();
    return signs;
  }

  private static FileTemplate.Campaign campaign(JsonPart part) {
    FileTemplate.Campaign campaign =
        new FileTemplate.Campaign(
            Procedure.valueOf(part.word("procedure", List.of("VPR", "OGE", "EGE"), "")),
            Season.valueOf(part.word("season", List.of("SPRING", "AUTUMN"), "")),
            part.number("maximum", 1, 500, 0));
    part.end();
    return campaign;
  }

  private static FileTemplate.School school(JsonPart part) {
    FileTemplate.School school =
        new FileTemplate.School(column(part, "code"), maybeColumn(part, "name"));
    part.end();
    return school;
  }

  private static Optional<FileTemplate.Place> place(JsonPart root) {
    if (!root.has("municipality")) {
      root.raw("municipality");
      return Optional.empty();
    }
    JsonPart part = root.part("municipality");
    FileTemplate.Place place =
        part.has("fromSchoolCode")
            ? codePart(part)
            : new FileTemplate.Place.Columns(column(part, "code"), maybeColumn(part, "name"));
    part.end();
    return Optional.of(place);
  }

  private static FileTemplate.Place codePart(JsonPart part) {
    JsonPart range = part.part("fromSchoolCode");
    int from = range.number("from", 1, 20, 0);
    int to = range.number("to", Math.max(1, from), 20, 0);
    range.end();
    String prefix = part.maybe("prefix").orElse("");
    if (MunicipalityCode.parse(prefix + "0").isEmpty()) {
      part.fault("prefix", "код муниципалитета начинается с латинской буквы, например «nyc-»");
    }
    Map<String, String> names = new HashMap<>();
    part.dictionary("names")
        .forEach((code, name) -> names.put(code.toUpperCase(Locale.ROOT), name));
    return new FileTemplate.Place.CodePart(from, to, prefix, names);
  }

  private interface Check {
    Optional<String> fault(String value);
  }

  private static FileTemplate.Source source(JsonPart part, Check check) {
    Optional<String> constant = part.maybe("constant");
    boolean both = part.has("column") == constant.isPresent();
    if (both) {
      part.fault("", "нужно ровно одно из двух: column (столбец) или constant (значение)");
    }
    Optional<FileTemplate.Column> column = maybeColumn(part, "column");
    Map<String, String> values = new HashMap<>();
    part.dictionary("values")
        .forEach(
            (text, value) -> {
              values.put(Words.plain(text), value);
              check.fault(value).ifPresent(fault -> part.fault("values." + text, fault));
            });
    constant.flatMap(check::fault).ifPresent(fault -> part.fault("constant", fault));
    part.end();
    return new FileTemplate.Source(column, constant.orElse(""), values);
  }

  private static Optional<String> yearFault(String value) {
    return value.matches("20\\d\\d") ? Optional.empty() : Optional.of("нужен год из четырёх цифр");
  }

  private static Optional<String> gradeFault(String value) {
    return value.matches("[1-9]|1[0-2]")
        ? Optional.empty()
        : Optional.of("нужен класс от 1 до 12, цифрами в кавычках");
  }

  private static Optional<String> subjectFault(String value) {
    return SUBJECTS.contains(value)
        ? Optional.empty()
        : Optional.of("нужно одно из: «RUSSIAN», «MATHEMATICS»");
  }

  private static FileTemplate.Marks marks(JsonPart part, boolean participants) {
    FileTemplate.Values values =
        FileTemplate.Values.valueOf(part.word("values", List.of("COUNT", "PERCENT"), ""));
    boolean percents = values == FileTemplate.Values.PERCENT;
    int decimals = part.number("decimals", 0, 4, percents ? -1 : 0);
    if (percents && !participants) {
      part.fault("values", "по процентам числа не восстановить без столбца participants");
    }
    List<FileTemplate.Level> levels = new ArrayList<>();
    for (JsonPart level : part.parts("levels")) {
      levels.add(
          new FileTemplate.Level(column(level, "column"), level.number("mark", 2, LAST_MARK, 0)));
      level.end();
    }
    Set<Integer> marks = levels.stream().map(FileTemplate.Level::mark).collect(Collectors.toSet());
    if (marks.size() < 4) {
      part.fault("levels", "каждой отметке 2, 3, 4, 5 нужен хотя бы один столбец");
    }
    if (levels.stream().map(FileTemplate.Level::column).distinct().count() < levels.size()) {
      part.fault("levels", "один столбец назван дважды");
    }
    part.end();
    return new FileTemplate.Marks(values, decimals, levels);
  }

  private static List<FileTemplate.Filter> filters(JsonPart root, String name) {
    List<FileTemplate.Filter> filters = new ArrayList<>();
    for (JsonPart part : root.parts(name)) {
      List<String> equals = part.texts("equals").stream().map(Words::plain).toList();
      if (equals.isEmpty()) {
        part.fault("equals", "нужен список хотя бы из одного текста");
      }
      filters.add(new FileTemplate.Filter(column(part, "column"), equals, part.text("reason")));
      part.end();
    }
    return filters;
  }

  private static FileTemplate.NumberForm numbers(JsonPart root) {
    if (!root.has("numbers")) {
      root.raw("numbers");
      return new FileTemplate.NumberForm("", ".");
    }
    JsonPart part = root.part("numbers");
    String thousands =
        part.word("thousands", List.of(",", ".", " ", "'", "none"), "none").replace("none", "");
    String decimal = part.word("decimal", List.of(".", ","), ".");
    if (thousands.equals(decimal)) {
      part.fault("", "тысячи и дробная часть отделены одним и тем же знаком");
    }
    part.end();
    return new FileTemplate.NumberForm(thousands, decimal);
  }

  private static Optional<FileTemplate.Column> maybeColumn(JsonPart part, String name) {
    if (!part.has(name)) {
      part.raw(name);
      return Optional.empty();
    }
    return Optional.of(column(part, name));
  }

  /**
   * A header as text, or an object with {@code header} and {@code above}, or with {@code letter}.
   */
  private static FileTemplate.Column column(JsonPart part, String name) {
    JsonNode raw = part.raw(name);
    if (!raw.isObject()) {
      return new FileTemplate.Column(part.text(name), "", -1);
    }
    JsonPart column = part.part(name);
    if (column.has("letter")) {
      String letter = column.text("letter").toUpperCase(Locale.ROOT);
      boolean right = letter.matches("[A-Z]{1,2}");
      if (!right) {
        column.fault("letter", "нужна буква столбца, как её показывает Excel: A, H, AB");
      }
      column.end();
      return new FileTemplate.Column(letter, "", right ? number(letter) : 0);
    }
    FileTemplate.Column found =
        new FileTemplate.Column(column.text("header"), column.maybe("above").orElse(""), -1);
    column.end();
    return found;
  }

  private static int number(String letters) {
    int number = 0;
    for (int i = 0; i < letters.length(); i++) {
      number = number * 26 + letters.charAt(i) - 'A' + 1;
    }
    return number - 1;
  }
}
