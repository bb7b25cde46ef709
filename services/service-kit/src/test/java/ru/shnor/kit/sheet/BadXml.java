package ru.shnor.kit.sheet;

import static ru.shnor.kit.sheet.Workbooks.PROLOGUE;
import static ru.shnor.kit.sheet.Workbooks.SHEET;
import static ru.shnor.kit.sheet.Workbooks.STRINGS;
import static ru.shnor.kit.sheet.Workbooks.data;
import static ru.shnor.kit.sheet.Workbooks.good;
import static ru.shnor.kit.sheet.Workbooks.part;
import static ru.shnor.kit.sheet.Workbooks.repeated;
import static ru.shnor.kit.sheet.Workbooks.row;
import static ru.shnor.kit.sheet.Workbooks.sheet;
import static ru.shnor.kit.sheet.Workbooks.shell;
import static ru.shnor.kit.sheet.Workbooks.strings;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Kinds 23–37: the archive is sound and its XML is not. */
final class BadXml {

  private static final String FILL = "x".repeat(1024);

  private final List<BadFile> files = new ArrayList<>();

  private BadXml() {}

  static List<BadFile> all() {
    BadXml made = new BadXml();
    made.documentTypes();
    made.shapes();
    made.places();
    made.sheets();
    made.large();
    return made.files;
  }

  /** Files made to exhaust memory or time. */
  static List<BadFile> heavy() {
    BadXml made = new BadXml();
    made.large();
    return made.files;
  }

  private void add(int kind, String name, Supplier<RawZip> zip, String code, String says) {
    files.add(new BadFile(kind, name, () -> zip.get().bytes(), code, says));
  }

