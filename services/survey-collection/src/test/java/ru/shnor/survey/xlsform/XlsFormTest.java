package ru.shnor.survey.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.shnor.survey.form.FormReader;
import ru.shnor.survey.form.Reading;
import ru.shnor.wire.WireJson;

class XlsFormTest {

  private static final List<String> HEADER =
      List.of(
          "type|name|label::Русский (ru)|label::English (en)|required|relevant|constraint|appearance");
  private static final List<String> CHOICES =
      List.of(
          "list_name|name|label", "yn|yes|Да", "yn|no|Нет", "lik|1|Не согласен", "lik|2|Согласен");

  private final Path folder;

  XlsFormTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void becomesADefinition() throws IOException {
    // When
    XlsFormReading reading =
        read(
            "start|start",
            "select_one yn|works|Работаете?|Do you?|yes",
            "integer|years|Сколько лет?|||${works} = 'yes'|. >= 0 and . <= 60",
            "begin_group|g1|Условия|||selected(${works}, 'yes') and not(${years} < 1)",
            "select_multiple yn|many|Какие?",
            "select_one lik|one|Насколько?||||| minimal",
            "text|why|Почему?||||| multiline",
            "note|n1|Спасибо",
            "end_group",
            "begin_group|agree|Согласны ли вы|||||table-list",
            "select_one lik|a1|Первое||yes",
            "select_one lik|a2|Второе||yes",
            "end_group",
            "text|last|Ещё|||selected(${many}, 'no') or ${a1} >= 2 or ${why} != ''");
    // Then
    assertThat(reading).isInstanceOf(XlsFormReading.Made.class);
    XlsFormReading.Made made = (XlsFormReading.Made) reading;
    assertThat(made.notes()).extracting(CellFault::cell).containsExactly("A2");
    assertThat(FormReader.read(made.definition())).isInstanceOf(Reading.Read.class);
    String json = WireJson.text(made.definition());
    assertThat(json)
        .contains("\"title\":\"Опрос\"")
        .contains(
            "{\"type\":\"radiogroup\",\"name\":\"works\",\"title\":{\"ru\":\"Работаете?\",\"en\":\"Do"
                + " you?\"},\"isRequired\":true,\"choices\":[{\"value\":\"yes\",\"text\":\"Да\"}")
        .contains("\"inputType\":\"number\",\"step\":1,\"min\":0.0,\"max\":60.0")
        .contains("\"visibleIf\":\"{works} = 'yes' and !( {years} < 1 )\"")
        .contains("\"type\":\"dropdown\"")
        .contains("\"type\":\"comment\"")
        .contains("\"html\":\"Спасибо\"")
        .contains("\"columns\":[{\"value\":1,\"text\":\"Не согласен\"}")
        .contains("\"rows\":[{\"value\":\"a1\",\"text\":\"Первое\"}")
        .contains("{many} contains 'no' or {agree.a1} >= 2 or {why} notempty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          geopoint|a|Где?                          ; A2 ; Вопросы «geopoint» не поддерживаются
          select_one nolist|a|Что?                 ; A2 ; нет списка «nolist»
          begin_repeat|a|Дети                      ; A2 ; Повторы не поддерживаются
          begin_group|a|Группа                     ; A2 ; Группа не закрыта
          end_group                                ; A2 ; не открыта
          text|1a|Имя                              ; B2 ; латинские буквы
          text|a||                                 ; A2 ; ''
          integer|a|Сколько||||regex(., 'x')       ; G2 ; Понятны только границы
          text|a|Что||||. > 5                      ; G2 ; Ограничения бывают только у чисел
          text|a|Что|||${b} = 'x'                  ; F2 ; вопроса ${b} выше нет
          text|a|Что|||count(${b})                 ; F2 ; Условие не понято со знака 1
          """)
  void saysWhichCellIsWrong(String row, String cell, String message) throws IOException {
    // When
    XlsFormReading reading = read(row.strip());
    // Then
    if (message.strip().isEmpty() || message.strip().equals("''")) {
      assertThat(reading).isInstanceOf(XlsFormReading.Made.class);
      return;
    }
    assertThat(reading).isInstanceOf(XlsFormReading.Refused.class);
    assertThat(((XlsFormReading.Refused) reading).faults())
        .anySatisfy(
            fault -> {
              assertThat(fault.cell()).isEqualTo(cell.strip());
              assertThat(fault.message()).contains(message.strip());
            });
  }

  @Test
  void faultsOfTheDefinitionAreToldByCell() throws IOException {
    // When: the same name twice, and a condition with an answer that is none
    XlsFormReading reading =
        read("select_one yn|a|Что", "text|A|Что", "text|c|Что|||${a} = 'maybe'");
    // Then
    assertThat(((XlsFormReading.Refused) reading).faults())
        .extracting(CellFault::cell)
        .containsExactly("B3", "F4");
  }

  @Test
  void aWorkbookWithoutSurveyIsNoForm() throws IOException {
    // Given
    Path file = folder.resolve("x.xlsx");
    write(file, "Лист1", List.of("a|b"));
    // Then
    assertThat(XlsForm.read(file)).isInstanceOf(XlsFormReading.Refused.class);
  }

  private XlsFormReading read(String... rows) throws IOException {
    Path file = folder.resolve("form.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      fill(book.newWorksheet("survey"), HEADER, List.of(rows));
      fill(book.newWorksheet("choices"), CHOICES, List.of());
      fill(book.newWorksheet("settings"), List.of("form_title"), List.of("Опрос"));
    }
    return XlsForm.read(file);
  }

  private static void write(Path file, String sheet, List<String> rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      fill(book.newWorksheet(sheet), rows, List.of());
    }
  }

  private static void fill(Worksheet sheet, List<String> header, List<String> rows) {
    int number = 0;
    for (List<String> part : List.of(header, rows)) {
      for (String row : part) {
        String[] cells = row.split("\\|", -1);
        for (int column = 0; column < cells.length; column++) {
          if (!cells[column].isEmpty()) {
            sheet.value(number, column, cells[column].strip());
          }
        }
        number++;
      }
    }
  }
}
