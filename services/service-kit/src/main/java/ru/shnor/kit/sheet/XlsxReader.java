package ru.shnor.kit.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An XLSX workbook that has passed {@link ArchiveGuard}. */
final class XlsxReader implements SheetReader {

  static final String USUAL_STRINGS = "xl/sharedStrings.xml";
  private static final String WORKBOOK = "xl/workbook.xml";

  private final ZipFile zip;
  private final SheetLimits limits;
  private final ReadProgress progress;
  private final ReadingTime time;
  private final List<SheetInfo> sheets = new ArrayList<>();
  private final List<String> parts = new ArrayList<>();
  private final List<String> strings = new ArrayList<>();

  private XlsxReader(ZipFile zip, SheetLimits limits, ReadProgress progress, ReadingTime time) {
    this.zip = zip;
    this.limits = limits;
    this.progress = progress;
    this.time = time;
  }

  static XlsxReader open(Path file, SheetLimits limits, ReadProgress progress, ReadingTime time)
      throws IOException {
    ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    boolean read = false;
    try {
      XlsxReader reader = new XlsxReader(zip, limits, progress, time);
      reader.readParts();
      read = true;
      return reader;
    } finally {
      if (!read) {
        zip.close();
      }
    }
  }

  private void readParts() throws IOException {
    Map<String, String> targets = new HashMap<>();
    String stringsPart = USUAL_STRINGS;
    Optional<InputStream> relations = part("xl/_rels/workbook.xml.rels");
    if (relations.isPresent()) {
      for (Relations.Relation relation : Relations.read(relations.get(), time)) {
        String target = relation.target();
        String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        if (PartCheck.isUnread(part)) {
          // such a part was not checked, so it must not be read as a sheet or as texts
          part = "";
        }
        targets.put(relation.id(), part);
        if (relation.type().endsWith("/sharedStrings")) {
          stringsPart = part;
        }
      }
    }
    readWorkbook(targets);
    readStrings(stringsPart);
  }

  private void readWorkbook(Map<String, String> targets) throws IOException {
    InputStream part =
        part(WORKBOOK).orElseThrow(() -> UnreadableFile.damaged("нет описания книги"));
    try (HardenedXml xml = new HardenedXml(part, time)) {
      while (xml.next()) {
        if (xml.starts("sheet")) {
          String target = targets.getOrDefault(xml.relation(), "");
          // a chart sheet is no table; a sheet whose part is missing is found out when it is read
          if (!target.contains("/chartsheets/") && !target.isEmpty()) {
            String state = xml.attribute("state");
            boolean hidden = state.equals("hidden") || state.equals("veryHidden");
            sheets.add(new SheetInfo(sheets.size(), xml.attribute("name"), hidden));
            parts.add(target);
          }
          if (sheets.size() > limits.sheets()) {
            throw UnreadableFile.tooLarge("В книге больше %d листов".formatted(limits.sheets()));
          }
        }
      }
    }
    if (sheets.isEmpty()) {
      throw new UnreadableFile(
          "NO_SHEETS", "В книге нет ни одного листа с таблицей.", "Проверьте файл в Excel.");
    }
  }

  /** Phonetic readings ({@code rPh}) are no part of the text. */
  private void readStrings(String name) throws IOException {
    Optional<InputStream> part = part(name);
    if (part.isEmpty()) {
      return;
    }
    if (zip.getEntry(name).getSize() > limits.sharedStringBytes()) {
      throw UnreadableFile.tooLarge("В книге слишком много текста");
    }
    StringBuilder text = new StringBuilder();
    int phonetic = 0;
    boolean inText = false;
    try (HardenedXml xml = new HardenedXml(part.get(), time)) {
      while (xml.next()) {
        if (xml.starts("si")) {
          text.setLength(0);
        } else if (xml.starts("rPh")) {
          phonetic++;
        } else if (xml.ends("rPh")) {
          phonetic--;
        } else if (xml.starts("t")) {
          inText = true;
        } else if (xml.ends("t")) {
          inText = false;
        } else if (xml.ends("si")) {
          strings.add(text.toString());
          if (strings.size() > limits.sharedStrings()) {
            throw UnreadableFile.tooLarge("В книге слишком много разных текстов");
          }
        } else if (inText && phonetic == 0 && xml.characters()) {
          append(text, xml.text());
        }
      }
    }
  }

  private void append(StringBuilder text, String more) {
    if (text.length() + more.length() > limits.cellChars()) {
      throw UnreadableFile.tooLarge(
          "В одной из ячеек больше %d знаков".formatted(limits.cellChars()));
    }
    text.append(more);
  }

  @Override
  public List<SheetInfo> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public void read(SheetInfo sheet, Consumer<Row> rows) {
    String name = parts.get(sheet.number());
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw UnreadableFile.damaged("нет содержимого листа «" + sheet.name() + "»");
    }
    time.resume();
    try (CountingStream counted = new CountingStream(zip.getInputStream(entry));
        HardenedXml xml = new HardenedXml(new BufferedInputStream(counted), time)) {
      XlsxSheet parser = new XlsxSheet(xml, strings, limits, time);
      long total = Math.max(1, entry.getSize());
      parser.read(
          row -> {
            progress.read(Math.min(counted.count(), total), total);
            rows.accept(row);
          });
      progress.read(total, total);
    } catch (IOException e) {
      throw UnreadableFile.damaged("лист «" + sheet.name() + "» не читается", e);
    } finally {
      time.pause();
    }
  }

  private Optional<InputStream> part(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    return entry == null
        ? Optional.empty()
        : Optional.of(new BufferedInputStream(zip.getInputStream(entry)));
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw UnreadableFile.damaged("не закрывается", e);
    }
  }
}