  private void documentTypes() {
    dtd(23, "billion laughs", "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]>");
    dtd(24, "file entity", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>");
    dtd(24, "http entity", "<!DOCTYPE a [<!ENTITY b SYSTEM \"http://127.0.0.1:9/\">]>");
    dtd(24, "parameter entity", "<!DOCTYPE a [<!ENTITY % b SYSTEM \"http://127.0.0.1:9/\"> %b;]>");
    dtd(25, "external document type", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\">");
    dtd(25, "behind a long comment", "<!--" + " ".repeat(90_000) + "--><!DOCTYPE a SYSTEM \"a\">");
    dtd(25, "behind a comment that looks closed", "<!-->-->\n<!DOCTYPE a SYSTEM \"a\">");
    add(
        24,
        "in the shared strings",
        () -> good().with(STRINGS, PROLOGUE + "<!DOCTYPE sst [<!ENTITY b SYSTEM \"a\">]><sst/>"),
        "XML_DTD",
        "определения");
    add(
        24,
        "in a part that is never read",
        () -> good().with("docProps/app.xml", "<!DOCTYPE a SYSTEM \"a\"><a/>"),
        "XML_DTD",
        "определения");
    for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "IBM037")) {
      encoded(charset + " bytes", "UTF-8", Charset.forName(charset));
    }
    for (String charset : List.of("UTF-7", "UTF-16", "windows-1251", "EBCDIC-CP-US")) {
      encoded("declares " + charset, charset, StandardCharsets.UTF_8);
    }
  }

  private void dtd(int kind, String name, String type) {
    add(
        kind,
        name,
        () -> part(PROLOGUE + type + "<worksheet>&b;</worksheet>"),
        "XML_DTD",
        "определения");
  }

  private void encoded(String name, String declared, Charset charset) {
    String xml = "<?xml version='1.0' encoding='" + declared + "'?><worksheet/>";
    add(
        26,
        name,
        () ->
            shell("<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/>", "")
                .with(SHEET, xml.getBytes(charset)),
        "XML_ENCODING",
        "кодировке");
  }

  private void shapes() {
    add(
        27,
        "10 000 nested elements",
        () -> sheet("<a>".repeat(10_000) + "</a>".repeat(10_000)),
        "XML_DEPTH",
        "глубоко");
    add(28, "attribute of 10 MB", () -> sheet("<a b=\"" + noise(10) + "\"/>"), "XML_ATTRIBUTE", "");
    add(28, "comment of 10 MB", () -> sheet("<!--" + noise(10) + "-->"), "XML_ATTRIBUTE", "");
    add(28, "CDATA of 10 MB", () -> sheet("<![CDATA[" + noise(10) + "]]>"), "XML_ATTRIBUTE", "");
    add(28, "name of 2 MB", () -> sheet("<" + noise(2) + "/>"), "XML_ATTRIBUTE", "");
    add(28, "instruction of 2 MB", () -> sheet("<?a " + noise(2) + "?>"), "XML_ATTRIBUTE", "");
    add(28, "cell of 5 000", () -> cell("t=\"str\"", "x".repeat(5_000)), "TOO_LARGE", "4096");
  }

  private void places() {
    for (String index : List.of("5", "-1", "x", "99999999999", "1.0")) {
      add(31, "shared string " + index, () -> cell("t=\"s\"", index), "DAMAGED", "");
    }
    add(33, "XFD on 20 000 rows", BadXml::farColumns, "TOO_LARGE", "столбцов");
    add(33, "beyond XFD", () -> rows(row(1, "<c r=\"ZZZZ1\"><v>1</v></c>")), "DAMAGED", "адрес");
    add(33, "no column", () -> rows(row(1, "<c r=\"12\"><v>1</v></c>")), "DAMAGED", "адрес");
    add(33, "other row", () -> rows(row(1, "<c r=\"A2\"><v>1</v></c>")), "DAMAGED", "адрес");
    String twice = "<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>";
    add(33, "cell twice", () -> rows(row(1, twice)), "DAMAGED", "по порядку");
    add(34, "rows repeated", () -> rows(filled(1) + filled(1)), "DAMAGED", "по порядку");
    add(34, "rows descending", () -> rows(filled(2) + filled(1)), "DAMAGED", "по порядку");
    add(34, "row 0", () -> rows("<row r=\"0\"/>"), "DAMAGED", "по порядку");
    add(34, "row 2³¹", () -> rows("<row r=\"2147483648\"/>"), "DAMAGED", "не число");
    add(34, "row beyond Excel", () -> rows("<row r=\"2147483647\"/>"), "DAMAGED", "по порядку");
    add(34, "100 001 rows", BadXml::manyRows, "TOO_LARGE", "100000 строк");
  }

  private void sheets() {
    add(37, "zero sheets", () -> shell("", ""), "NO_SHEETS", "ни одного листа");
    add(
        37,
        "sheet missing",
        () -> shell("<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/>", ""),
        "DAMAGED",
        "нет содержимого");
    add(
        37,
        "21 sheets",
        () -> shell("<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/>".repeat(21), ""),
        "TOO_LARGE",
        "20 листов");
    add(
        37,
        "not well-formed",
        () -> part("<worksheet><a></worksheet>"),
        "DAMAGED",
        "не разбирается");
  }

  private void large() {
    add(
        29,
        "400 MB of shared strings",
        () ->
            good()
                .with(
                    repeated(
                        STRINGS,
                        "<sst>",
                        (out, i) -> out.append("<si><t>").append(FILL).append("</t></si>"),
                        400_000,
                        "</sst>")),
        "TOO_LARGE",
        "текста");
    add(
        29,
        "80 MB of shared strings that pack badly",
        () -> good().with(repeated(STRINGS, "<sst>", BadXml::wide, 70_000, "</sst>")),
        "TOO_LARGE",
        "текста");
    add(
        30,
        "6 million short shared strings",
        () -> good().with(repeated(STRINGS, "<sst>", BadXml::numbered, 6_000_000, "</sst>")),
        "TOO_LARGE",
        "текст");
    add(
        30,
        "6 million with a prefix",
        () -> good().with(repeated(STRINGS, "<x:sst>", BadXml::prefixed, 6_000_000, "</x:sst>")),
        "TOO_LARGE",
        "текст");
    add(28, "attribute of 60 MB, packed 1 to 90", BadXml::longAttribute, "XML_ATTRIBUTE", "");
  }

  private static RawZip longAttribute() {
    return shell("<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/>", "")
        .with(
            repeated(
                SHEET, "<worksheet a=\"", (out, i) -> out.append(i).append(FILL), 60_000, "\"/>"));
  }

  private static void numbered(StringBuilder out, int number) {
    out.append("<si><t>").append(Integer.toString(number, 36)).append("</t></si>");
  }

  private static void prefixed(StringBuilder out, int number) {
    out.append("<x:si><x:t>").append(Integer.toString(number, 36)).append("</x:t></x:si>");
  }

  private static void wide(StringBuilder out, int number) {
    out.append("<si><t>");
    for (int i = 0; i < 100; i++) {
      out.append(Integer.toString(number * 100 + i, 36)).append("        ");
    }
    out.append("</t></si>");
  }

  private static RawZip farColumns() {
    return part(
        sheetOf(
            (out, i) -> out.append(row(i + 1, "<c r=\"XFD" + (i + 1) + "\"><v>1</v></c>")),
            20_000));
  }

  private static RawZip manyRows() {
    return part(sheetOf((out, i) -> out.append("<row r=\"").append(i + 1).append("\"/>"), 100_001));
  }

  private static String sheetOf(Workbooks.Repeating row, int times) {
    StringBuilder rows = new StringBuilder("<worksheet><sheetData>");
    for (int i = 0; i < times; i++) {
      row.append(rows, i);
    }
    return rows.append("</sheetData></worksheet>").toString();
  }

  private static RawZip rows(String rows) {
    return sheet(data(rows));
  }

  private static String filled(int number) {
    return row(number, "<c r=\"A" + number + "\"><v>1</v></c>");
  }

  private static RawZip cell(String type, String value) {
    return rows(row(1, "<c r=\"A1\" " + type + "><v>" + value + "</v></c>"))
        .with(STRINGS, strings("<si><t>a</t></si>"));
  }

  /** Letters that do not pack, so that no ratio refuses them first. */
  private static String noise(int mebibytes) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    char[] letters = new char[mebibytes << 20];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (char) ('a' + random.nextInt(26));
    }
    return new String(letters);
  }
}
