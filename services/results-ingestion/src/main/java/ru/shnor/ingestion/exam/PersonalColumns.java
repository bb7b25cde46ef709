package ru.shnor.ingestion.exam;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.Row;

/**
 * Stands between the reader of a file and everybody else: from a header that names a person's data
 * on, those columns are empty. Remembers that there were such data, and nothing of them.
 */
public final class PersonalColumns {

  /** In the letters that {@link Words#plain} leaves. */
  private static final Pattern HEADER =
      Pattern.compile(
          "(?:.* )?(?:фамили[яи]|отчеств[оа]|фио|ф\\. ?и\\. ?о\\.?|снилс|паспорт\\S*)(?:[ ,(].*)?"
              + "|имя|имя (?:участника|обучающегося|ученика)|дата рождения"
              + "|(?:серия|номер|серия и номер) (?:документа|паспорта)|документ"
              + "|(?:№|номер) бланка");

  private static final Pattern SNILS = Pattern.compile("\\d{3}-\\d{3}-\\d{3}[ -]\\d{2}");
  private static final Pattern FULL_NAME =
      Pattern.compile(
          "[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:вич|вна|ична|инична)");

  /** A header has at least so many cells; a lone word is a title or a note. */
  private static final int LEAST_CELLS = 3;

  private static final int LONGEST_HEADER = 60;

  /** Below these rows a header is looked for only in rows without numbers: rows are many. */
  private static final int HEAD_ROWS = 30;

  private boolean found;

  /** Gives the rows of a sheet on without data of persons. */
  public Consumer<Row> before(Consumer<Row> next) {
    BitSet personal = new BitSet();
    return row -> next.accept(without(row, personal));
  }

  /** Whether there were any. */
  public boolean found() {
    return found;
  }

  private Row without(Row row, BitSet personal) {
    if (row.number() > HEAD_ROWS && hasNumber(row)) {
      return emptied(row, personal);
    }
    BitSet named = new BitSet();
    int filled = 0;
    for (int at = 0; at < row.cells().size(); at++) {
      String text = row.cell(at).text();
      filled += row.cell(at).isBlank() ? 0 : 1;
      if (text.length() <= LONGEST_HEADER && HEADER.matcher(Words.plain(text)).matches()) {
        named.set(at);
      }
    }
    if (!named.isEmpty() && filled >= LEAST_CELLS) {
      // merged cells: a column reaches to the next header
      personal.clear();
      for (int at = named.nextSetBit(0); at >= 0; at = named.nextSetBit(at + 1)) {
        personal.set(at);
        for (int to = at + 1; to < row.cells().size() && row.cell(to).isBlank(); to++) {
          personal.set(to);
        }
      }
      found = true;
      return row;
    }
    return emptied(row, personal);
  }

  private Row emptied(Row row, BitSet personal) {
    List<Cell> cells = row.cells();
    boolean changed = false;
    for (int at = 0; at < cells.size(); at++) {
      Cell cell = cells.get(at);
      if (cell.isBlank()) {
        continue;
      }
      boolean person = personal.get(at);
      if (!person && cell instanceof Cell.Text text && isPerson(text.value())) {
        person = true;
        found = true;
      }
      if (person) {
        cells = changed ? cells : new ArrayList<>(cells);
        cells.set(at, new Cell.Blank());
        changed = true;
      }
    }
    return changed ? new Row(row.number(), cells) : row;
  }

  private static boolean hasNumber(Row row) {
    for (Cell cell : row.cells()) {
      if (cell instanceof Cell.Numeric
          || (cell instanceof Cell.Text text
              && !text.value().isEmpty()
              && Character.isDigit(text.value().charAt(0)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPerson(String text) {
    int length = text.length();
    if (length < 11 || length > 80) {
      return false;
    }
    char last = text.charAt(length - 1);
    if (!Character.isDigit(last) && last != 'ч' && last != 'а' && last > ' ') {
      return false;
    }
    String tidy = Words.tidy(text);
    return SNILS.matcher(tidy).matches() || FULL_NAME.matcher(tidy).matches();
  }
}
