package ru.shnor.kit.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A CSV file as one sheet without a name. */
final class CsvSheet implements SheetReader {

  private static final int BUFFER = 64 * 1024;

  private final Path file;
  private final SheetLimits limits;
  private final ReadProgress progress;
  private final CsvForm form;

  private CsvSheet(Path file, SheetLimits limits, ReadProgress progress, CsvForm form) {
    this.file = file;
    this.limits = limits;
    this.progress = progress;
    this.form = form;
  }

  static CsvSheet open(Path file, SheetLimits limits, ReadProgress progress) throws IOException {
    return new CsvSheet(file, limits, progress, CsvForm.sniff(file));
  }

  @Override
  public List<SheetInfo> sheets() {
    return List.of(new SheetInfo(0, "", false));
  }

  @Override
  public void read(SheetInfo sheet, Consumer<Row> rows) {
    try (CountingStream counted = new CountingStream(Files.newInputStream(file));
        Reader text = decoded(counted, form.charset());
        CsvReader<CsvRecord> csv =
            CsvReader.builder()
                .fieldSeparator(form.separator())
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(BUFFER * 2)
                .ofCsvRecord(text)) {
      long total = Files.size(file);
      int seen = 0;
      for (CsvRecord record : csv) {
        seen++;
        if (seen == 1 && form.separatorLine()) {
          continue;
        }
        if (seen > limits.rows()) {
          throw UnreadableFile.tooLarge("В файле больше %d строк".formatted(limits.rows()));
        }
        progress.read(counted.count(), total);
        Row row = row(record);
        if (!row.cells().isEmpty()) {
          rows.accept(row);
        }
      }
      progress.read(total, total);
    } catch (CsvParseException e) {
      throw new UnreadableFile(
          "CSV_QUOTES",
          "Файл CSV не разбирается: кавычка не закрыта или поле слишком длинное.",
          "Проверьте кавычки в названиях или сохраните таблицу как «Книга Excel (.xlsx)».",
          e);
    } catch (IOException e) {
      throw UnreadableFile.damaged("не читается до конца", e);
    }
  }

  private Row row(CsvRecord record) {
    if (record.getFieldCount() > limits.columns()) {
      throw UnreadableFile.tooLarge("В строке больше %d столбцов".formatted(limits.columns()));
    }
    List<Cell> cells = new ArrayList<>(record.getFieldCount());
    for (String field : record.getFields()) {
      if (field.length() > limits.cellChars()) {
        throw UnreadableFile.tooLarge(
            "В строке %d ячейка длиннее %d знаков"
                .formatted(record.getStartingLineNumber(), limits.cellChars()));
      }
      cells.add(field.isEmpty() ? new Cell.Blank() : new Cell.Text(field));
    }
    while (!cells.isEmpty() && cells.get(cells.size() - 1) instanceof Cell.Blank) {
      cells.remove(cells.size() - 1);
    }
    return new Row((int) record.getStartingLineNumber(), cells);
  }

  private Reader decoded(CountingStream in, Charset charset) throws IOException {
    for (int i = 0; i < form.mark(); i++) {
      if (in.read() < 0) {
        break;
      }
    }
    return new InputStreamReader(in, charset);
  }

  @Override
  public void close() {
    // every read opens the file anew
  }
}
