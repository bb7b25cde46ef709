package ru.shnor.analytics.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.shnor.analytics.document.Block;
import ru.shnor.analytics.document.Cell;
import ru.shnor.analytics.document.Document;
import ru.shnor.analytics.document.Plural;
import ru.shnor.analytics.honest.Honest;
import ru.shnor.analytics.honest.Standing;
import ru.shnor.analytics.note.dynamics.DynamicsFacts;
import ru.shnor.analytics.note.dynamics.DynamicsNote;
import ru.shnor.analytics.run.RunInputs;

class DynamicsNoteTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 25);

  private static Document note(DynamicsFacts facts) {
    return DynamicsNote.of(facts, DAY, Optional.of("12-н"));
  }

  private static String text(Document document) {
    StringBuilder all = new StringBuilder();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Paragraph one) {
        all.append(one.text()).append('\n');
      } else if (block instanceof Block.Line one) {
        all.append(one.text()).append('\n');
      } else if (block instanceof Block.Remark one) {
        all.append(one.text()).append('\n');
      } else if (block instanceof Block.Points points) {
        points.points().forEach(one -> all.append(one).append('\n'));
      }
    }
    return all.toString();
  }

  private static Block.Table table(Document document, String title) {
    return document.blocks().stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .filter(one -> one.title().startsWith(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no table " + title));
  }

  @Test
  void everyFigureIsTheRunsOwn() {
    // Given
    DynamicsFacts facts = NoteRegion.facts(false, List.of());
    Honest honest = facts.honest().orElseThrow();
    // When
    Document note = note(facts);
    // Then
    List<List<Cell>> rows = table(note, "Формальная, подтверждённая").rows();
    assertThat(rows.get(0).get(1).text()).isEqualTo(Integer.toString(facts.tally().positive()));
    assertThat(rows.get(0).get(2).text()).isEqualTo("11");
    assertThat(rows.get(1).get(1).text()).isEqualTo(Integer.toString(honest.confirmed()));
    assertThat(rows.get(3).get(1).text()).isEqualTo(Integer.toString(honest.strict().positive()));
    assertThat(note.mark()).contains(facts.run().runId());
    assertThat(text(note))
        .contains("Номер расчёта: " + facts.run().runId(), "зерно случайности — 7");
  }

  @Test
  void conclusionsFollowTheVerdicts() {
    // Given a school that fell and one without data
    DynamicsFacts facts = NoteRegion.facts(false, List.of());
    int declined = facts.honest().orElseThrow().count(Standing.DECLINE_CONFIRMED);
    // When
    String text = text(note(facts));
    // Then
    assertThat(declined).isPositive();
    assertThat(text)
        .contains("Снижение подтверждено у %s перечня".formatted(Plural.ofSchools(declined)))
        .contains("По 1 школе перечня вывод сделать нельзя")
        .contains("ИРО: направить адресную методическую помощь")
        .doesNotContain("несопоставимы");
  }

  @Test
  void yearsOfDifferentSeasonsAreNotCalledAResult() {
    // When
    String text = text(note(NoteRegion.facts(true, List.of())));
    // Then
    assertThat(text)
        .contains("Годы 2024 и 2025 несопоставимы")
        .contains("Министерству: не использовать формальное значение");
  }

  @Test
  void withoutASignTheNoteSaysThatObjectivityIsUnknown() {
    // When
    String without = text(note(NoteRegion.facts(false, List.of())));
    Document with =
        note(
            NoteRegion.facts(
                false,
                List.of(
                    new RunInputs.Sign("o1", 1, "s002", "перечень 2025 года", false),
                    new RunInputs.Sign("o2", 1, "s003", "перечень 2025 года", true))));
    // Then
    assertThat(without).contains("об объективности результатов справка судить не позволяет");
    assertThat(text(with)).doesNotContain("судить не позволяет");
    assertThat(table(with, "Школы перечня с признаками").rows()).hasSize(1);
  }

  @Test
  void municipalitiesAndSchoolsStandInAlphabeticalOrder() {
    // When
    Document note = note(NoteRegion.facts(false, List.of()));
    // Then
    assertThat(table(note, "Школы перечня по муниципалитетам").rows())
        .extracting(row -> row.get(0).text())
        .isSorted();
    assertThat(table(note, "Оценённые школы перечня").rows())
        .extracting(row -> row.get(0).text())
        .isSorted();
  }

  @Test
  void theSameRunGivesTheSameNote() {
    // When
    Document first = note(NoteRegion.facts(false, List.of()));
    Document second = note(NoteRegion.facts(false, List.of()));
    // Then
    assertThat(second).isEqualTo(first);
  }
}
