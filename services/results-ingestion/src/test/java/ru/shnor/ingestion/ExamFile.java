package ru.shnor.ingestion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Made-up protocols of exams as old Excel books with merged cells; every person is invented. */
public final class ExamFile {

  /** Stands where real files have names; nothing of it may be found anywhere. */
  public static final String CANARY = "Канарейкина";

  private static final String PASSPORT = "2599 887766";

  private final HSSFWorkbook book = new HSSFWorkbook();
  private final Sheet sheet = book.createSheet("Page 1");
  private int row;

  /** Begins with the line of the region. */
  public static ExamFile region(String line) {
    ExamFile file = new ExamFile();
    file.cells(1, line);
    return file;
  }

  /** Begins a block of ОГЭ; every header cell is merged over two columns. */
  public ExamFile oge(String subject) {
    cells(1, subject);
    wide(
        List.of(
            "№",
            "Код ОО",
            "Класс",
            "Код ППЭ",
            "Аудитория",
            "Код МСУ",
            "Фамилия",
            "Имя",
            "Отчество",
            "Задания с кратким ответом",
            "Задания с развёрнутым ответом",
            "Первичный балл",
            "Оценка"));
    return this;
  }

  /** A participant of ОГЭ; the values stand in the second of the merged columns. */
  public ExamFile participant(Object school, Object score, Object mark) {
    wide(
        List.of(
            row,
            school,
            "9А",
            "101",
            "0005",
            "38",
            CANARY,
            "Мария",
            "Ивановна",
            "++-2+",
            "1(2)2(3)",
            score,
            mark));
    return this;
  }

  /** The row below a block. */
  public ExamFile means() {
    wide(List.of("Средние", "", "", "", "", "", "", "", "", "", "", 17.5, 3.9));
    return this;
  }

  /** Begins a compact block of ЕГЭ. */
  public ExamFile ege(String subject) {
    cells(1, subject);
    cells(
        0,
        "№",
        "Код ППЭ",
        "Код ОО",
        "Класс",
        "Фамилия",
        "Имя",
        "Отчество",
        "Серия документа",
        "Номер документа",
        "Вариант",
        "Первичный балл",
        "Итоговый балл");
    return this;
  }

  /** A participant of ЕГЭ. */
  public ExamFile graduate(Object school, Object primary, Object score) {
    String[] passport = PASSPORT.split(" ", -1);
    cells(
        0,
        row,
        "101",
        school,
        "11А",
        CANARY,
        "Мария",
        "Ивановна",
        passport[0],
        passport[1],
        "301",
        primary,
        score);
    return this;
  }

  private void wide(List<Object> values) {
    Row out = sheet.createRow(row);
    boolean header = values.get(0).equals("№");
    for (int at = 0; at < values.size(); at++) {
      if (header) {
        sheet.addMergedRegion(new CellRangeAddress(row, row, 2 * at, 2 * at + 1));
      }
      write(out, header ? 2 * at : 2 * at + at % 2, values.get(at));
    }
    row++;
  }

  private void cells(int from, Object... values) {
    Row out = sheet.createRow(row++);
    for (int at = 0; at < values.length; at++) {
      write(out, from + at, values[at]);
    }
  }

  private static void write(Row out, int column, Object value) {
    if (value instanceof Number number) {
      out.createCell(column).setCellValue(number.doubleValue());
    } else if (!value.toString().isEmpty()) {
      out.createCell(column).setCellValue(value.toString());
    }
  }

  public byte[] xls() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
