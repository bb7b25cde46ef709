package ru.shnor.kit.sheet;

import static ru.shnor.kit.sheet.Workbooks.SHEET;
import static ru.shnor.kit.sheet.Workbooks.good;
import static ru.shnor.kit.sheet.Workbooks.relation;
import static ru.shnor.kit.sheet.Workbooks.relations;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Kinds 1–21: the archive itself is wrong. */
final class BadContainers {

  private static final long SEED = 20261124;

  private final List<BadFile> files = new ArrayList<>();

  private BadContainers() {}

  static List<BadFile> all() {
    BadContainers made = new BadContainers();
    made.noWorkbooks();
    made.damaged();
    made.bombs();
    made.names();
    made.lies();
    made.foreignParts();
    return made.files;
  }

  private void add(int kind, String name, Supplier<byte[]> bytes, String code, String says) {
    files.add(new BadFile(kind, name, bytes, code, says));
  }

  private void zip(int kind, String name, Supplier<RawZip> zip, String code, String says) {
    add(kind, name, () -> zip.get().bytes(), code, says);
  }

  private void noWorkbooks() {
    add(1, "empty", () -> new byte[0], "EMPTY", "пуст");
    add(2, "one byte", () -> new byte[] {'1'}, "NOT_A_TABLE", "не таблица");
    add(2, "one byte of a zip", () -> new byte[] {'P'}, "NOT_A_TABLE", "не таблица");
    add(3, "noise", () -> noise(10_000), "NOT_A_TABLE", "не таблица");
    add(3, "pdf", () -> ascii("%PDF-1.7\n1 0 obj"), "NOT_A_TABLE", "PDF");
    add(
        3,
        "web page",
        () -> ascii("\n<!DOCTYPE html><html></html>"),
        "NOT_A_TABLE",
        "веб-страница");
    zip(4, "docx", () -> new RawZip().with("word/document.xml", "<a/>"), "NOT_A_TABLE", "Word");
    zip(
        4,
        "pptx",
        () -> new RawZip().with("ppt/presentation.xml", "<a/>"),
        "NOT_A_TABLE",
        "PowerPoint");
    zip(
        4,
        "odt",
        () ->
            new RawZip()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with("content.xml", "<a/>"),
        "NOT_A_TABLE",
        "OpenDocument");
    zip(4, "xlsb", () -> new RawZip().with("xl/workbook.bin", "x"), "NOT_A_TABLE", ".xlsb");
    zip(4, "photos", () -> new RawZip().with("a.jpg", "x"), "NOT_A_TABLE", "архив без таблицы");
    add(16, "encrypted", () -> ole("EncryptedPackage"), "ENCRYPTED", "снимите пароль");
    add(
        18,
        "xls of which only the head is left",
        () -> ole("Workbook"),
        "DAMAGED",
        "сохраните как");
    add(18, "BIFF5", () -> new byte[] {9, 8, 8, 0, 0, 5, 5, 0}, "OLD_EXCEL", "сохраните как");
    add(18, "BIFF2", () -> new byte[] {9, 0, 4, 0, 2, 0, 16, 0}, "OLD_EXCEL", "сохраните как");
  }

  private void damaged() {
    add(6, "half", () -> cut(good().bytes(), 2), "DAMAGED", "оборван");
    add(6, "without its last byte", () -> withoutEnd(good().bytes(), 1), "DAMAGED", "оборван");
    add(7, "no end record", () -> withoutEnd(good().bytes(), 22), "DAMAGED", "оборван");
    add(7, "directory of zeros", BadContainers::zeroedDirectory, "DAMAGED", "оглавление");
    zip(8, "flipped bits", () -> good().change(SHEET, RawZip.Part::flipped), "DAMAGED", "поврежд");
    zip(
        8,
        "wrong checksum",
        () -> good().change(SHEET, RawZip.Part::wrongCrc),
        "DAMAGED",
        "контрольная");
  }

  private void bombs() {
    zip(
        9,
        "ratio 1000",
        () -> good().with(zeros("xl/media/a.bin", 50)),
        "ARCHIVE_BOMB",
        "во много");
    zip(10, "nested", () -> good().with("xl/a.bin", good().bytes()), "ARCHIVE_NESTED", "архив");
    zip(
        10,
        "nested gzip",
        () -> good().with("xl/a.bin", new byte[] {0x1F, (byte) 0x8B, 8, 0}),
        "ARCHIVE_NESTED",
        "архив");
    zip(
        11,
        "one body under two names",
        () -> good().with(good().get(SHEET).again("xl/worksheets/sheet2.xml", 4)),
        "ARCHIVE_LIES",
        "накладываются");
    zip(12, "201 entries", () -> many(201 - 5), "ARCHIVE_BOMB", "больше 200");
  }

  private void names() {
    zip(13, "same name twice", () -> good().with(SHEET, "<a/>"), "ARCHIVE_LIES", "одним именем");
    zip(
        13,
        "same name in other case",
        () -> good().with("xl/worksheets/SHEET1.xml", "<a/>"),
        "ARCHIVE_LIES",
        "одним именем");
    for (String name :
        List.of("../../etc/x", "/etc/x", "xl\\..\\x", "xl/a\0.xml", "C:/x", "xl/../../x", "..")) {
      zip(
          14,
          "name " + name.replace('\0', '0'),
          () -> good().with(name, "<a/>"),
          "ARCHIVE_PATHS",
          "указывает наружу");
    }
    zip(
        15,
        "symlink",
        () -> good().with("xl/a", "/etc/passwd").change("xl/a", part -> part.mode(0xA1FF)),
        "ARCHIVE_PATHS",
        "указывает наружу");
  }

