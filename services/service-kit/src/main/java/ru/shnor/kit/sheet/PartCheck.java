package ru.shnor.kit.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at the bytes of one part of a workbook while they are counted, before a parser sees them.
 */
final class PartCheck {

  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

  private final String name;
  private final boolean xml;
  private final boolean links;
  private final boolean strings;
  private final SheetLimits limits;
  private int found;
  private String carry = "";

  PartCheck(String name, SheetLimits limits) {
    String lower = name.toLowerCase(Locale.ROOT);
    this.name = name;
    this.limits = limits;
    this.xml = lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    this.links = lower.endsWith(".rels");
    this.strings = name.equals("xl/sharedStrings.xml");
  }

  void accept(byte[] bytes, int length, boolean first) {
    if (first) {
      refuseNested(bytes, length);
    }
    if (xml && first) {
      refusePrologue(bytes, length);
    }
    if (links) {
      refuseLinks(new String(bytes, 0, length, StandardCharsets.UTF_8));
    }
    if (strings) {
      count(bytes, length);
    }
  }

  private static void refuseNested(byte[] bytes, int length) {
    boolean zip =
        length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    boolean other = length > 1 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    if (zip || other) {
      throw UnreadableFile.dangerous("ARCHIVE_NESTED", "Внутри книги лежит ещё один архив");
    }
    if (length > 3 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
      throw UnreadableFile.dangerous("EMBEDDED", "В книгу вложены посторонние объекты");
    }
  }

  private void refusePrologue(byte[] bytes, int length) {
    int a = bytes[0] & 0xFF;
    int b = length > 1 ? bytes[1] & 0xFF : 0;
    if ((a == 0xFE && b == 0xFF) || (a == 0xFF && b == 0xFE) || a == 0 || b == 0) {
      throw UnreadableFile.dangerous("XML_ENCODING", "Часть книги записана в необычной кодировке");
    }
    String start = new String(bytes, 0, length, StandardCharsets.UTF_8);
    Matcher encoding = ENCODING.matcher(start);
    if (encoding.find() && !encoding.group(1).equalsIgnoreCase("UTF-8")) {
      throw UnreadableFile.dangerous("XML_ENCODING", "Часть книги записана в необычной кодировке");
    }
    String upper = start.toUpperCase(Locale.ROOT);
    if (upper.contains("<!DOCTYPE") || upper.contains("<!ENTITY")) {
      throw UnreadableFile.dangerous(
          "XML_DTD", "Часть книги содержит определения, которых в таблицах не бывает");
    }
  }

  /** Hyperlinks of cells point outside and are harmless: nothing here follows a link. */
  private void refuseLinks(String text) {
    for (String relation : (carry + text).split("<Relationship\\b", -1)) {
      if (relation.contains("TargetMode=\"External\"") && !relation.contains("/hyperlink\"")) {
        throw UnreadableFile.dangerous("EXTERNAL_LINKS", "Книга ссылается на другие файлы");
      }
    }
    int last = (carry + text).lastIndexOf("<Relationship");
    carry = last < 0 ? "" : (carry + text).substring(last);
  }

  private void count(byte[] bytes, int length) {
    for (int i = 0; i + 3 < length; i++) {
      if (bytes[i] == '<'
          && bytes[i + 1] == 's'
          && bytes[i + 2] == 'i'
          && (bytes[i + 3] == '>' || bytes[i + 3] == ' ' || bytes[i + 3] == '/')) {
        found++;
      }
    }
    if (found > limits.sharedStrings()) {
      throw UnreadableFile.tooLarge("В книге слишком много разных текстов (часть " + name + ")");
    }
  }
}
