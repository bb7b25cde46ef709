package ru.shnor.survey.xlsform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;
import ru.shnor.survey.form.FormFault;
import ru.shnor.survey.form.FormReader;
import ru.shnor.survey.form.Reading;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an XLSForm workbook: sheets {@code survey}, {@code choices} and {@code settings}, as
 * xlsform.org describes them, as far as an anonymous questionnaire needs them.
 */
public final class XlsForm {

  private static final List<String> IGNORED =
      List.of("constraint_message", "required_message", "guidance_hint", "default");
  private static final List<String> COLUMNS_OF_PROPERTIES =
      List.of(
          "visibleIf=relevant", "name=name", "title=label", "html=label", "isRequired=required");

  private final List<CellFault> faults = new ArrayList<>();
  private final List<CellFault> notes = new ArrayList<>();
  private final Map<String, FormSheet.Line> linesByPath = new HashMap<>();

  private XlsForm() {}

  /**
   * Reads a file.
   *
   * @throws ru.shnor.kit.sheet.UnreadableFile if it is no table
   */
  public static XlsFormReading read(Path file) {
    try (SheetReader reader = SheetReaders.open(file)) {
      return new XlsForm().read(reader);
    }
  }

  private XlsFormReading read(SheetReader reader) {
    Optional<FormSheet> survey = sheet(reader, "survey");
    if (survey.isEmpty() || !survey.get().has("type") || !survey.get().has("name")) {
      return new XlsFormReading.Refused(
          List.of(
              new CellFault(
                  "survey",
                  "",
                  "Нет листа survey со столбцами type, name и label: это не анкета XLSForm.")));
    }
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    title(root, sheet(reader, "settings"));
    root.put("locale", "ru");
    List<CellFault> choiceFaults = new ArrayList<>();
    Optional<ChoiceLists> lists =
        sheet(reader, "choices").map(sheet -> new ChoiceLists(sheet, choiceFaults));
    faults.addAll(choiceFaults);
    new SurveySheet(survey.get(), lists, faults, notes, linesByPath).into(root);
    ignored(survey.get());
    if (faults.isEmpty() && FormReader.read(root) instanceof Reading.Refused refused) {
      refused.faults().forEach(fault -> faults.add(byCell(survey.get(), fault)));
    }
    return faults.isEmpty()
        ? new XlsFormReading.Made(root, notes)
        : new XlsFormReading.Refused(faults);
  }

  private static Optional<FormSheet> sheet(SheetReader reader, String name) {
    for (SheetInfo info : reader.sheets()) {
      if (info.name().strip().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(FormSheet.read(reader, info));
      }
    }
    return Optional.empty();
  }

  private static void title(ObjectNode root, Optional<FormSheet> settings) {
    String title =
        settings
            .filter(sheet -> !sheet.lines().isEmpty())
            .map(sheet -> sheet.lines().get(0).text("form_title"))
            .orElse("");
    root.put("title", title.isEmpty() ? "Анкета" : title);
  }

  private void ignored(FormSheet survey) {
    for (String column : IGNORED) {
      survey.lines().stream()
          .filter(line -> !line.text(column).isEmpty())
          .findFirst()
          .ifPresent(
              line -> notes.add(line.fault(column, "Столбец %s пропущен.".formatted(column))));
    }
  }

  /** The reader of definitions speaks of paths; the author knows only cells. */
  private CellFault byCell(FormSheet survey, FormFault fault) {
    String path = fault.path();
    String longest =
        linesByPath.keySet().stream()
            .filter(path::startsWith)
            .max((a, b) -> Integer.compare(a.length(), b.length()))
            .orElse("");
    Optional<FormSheet.Line> line = Optional.ofNullable(linesByPath.get(longest));
    if (line.isEmpty()) {
      return new CellFault(survey.name(), "", fault.message());
    }
    String rest = path.substring(longest.length());
    String column =
        COLUMNS_OF_PROPERTIES.stream()
            .filter(pair -> rest.startsWith("." + pair.substring(0, pair.indexOf('='))))
            .map(pair -> pair.substring(pair.indexOf('=') + 1))
            .findFirst()
            .orElse("type");
    return line.get().fault(column, fault.message());
  }
}
