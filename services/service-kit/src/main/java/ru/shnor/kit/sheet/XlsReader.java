package ru.shnor.kit.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An Excel 97–2003 workbook (BIFF8), read record by record. */
final class XlsReader implements SheetReader {

  private static final String WORKBOOK = "Workbook";

  private final POIFSFileSystem container;
  private final SheetLimits limits;
  private final ReadProgress progress;
  private final ReadingTime time;
  private final List<SheetInfo> sheets = new ArrayList<>();

  private XlsReader(
      POIFSFileSystem container, SheetLimits limits, ReadProgress progress, ReadingTime time) {
    this.container = container;
    this.limits = limits;
    this.progress = progress;
    this.time = time;
  }

  static XlsReader open(Path file, SheetLimits limits, ReadProgress progress, ReadingTime time) {
    return guarded(
        () -> {
          POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
          boolean read = false;
          try {
            checkEntries(container.getRoot());
            try (InputStream in = container.createDocumentInputStream(WORKBOOK)) {
              new BiffScan(limits, time).check(in);
            }
            XlsReader reader = new XlsReader(container, limits, progress, time);
            reader.readSheets();
            time.pause();
            read = true;
            return reader;
          } finally {
            if (!read) {
              container.close();
            }
          }
        });
  }

  /** What else lies in the container. */
  private static void checkEntries(DirectoryNode root) {
    for (Entry entry : root) {
      String name = entry.getName();
      if (name.equals("_VBA_PROJECT_CUR") || name.equals("VBA") || name.equals("Macros")) {
        throw UnreadableFile.dangerous("MACROS", "В книге есть макросы");
      }
      if (name.startsWith("MBD") || name.startsWith("LNK") || name.equals("ObjectPool")) {
        throw UnreadableFile.dangerous("EMBEDDED", "В книгу вложены посторонние объекты");
      }
    }
    if (root.hasEntry("EncryptedPackage")) {
      throw encrypted();
    }
    if (!root.hasEntry(WORKBOOK)) {
      if (root.hasEntry("Book")) {
        throw tooOld();
      }
      throw new UnreadableFile(
          "NOT_A_TABLE",
          "Это документ Office, но не таблица Excel.",
          "Загрузите выгрузку в формате .xlsx, .xls или .csv.");
    }
  }

  private void readSheets() throws IOException {
    List<BoundSheetRecord> found = new ArrayList<>();
    process(
        new AbortableHSSFListener() {
          @Override
          public short abortableProcessRecord(Record record) {
            if (record instanceof BoundSheetRecord sheet) {
              found.add(sheet);
            }
            return (short) (record instanceof EOFRecord ? 1 : 0);
          }
        });
    if (found.isEmpty()) {
      throw new UnreadableFile(
          "NO_SHEETS", "В книге нет ни одного листа с таблицей.", "Проверьте файл в Excel.");
    }
    if (found.size() > limits.sheets()) {
      throw UnreadableFile.tooLarge("В книге больше %d листов".formatted(limits.sheets()));
    }
    for (BoundSheetRecord sheet : BoundSheetRecord.orderByBofPosition(found)) {
      sheets.add(
          new SheetInfo(
              sheets.size(), sheet.getSheetname(), sheet.isHidden() || sheet.isVeryHidden()));
    }
  }

  @Override
  public List<SheetInfo> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public void read(SheetInfo sheet, Consumer<Row> rows) {
    time.resume();
    try {
      guarded(
          () -> {
            XlsRows cells = new XlsRows(sheet.number(), limits, time, rows);
            process(cells);
            cells.end();
            return sheet;
          });
      long size = container.getRoot().getEntryCount();
      progress.read(size, size);
    } finally {
      time.pause();
    }
  }

  private void process(AbortableHSSFListener listener) throws IOException {
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(listener);
    try (InputStream in = container.createDocumentInputStream(WORKBOOK)) {
      new HSSFEventFactory().abortableProcessEvents(request, in);
    } catch (HSSFUserException e) {
      throw UnreadableFile.damaged("не читается до конца", e);
    }
  }

  /** Something that reads. */
  private interface Reading<T> {
    T run() throws IOException;
  }

  /**
   * The border to the library, which promises nothing about what it throws at a damaged file. What
   * the receiver of rows throws is passed on as it is.
   */
  private static <T> T guarded(Reading<T> reading) {
    try {
      return reading.run();
    } catch (XlsRows.OfReceiver e) {
      throw e.thrown();
    } catch (UnreadableFile e) {
      throw e;
    } catch (EncryptedDocumentException e) {
      throw encrypted();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw UnreadableFile.damaged("не читается до конца", e);
    }
  }

  static UnreadableFile encrypted() {
    return new UnreadableFile(
        "ENCRYPTED",
        "Файл защищён паролем.",
        "Откройте его в Excel, снимите пароль (Файл → Сведения → Защита книги) и загрузите снова.");
  }

  static UnreadableFile tooOld() {
    return new UnreadableFile(
        "OLD_EXCEL",
        "Это книга Excel старше 97 года, она не читается.",
        "Откройте её в Excel, сохраните как «Книга Excel (.xlsx)» и загрузите снова.");
  }

  @Override
  public void close() {
    try {
      container.close();
    } catch (IOException e) {
      throw UnreadableFile.damaged("не закрывается", e);
    }
  }
}
