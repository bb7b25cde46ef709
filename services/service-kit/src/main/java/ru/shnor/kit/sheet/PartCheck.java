package ru.shnor.kit.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at the bytes of one part of a workbook while they are counted, before a parser sees them.
 */
final class PartCheck {

  private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final List<String> XML_ENDINGS = List.of(".xml", ".rels", ".vml");

  private static final List<int[]> ARCHIVES =
      List.of(
          new int[] {'P', 'K', 3, 4},
          new int[] {'P', 'K', 5, 6},
          new int[] {0x1F, 0x8B},
          new int[] {'R', 'a', 'r', '!'},
          new int[] {'7', 'z', 0xBC, 0xAF});
  private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0};

  /**
   * Data that Excel keeps for its queries, often in UTF-16; {@link XlsxReader} opens none of it.
   */
  private static final String UNREAD = "customxml/";

  private final boolean named;
  private final boolean unread;
  private final XmlScan scan;
  private boolean first = true;
  private boolean xml;

  PartCheck(String name, SheetLimits limits) {
    String lower = name.toLowerCase(Locale.ROOT);
    this.named = XML_ENDINGS.stream().anyMatch(lower::endsWith);
    this.unread = isUnread(name) && lower.endsWith(".xml");
    this.scan = new XmlScan(limits.sharedStrings());
  }

  void accept(byte[] bytes, int length) {
    if (first) {
      first = false;
      refuseNested(bytes, length);
      xml = !unread && (named || begins(bytes, length) == '<');
      if (xml) {
        refusePrologue(bytes, length);
      }
    }
    if (xml) {
      scan.accept(bytes, length);
    }
  }

  /** Whether a part is never given to a parser. */
  static boolean isUnread(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith(UNREAD);
  }

  private static void refuseNested(byte[] bytes, int length) {
    if (ARCHIVES.stream().anyMatch(magic -> starts(bytes, length, magic))) {
      throw UnreadableFile.dangerous("ARCHIVE_NESTED", "Внутри книги лежит ещё один архив");
    }
    if (starts(bytes, length, OLE)) {
      throw UnreadableFile.dangerous("EMBEDDED", "В книгу вложены посторонние объекты");
    }
  }

  /** UTF-16, UTF-32 and EBCDIC do not begin with a {@code <} of one byte and text after it. */
  private static void refusePrologue(byte[] bytes, int length) {
    String start = new String(bytes, 0, Math.min(length, 4096), StandardCharsets.ISO_8859_1);
    String declared = "UTF-8";
    int end = start.indexOf("?>");
    if (start.contains("<?xml")) {
      Matcher encoding = ENCODING.matcher(start.substring(0, end < 0 ? start.length() : end));
      declared = encoding.find() ? encoding.group(1) : declared;
    }
    boolean plain = declared.equalsIgnoreCase("UTF-8") || declared.equalsIgnoreCase("US-ASCII");
    if (!plain || begins(bytes, length) != '<' || start.indexOf('\0') >= 0) {
      throw UnreadableFile.dangerous("XML_ENCODING", "Часть книги записана в необычной кодировке");
    }
  }

  /** The first byte after the mark of UTF-8 and white space; -1 if there is none. */
  private static int begins(byte[] bytes, int length) {
    int at = starts(bytes, length, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    while (at < length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r')) {
      at++;
    }
    return at < length ? bytes[at] & 0xFF : -1;
  }

  private static boolean starts(byte[] bytes, int length, int... magic) {
    if (length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
