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

  private final ZipFile zip;
  private final SheetLimits limits;
  private final ReadProgress progress;
  private final List<SheetInfo> sheets = new ArrayList<>();
  private final List<String> parts = new ArrayList<>();
  private final List<String> strings;

  XlsxReader(Path file, SheetLimits limits, ReadProgress progress) throws IOException {
    this.zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    this.limits = limits;
    this.progress = progress;
    try {
      readWorkbook(targets());
      this.strings = sharedStrings();
    } catch (UnreadableFile e) {
      zip.close();
      throw e;
    }
  }

  private Map<String, String> targets() throws IOException {
    Map<String, String> targets = new HashMap<>();
    Optional<InputStream> part = part("xl/_rels/workbook.xml.rels");
    if (part.isEmpty()) {
      return targets;
    }
    try (HardenedXml xml = new HardenedXml(part.get())) {
      while (xml.next()) {
        if (xml.starts("Relationship")) {
          String target = xml.attribute("Target");
          targets.put(
              xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
      }
    }
    return targets;
  }

  private void readWorkbook(Map<String, String> targets) throws IOException {
    InputStream part =
        part("xl/workbook.xml").orElseThrow(() -> UnreadableFile.damaged("нет описания книги"));
    try (HardenedXml xml = new HardenedXml(part)) {
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
        }
      }
    }
    if (sheets.isEmpty()) {
      throw new UnreadableFile(
          "NO_SHEETS", "В книге нет ни одного листа с таблицей.", "Проверьте файл в Excel.");
    }
    if (sheets.size() > limits.sheets()) {
      throw UnreadableFile.tooLarge("В книге больше %d листов".formatted(limits.sheets()));
    }
  }

  /** Phonetic readings ({@code rPh}) are no part of the text. */
  private List<String> sharedStrings() throws IOException {
    Optional<InputStream> part = part("xl/sharedStrings.xml");
    if (part.isEmpty()) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int phonetic = 0;
    boolean inText = false;
    try (HardenedXml xml = new HardenedXml(part.get())) {
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
          all.add(text.toString());
        } else if (inText && phonetic == 0 && xml.characters()) {
          append(text, xml.text());
        }
      }
    }
    return all;
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
    try (CountingStream counted = new CountingStream(zip.getInputStream(entry));
        HardenedXml xml = new HardenedXml(new BufferedInputStream(counted))) {
      XlsxSheet parser = new XlsxSheet(xml, strings, limits);
      long total = Math.max(1, entry.getSize());
      parser.read(
          row -> {
            progress.read(counted.count(), total);
            rows.accept(row);
          });
      progress.read(total, total);
    } catch (IOException e) {
      throw UnreadableFile.damaged("лист «" + sheet.name() + "» не читается", e);
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
