package ru.shnor.kit.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A CSV file as one sheet without a name. */
final class CsvSheet implements SheetReader {

  private static final int BUFFER = 64 * 1024;

  /**
   * Read behind the end of the file: the parser takes the rest of a file after a quote that is
   * never closed for one long cell and says nothing; then this line is not a line of its own.
   */
  static final String END = "\u0001";

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
        CsvReader<CsvRecord> csv = parser(form.separator()).ofCsvRecord(text)) {
      long total = Files.size(file);
      int seen = 0;
      boolean ended = false;
      Iterator<CsvRecord> records = csv.iterator();
      while (hasNext(records)) {
        CsvRecord record = records.next();
        ended = record.getFieldCount() == 1 && record.getField(0).equals(END);
        if (ended) {
          continue;
        }
        seen++;
        if (seen == 1 && form.separatorLine()) {
          continue;
        }
        if (seen > limits.rows()) {
          throw UnreadableFile.tooLarge("В файле больше %d строк".formatted(limits.rows()));
        }
        progress.read(counted.count(), total);
        Row row = row(record.getFields(), record.getStartingLineNumber(), limits);
        if (!row.cells().isEmpty()) {
          rows.accept(row);
        }
      }
      if (!ended) {
        throw quotes();
      }
      progress.read(total, total);
    } catch (IOException e) {
      throw UnreadableFile.damaged("не читается до конца", e);
    }
  }

  /** The parser reads ahead here; what the caller throws out of a row is not ours to translate. */
  private static boolean hasNext(Iterator<CsvRecord> records) {
    try {
      return records.hasNext();
    } catch (CsvParseException e) {
      throw quotes();
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CharacterCodingException
          ? CsvForm.mixedEncodings()
          : UnreadableFile.damaged("не читается до конца", e);
    }
  }

  private static UnreadableFile quotes() {
    return new UnreadableFile(
        "CSV_QUOTES",
        "Файл CSV не разбирается: кавычка не закрыта или стоит не на месте, либо поле слишком"
            + " длинное.",
        "Проверьте кавычки в названиях или сохраните таблицу как «Книга Excel (.xlsx)».");
  }

  /** A record as a row. */
  static Row row(List<String> fields, long number, SheetLimits limits) {
    if (fields.size() > limits.columns()) {
      throw UnreadableFile.tooLarge("В строке больше %d столбцов".formatted(limits.columns()));
    }
    List<Cell> cells = new ArrayList<>(fields.size());
    for (String field : fields) {
      if (field.indexOf('\0') >= 0) {
        throw CsvForm.noText();
      }
      if (field.length() > limits.cellChars()) {
        throw UnreadableFile.tooLarge(
            "В строке %d ячейка длиннее %d знаков".formatted(number, limits.cellChars()));
      }
      cells.add(field.isEmpty() ? new Cell.Blank() : new Cell.Text(field));
    }
    while (!cells.isEmpty() && cells.get(cells.size() - 1) instanceof Cell.Blank) {
      cells.remove(cells.size() - 1);
    }
    return new Row((int) number, cells);
  }

  /** The fields of a line that is a record of its own; empty if its last quote is not closed. */
  static Optional<List<String>> onlyRecord(String line, char separator) {
    try (CsvReader<CsvRecord> csv = parser(separator).ofCsvRecord(line + "\n" + END)) {
      List<CsvRecord> records = csv.stream().toList();
      boolean ended =
          records.size() == 2
              && records.get(1).getFieldCount() == 1
              && records.get(1).getField(0).equals(END);
      return ended ? Optional.of(records.get(0).getFields()) : Optional.empty();
    } catch (CsvParseException | IOException e) {
      return Optional.empty();
    }
  }

  private static CsvReader.CsvReaderBuilder parser(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(BUFFER * 2);
  }

  private Reader decoded(CountingStream in, Charset charset) throws IOException {
    for (int i = 0; i < form.mark(); i++) {
      if (in.read() < 0) {
        break;
      }
    }
    byte[] end = ("\n" + END).getBytes(charset);
    return new InputStreamReader(
        new SequenceInputStream(in, new ByteArrayInputStream(end)),
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  @Override
  public void close() {
    // every read opens the file anew
  }
}
