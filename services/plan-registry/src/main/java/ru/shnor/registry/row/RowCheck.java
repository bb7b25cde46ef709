package ru.shnor.registry.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.shnor.kit.code.MunicipalityCode;
import ru.shnor.registry.enrolment.ListNames;
import ru.shnor.registry.school.Inn;
import ru.shnor.registry.school.SchoolLogin;
import ru.shnor.registry.table.Column;
import ru.shnor.registry.table.Line;
import ru.shnor.wire.event.ListKind;

/** Reads a row cell by cell and collects everything that is wrong with it. */
public final class RowCheck {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST = 500;

  private final Line line;
  private final List<Complaint> problems = new ArrayList<>();

  private RowCheck(Line line) {
    this.line = line;
  }

  /** Reads a row of the register; it goes to the entries or, with its reasons, to the tally. */
  public static void school(Line line, List<Entry<SchoolRow>> entries, Tally tally) {
    RowCheck check = new RowCheck(line);
    Optional<SchoolLogin> login = check.login();
    String name = check.text(Column.NAME, "Напишите полное или краткое наименование школы.");
    String municipality =
        check.text(Column.MUNICIPALITY, "Напишите название муниципалитета, как в ФИС ОКО.");
    String code = check.code();
    String inn = check.inn();
    if (check.problems.isEmpty() && login.isPresent()) {
      entries.add(new Entry<>(line, new SchoolRow(login.get(), name, code, municipality, inn)));
    } else {
      tally.reject(check.problems);
    }
  }

  /** Reads a row of a list; it goes to the entries or, with its reasons, to the tally. */
  public static void list(Line line, List<Entry<ListRow>> entries, Tally tally) {
    RowCheck check = new RowCheck(line);
    Optional<SchoolLogin> login = check.login();
    Optional<ListKind> list = check.list();
    int year = check.year();
    String basis =
        check.text(
            Column.BASIS,
            "Укажите документ, которым утверждён перечень (номер и дата), или правило отбора.");
    if (check.problems.isEmpty() && login.isPresent() && list.isPresent()) {
      entries.add(
          new Entry<>(
              line,
              new ListRow(
                  login.get(),
                  line.text(Column.NAME),
                  line.text(Column.MUNICIPALITY),
                  list.get(),
                  year,
                  basis)));
    } else {
      tally.reject(check.problems);
    }
  }

  private Optional<SchoolLogin> login() {
    String text =
        text(
            Column.LOGIN,
            "Впишите логин школы в ФИС ОКО («sch» или «edu» и цифры) или её местный код.");
    Optional<SchoolLogin> login = SchoolLogin.parse(text);
    if (login.isEmpty() && !text.isEmpty()) {
      problem(
          Column.LOGIN,
          "«%s» — не логин ФИС ОКО и не местный код школы.".formatted(text),
          "Логин — это «sch» или «edu» и 6–8 цифр без пробелов, например sch220034; местный код — от 3 до"
              + " 20 латинских букв и цифр вместе, например 01M015.");
    }
    return login;
  }

  private String code() {
    String text =
        text(Column.MUNICIPALITY_CODE, "Впишите код муниципалитета в ФИС ОКО: reg22_m003.");
    Optional<MunicipalityCode> code = MunicipalityCode.parse(text);
    if (!text.isEmpty() && code.isEmpty()) {
      problem(
          Column.MUNICIPALITY_CODE,
          "«%s» — не код муниципалитета.".formatted(text),
          "Код ФИС ОКО имеет вид reg22_m003: «reg», две цифры региона, «_m» и три цифры; местный код — от 2"
              + " до 20 латинских букв и цифр, первая — буква, например nyc-01m.");
    }
    return code.map(MunicipalityCode::value).orElse("");
  }

  private String inn() {
    if (error(Column.INN)) {
      return "";
    }
    String inn = line.text(Column.INN).replace(" ", "");
    if (!inn.isEmpty()) {
      Inn.fault(inn)
          .ifPresent(
              fault ->
                  problem(
                      Column.INN,
                      fault,
                      "Проверьте ИНН по выписке из ЕГРЮЛ; начальный ноль Excel отбрасывает, если"
                          + " ячейка не текстовая. ИНН можно оставить пустым."));
    }
    return inn;
  }

  private Optional<ListKind> list() {
    String text = text(Column.CATEGORY, "Напишите ШНОР, ШНСУ или «Зона риска».");
    Optional<ListKind> list = ListNames.parse(text);
    if (list.isEmpty() && !text.isEmpty()) {
      problem(
          Column.CATEGORY,
          "Категория «%s» неизвестна.".formatted(text),
          "Напишите ШНОР, ШНСУ или «Зона риска».");
    }
    return list;
  }

  private int year() {
    String text = text(Column.YEAR, "Напишите год перечня четырьмя цифрами.");
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("[0-9]{4}")) {
      problem(
          Column.YEAR,
          "Год «%s» написан не четырьмя цифрами.".formatted(text),
          "Напишите только год, например 2020.");
      return 0;
    }
    int year = Integer.parseInt(text);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      problem(
          Column.YEAR,
          "Год %d вне пределов %d–%d.".formatted(year, FIRST_YEAR, LAST_YEAR),
          "Проверьте год перечня.");
    }
    return year;
  }

  /** Text that must be there. */
  private String text(Column column, String advice) {
    if (error(column)) {
      return "";
    }
    String text = line.text(column);
    if (text.isEmpty()) {
      problem(column, "Не заполнено: «%s».".formatted(column.title()), advice);
    } else if (text.length() > LONGEST) {
      problem(
          column,
          "В ячейке %d знаков, допустимо %d.".formatted(text.length(), LONGEST),
          "Сократите текст.");
      return "";
    }
    return text;
  }

  private boolean error(Column column) {
    if (line.isError(column)) {
      problem(
          column,
          "В ячейке ошибка таблицы вместо значения.",
          "Исправьте формулу или впишите значение.");
      return true;
    }
    return false;
  }

  private void problem(Column column, String message, String advice) {
    problems.add(Complaint.problem(line, column, message, advice));
  }
}