  private void lies() {
    String lies = "ARCHIVE_LIES";
    lie("local name", part -> part.localName("xl/worksheets/sheetX.xml"), lies, "по-разному");
    lie("local sizes", part -> part.local(part.compressed(), 1, new byte[0]), lies, "по-разному");
    lie("inflated size too small", part -> part.inflated(10), lies, "Размеры");
    lie("inflated size too large", part -> part.inflated(100_000), lies, "Размеры");
    lie(
        "zip64 sizes",
        part -> part.local(-1, -1, RawZip.Part.zip64(5, part.compressed())),
        lies,
        "по-разному");
    lie("zip64 without its field", part -> part.local(-1, -1, new byte[0]), lies, "по-разному");
    lie("zip64 in the directory", part -> part.centralSizes(0xFFFFFFFFL, 5), lies, "накладываются");
    lie("descriptor", part -> part.described(part.descriptor(5)), lies, "по-разному");
    lie("encrypted entry", part -> part.flags(1), lies, "зашифрованы");
    add(19, "second directory in the comment", BadContainers::twoEnds, "DAMAGED", "оборван");
    add(19, "bytes before the archive", BadContainers::shifted, lies, "не сходится");
  }

  private void lie(String name, UnaryOperator<RawZip.Part> lie, String code, String says) {
    zip(19, name, () -> good().change(SHEET, lie), code, says);
  }

  private void foreignParts() {
    zip(17, "macros", () -> good().with("xl/vbaProject.bin", "x"), "MACROS", "макрос");
    zip(
        17,
        "Excel 4 macros",
        () -> good().with("xl/macrosheets/sheet1.xml", "<a/>"),
        "MACROS",
        "макрос");
    related(17, "macros by relation", "vbaProject", "other.bin", "", "MACROS", "макрос");
    zip(
        20,
        "external link or DDE",
        () -> good().with("xl/externalLinks/externalLink1.xml", "<ddeLink/>"),
        "EXTERNAL_LINKS",
        "другие файлы");
    String other = "другие файлы";
    String links = "EXTERNAL_LINKS";
    related(20, "external link by relation", "externalLink", "x.xml", "", links, other);
    related(20, "external", "image", "file:///x", " TargetMode=\"External\"", links, other);
    related(20, "external in quotes", "image", "a", " TargetMode = 'External'", links, other);
    related(20, "external spelt", "image", "a", " TargetMode=\"&#69;xternal\"", links, other);
    zip(21, "embedded", () -> good().with("xl/embeddings/a.bin", "x"), "EMBEDDED", "вложены");
    zip(
        21,
        "OLE under another name",
        () -> good().with("xl/media/image1.png", ole("Ole10Native")),
        "EMBEDDED",
        "вложены");
    related(21, "embedded by relation", "oleObject", "a.bin", "", "EMBEDDED", "вложены");
  }

  private void related(
      int kind, String name, String type, String target, String mode, String code, String says) {
    zip(
        kind,
        name,
        () ->
            good()
                .with(
                    "xl/worksheets/_rels/sheet1.xml.rels",
                    relations(relation("rId1", type, target, mode))),
        code,
        says);
  }

  private static RawZip many(int more) {
    RawZip zip = good();
    for (int i = 0; i < more; i++) {
      zip.with("xl/a" + i, "x");
    }
    return zip;
  }

  private static RawZip.Part zeros(String name, int mebibytes) {
    String zeros = "0".repeat(1 << 20);
    return Workbooks.repeated(name, "", (out, i) -> out.append(zeros), mebibytes, "");
  }

  private static byte[] zeroedDirectory() {
    byte[] bytes = good().bytes();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int start = text.indexOf("PK\u0001\u0002");
    Arrays.fill(bytes, start, bytes.length - 22, (byte) 0);
    return bytes;
  }

  private static byte[] twoEnds() {
    byte[] whole = good().bytes();
    byte[] end = Arrays.copyOfRange(whole, whole.length - 22, whole.length);
    byte[] tail = Arrays.copyOf(end, end.length + 5);
    byte[] bytes = Arrays.copyOf(whole, whole.length + tail.length);
    System.arraycopy(tail, 0, bytes, whole.length, tail.length);
    return bytes;
  }

  private static byte[] shifted() {
    byte[] whole = good().bytes();
    byte[] bytes = new byte[whole.length + 4];
    System.arraycopy(whole, 0, bytes, 0, 4);
    System.arraycopy(whole, 0, bytes, 4, whole.length);
    return bytes;
  }

  private static byte[] cut(byte[] bytes, int by) {
    return Arrays.copyOf(bytes, bytes.length / by);
  }

  private static byte[] withoutEnd(byte[] bytes, int count) {
    return Arrays.copyOf(bytes, bytes.length - count);
  }

  private static byte[] ole(String stream) {
    byte[] bytes = new byte[2048];
    byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    System.arraycopy(magic, 0, bytes, 0, magic.length);
    byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, bytes, 1024, name.length);
    return bytes;
  }

  private static byte[] noise(int size) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
