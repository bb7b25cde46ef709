package ru.shnor.analytics.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.shnor.analytics.document.Block;
import ru.shnor.analytics.document.Cell;
import ru.shnor.analytics.document.Document;
import ru.shnor.analytics.note.roadmap.RoadMapFacts;
import ru.shnor.analytics.note.roadmap.RoadMapNote;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.MeasureState.Change;
import ru.shnor.wire.event.MeasureState.Due;
import ru.shnor.wire.event.MeasureState.Figure;
import ru.shnor.wire.event.MeasureState.Report;
import ru.shnor.wire.event.MeasureState.What;
import ru.shnor.wire.event.PlanLevel;

class RoadMapNoteTest {

  private static final Map<String, String> MUNICIPALITIES =
      Map.of("m1", "Ангарский городской округ", "m2", "Балаганский район", "m3", "г. Саянск");
  private static final LocalDate DAY = LocalDate.of(2024, 7, 10);
  private static final String AT = "2024-06-01T00:00:00Z";

  private static Due due(String id, String to, String territory) {
    return new Due(id, to.substring(0, 8) + "01", to, "", territory);
  }

  private static Report report(
      String id, String municipality, boolean done, String on, String corrects) {
    return new Report(
        id,
        "d1",
        municipality,
        done,
        on,
        "семинар проведён",
        List.of(new Figure("участников", 20, 18)),
        List.of(),
        corrects,
        AT,
        "coordinator");
  }

  private static MeasureState measure(
      String number,
      String kind,
      boolean municipal,
      List<Due> due,
      List<Report> reports,
      List<Change> changes) {
    return new MeasureState(
        "REGION|2024|2|" + number,
        "REGION|2024",
        2024,
        PlanLevel.REGION,
        "",
        "",
        2,
        number,
        "Раздел",
        "Мероприятие " + number,
        List.of("МОУО"),
        "июнь",
        kind,
        municipal,
        due,
        reports,
        changes,
        List.of(),
        AT);
  }

  /** 1.2: m1 in time, m2 late and corrected, m3 nothing; 1.10: one territory; 2.1: on request. */
  private static List<MeasureState> measures() {
    return List.of(
        measure(
            "1.10",
            "per_territory",
            true,
            List.of(due("d1", "2024-06-30", "город Саянск"), due("d2", "2024-06-30", "Г. САЯНСК")),
            List.of(),
            List.of()),
        measure(
            "1.2",
            "month",
            true,
            List.of(due("d1", "2024-06-30", "")),
            List.of(
                report("r1", "m1", true, "2024-06-20", ""),
                report("r2", "m2", true, "2024-06-20", ""),
                report("r3", "m2", true, "2024-07-05", "r2")),
            List.of()),
        measure(
            "2.1", "on_request", false, List.of(due("d1", "2024-03-31", "")), List.of(), List.of()),
        measure(
            "2.2",
            "month",
            false,
            List.of(due("d1", "2024-06-30", "")),
            List.of(),
            List.of(
                new Change(
                    2, What.MOVED, "d1", "2024-06-30", "2024-09-30", "приказ № 5", AT, "x"))),
        measure("2.3", "event", false, List.of(), List.of(), List.of()));
  }

  private static RoadMapFacts facts(Optional<String> municipality) {
    return RoadMapFacts.of(measures(), MUNICIPALITIES, 2024, DAY, municipality);
  }

  private static Block.Table table(Document document, String title) {
    return document.blocks().stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .filter(one -> one.title().startsWith(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no table " + title));
  }

  private static List<String> texts(List<Cell> row) {
    return row.stream().map(Cell::text).toList();
  }

  @Test
  void monitoringCountsEachMunicipalityByTheLawOfTheRegistry() {
    // When
    Document note = RoadMapNote.monitoring(facts(Optional.empty()), DAY, Optional.empty());
    // Then
    assertThat(table(note, "Сроки мероприятий").rows().stream().map(RoadMapNoteTest::texts))
        .containsExactly(
            List.of("Ангарский городской округ", "1", "1", "0", "0", "0", "1"),
            List.of("Балаганский район", "1", "0", "1", "0", "0", "1"),
            List.of("г. Саянск", "2", "0", "0", "0", "2", "2"));
  }

  @Test
  void gapsNameWhoHasNotReportedAndUntilWhen() {
    // When
    Document note = RoadMapNote.monitoring(facts(Optional.empty()), DAY, Optional.empty());
    // Then the territory nobody knows by that name is left to the region
    assertThat(table(note, "Срок прошёл").rows().stream().map(RoadMapNoteTest::texts))
        .containsExactly(
            List.of("1.2", "Мероприятие 1.2", "30 июня 2024 г.", "г. Саянск"),
            List.of("1.10", "Мероприятие 1.10", "30 июня 2024 г.", "МОУО"),
            List.of("1.10", "Мероприятие 1.10", "30 июня 2024 г.", "г. Саянск"));
  }

  @Test
  void theRegionsReportSumsUpMunicipalitiesAndNamesWhatHasNoDate() {
    // When
    Document note = RoadMapNote.region(facts(Optional.empty()), DAY, Optional.of("1"));
    // Then
    Block.Table measures = table(note, "Мероприятия региональной");
    assertThat(measures.rows()).extracting(row -> row.get(0).text()).startsWith("1.2", "1.10");
    assertThat(texts(measures.rows().get(0)))
        .contains(
            "исполнено — 1; исполнено с нарушением срока — 1; просрочено — 1",
            "отчитались 2 из 3 муниципалитетов");
    assertThat(measures.rows())
        .extracting(row -> row.get(4).text())
        .contains("заявка не поступала", "перенесено");
    assertThat(table(note, "Мероприятия без даты").rows()).hasSize(1);
  }

  @Test
  void theMunicipalReportHasTheFormOfTheRoadMap() throws IOException {
    // When
    Document note =
        RoadMapNote.municipality(
            facts(Optional.of("m2")), "Балаганский район", DAY, Optional.empty());
    Files.createDirectories(Path.of("target/notes"));
    Files.write(Path.of("target/notes/roadmap.pdf"), NoteFormat.PDF.bytes(note));
    // Then
    assertThat(note.title()).endsWith("Балаганский район");
    assertThat(table(note, "Мероприятия, по которым").rows().stream().map(RoadMapNoteTest::texts))
        .containsExactly(
            List.of(
                "1.2",
                "Мероприятие 1.2",
                "июнь",
                "5 июля 2024 г.",
                "исполнено с нарушением срока",
                "семинар проведён; участников: 20 / 18"));
  }
}
