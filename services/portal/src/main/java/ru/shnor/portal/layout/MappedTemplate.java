package ru.shnor.portal.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Turns the fields of the mapping page into a template. What is missing is left out, so that the
 * service names it; only the service judges a template.
 */
final class MappedTemplate {

  private final Map<String, String> fields;
  private final List<Sample.Column> columns;

  MappedTemplate(Map<String, String> fields, Sample sample, int headerRow) {
    this.fields = fields;
    this.columns = sample.columns(headerRow);
  }

  /** The template as a tree of JSON. */
  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", 1);
    put(tree, "id", field("id"));
    put(tree, "title", field("title"));
    Map<String, Object> signs = new LinkedHashMap<>();
    signs.put("headerWithin", 30);
    signs.put("texts", field("sign").isEmpty() ? List.of() : List.of(field("sign")));
    tree.put("recognise", signs);
    Map<String, Object> campaign = new LinkedHashMap<>();
    campaign.put("procedure", "VPR");
    put(campaign, "season", field("season"));
    put(campaign, "maximum", number("maximum"));
    tree.put("campaign", campaign);
    Map<String, Object> school = new LinkedHashMap<>();
    column(school, "code", field("schoolCode"));
    column(school, "name", field("schoolName"));
    tree.put("school", school);
    if (!field("municipality").isEmpty()) {
      Map<String, Object> place = new LinkedHashMap<>();
      column(place, "code", field("municipality"));
      tree.put("municipality", place);
    }
    for (String name : List.of("year", "grade", "subject")) {
      tree.put(name, source(name));
    }
    column(tree, "participants", field("participants"));
    tree.put("marks", marks());
    tree.put("skip", filters("skip"));
    tree.put("keep", filters("keep"));
    tree.put("suppressed", texts(field("suppressed")));
    Map<String, Object> numbers = new LinkedHashMap<>();
    put(numbers, "thousands", fields.getOrDefault("thousands", "none"));
    put(numbers, "decimal", fields.getOrDefault("decimal", "."));
    tree.put("numbers", numbers);
    return tree;
  }

  /** A value that stands in a column or is the same everywhere. */
  private Map<String, Object> source(String name) {
    Map<String, Object> source = new LinkedHashMap<>();
    if (field(name + "Column").isEmpty()) {
      put(source, "constant", field(name));
      return source;
    }
    column(source, "column", field(name + "Column"));
    if (name.equals("subject")) {
      Map<String, Object> values = new LinkedHashMap<>();
      texts(field("russian")).forEach(text -> values.put(text, "RUSSIAN"));
      texts(field("mathematics")).forEach(text -> values.put(text, "MATHEMATICS"));
      source.put("values", values);
    }
    return source;
  }

  private Map<String, Object> marks() {
    Map<String, Object> marks = new LinkedHashMap<>();
    boolean percent = field("values").equals("PERCENT");
    marks.put("values", percent ? "PERCENT" : "COUNT");
    if (percent) {
      put(marks, "decimals", number("decimals"));
    }
    List<Map<String, Object>> levels = new ArrayList<>();
    for (int mark = 2; mark <= 5; mark++) {
      for (String chosen : List.of("mark" + mark, "mark" + mark + "more")) {
        Map<String, Object> level = new LinkedHashMap<>();
        column(level, "column", field(chosen));
        if (!level.isEmpty()) {
          level.put("mark", mark);
          levels.add(level);
        }
      }
    }
    marks.put("levels", levels);
    return marks;
  }

  private List<Map<String, Object>> filters(String name) {
    Map<String, Object> filter = new LinkedHashMap<>();
    column(filter, "column", field(name + "Column"));
    if (filter.isEmpty()) {
      return List.of();
    }
    filter.put("equals", texts(field(name + "Texts")));
    put(filter, "reason", field(name + "Reason"));
    return List.of(filter);
  }

  /** A header where it is the only one of its text, otherwise the letter. */
  private void column(Map<String, Object> into, String name, String letter) {
    columns.stream()
        .filter(one -> one.letter().equals(letter))
        .findFirst()
        .ifPresent(
            one -> {
              boolean only =
                  !one.header().isEmpty()
                      && columns.stream()
                              .filter(other -> other.header().equalsIgnoreCase(one.header()))
                              .count()
                          == 1;
              into.put(name, only ? one.header() : Map.of("letter", letter));
            });
  }

  private static List<String> texts(String list) {
    return Stream.of(list.split(";", -1)).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  private String field(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  private Object number(String name) {
    String text = field(name);
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : text;
  }

  private static void put(Map<String, Object> into, String name, Object value) {
    if (!value.equals("")) {
      into.put(name, value);
    }
  }
}
