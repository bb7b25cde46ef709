package ru.shnor.ingestion.layout;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.code.MunicipalityCode;
import ru.shnor.kit.code.SchoolCode;
import ru.shnor.kit.sheet.Row;

/** The municipality of a row, where the template says how to find it. */
final class PlaceOfRow {

  /**
   * What was found.
   *
   * @param code empty if the table does not say it
   * @param fault why a text of the table is no code, in Russian
   */
  record Place(String code, String name, int column, Optional<String> fault) {}

  private static final Place NONE = new Place("", "", 0, Optional.empty());

  private final FileTemplate template;
  private final Map<FileTemplate.Column, Integer> columns;

  PlaceOfRow(FileTemplate template, Map<FileTemplate.Column, Integer> columns) {
    this.template = template;
    this.columns = columns;
  }

  Place of(Row row, SchoolCode school) {
    if (template.place().isEmpty()) {
      return NONE;
    }
    FileTemplate.Place place = template.place().get();
    if (place instanceof FileTemplate.Place.CodePart part) {
      return part(part, school);
    }
    FileTemplate.Place.Columns named = (FileTemplate.Place.Columns) place;
    int at = columns.getOrDefault(named.code(), 0);
    String text = Words.tidy(row.cell(at).text());
    String name =
        named
            .name()
            .map(column -> Words.tidy(row.cell(columns.getOrDefault(column, 0)).text()))
            .orElse(text);
    if (text.isEmpty()) {
      return NONE;
    }
    return MunicipalityCode.parse(text)
        .map(code -> new Place(code.value(), name, at, Optional.empty()))
        .orElseGet(() -> new Place("", "", at, Optional.of("Код муниципалитета не прочитан.")));
  }

  private Place part(FileTemplate.Place.CodePart part, SchoolCode school) {
    int at = columns.getOrDefault(template.school().code(), 0);
    if (school.value().length() < part.to()) {
      return new Place(
          "", "", at, Optional.of("Код школы короче той части, что называет муниципалитет."));
    }
    String key = school.value().substring(part.from() - 1, part.to());
    return MunicipalityCode.parse(part.prefix() + key.toLowerCase(Locale.ROOT))
        .map(
            code ->
                new Place(
                    code.value(),
                    part.names().getOrDefault(key, code.value()),
                    at,
                    Optional.empty()))
        .orElseGet(
            () ->
                new Place("", "", at, Optional.of("По коду школы муниципалитет не определяется.")));
  }
}
