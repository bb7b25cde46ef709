package ru.shnor.survey.xlsform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Texts that may stand in several languages: {@code label}, {@code label::Русский (ru)}. */
final class Labels {

  private static final Pattern CODE = Pattern.compile("\\(([a-z]{2})\\)");

  private Labels() {}

  /** Sets a property from a column and its translations, if any of them says something. */
  static void put(
      ObjectNode node, String property, FormSheet sheet, FormSheet.Line line, String column) {
    Map<String, String> texts = new LinkedHashMap<>();
    String plain = line.text(column);
    if (!plain.isEmpty()) {
      texts.put("ru", plain);
    }
    for (String name : sheet.columnNames()) {
      if (name.startsWith(column + "::") && !line.text(name).isEmpty()) {
        texts.put(language(name.substring(column.length() + 2)), line.text(name));
      }
    }
    if (texts.size() == 1 && texts.containsKey("ru")) {
      node.put(property, texts.getOrDefault("ru", ""));
    } else if (!texts.isEmpty()) {
      ObjectNode languages = node.putObject(property);
      texts.forEach(languages::put);
    }
  }

  private static String language(String name) {
    Matcher code = CODE.matcher(name);
    if (code.find()) {
      return code.group(1);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("рус") || lower.equals("russian")) {
      return "ru";
    }
    return lower.equals("english") ? "en" : lower;
  }
}
