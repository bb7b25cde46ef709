package ru.shnor.ingestion.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import ru.shnor.ingestion.campaign.CampaignRow;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.row.MarkCounts;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;
import ru.shnor.wire.event.Marks;

/** The check values of New York's files, from the cells that the two templates read. */
class NewYorkTest {

  @Test
  void templatesOfTheExamplesGiveTheCheckValues() throws IOException {
    assumeTrue(NewYork.present(), "no real files at " + NewYork.DATA);
    // Given
    NewYork city = new NewYork();
    Map<String, Integer> passed = new TreeMap<>();
    List<String> bad = new ArrayList<>();
    // When
    read("nyc-ela.json", NewYork.FILES.get(0), city, passed, bad);
    read("nyc-math.json", NewYork.FILES.get(1), city, passed, bad);
    // Then
    assertThat(bad).isEmpty();
    assertThat(passed)
        .containsOnly(
            Map.entry("итог школы по всем классам", 4429 + 4430),
            Map.entry("3 класс, а система ведёт 4–8 классы", 2996 + 2997),
            Map.entry("числа закрыты источником (мало участников)", withheld()));
    assertThat(city.schools()).isEqualTo(NewYork.SCHOOLS);
    assertThat(city.cells()).isEqualTo(NewYork.CELLS);
    assertThat(city.indicator(2013, 2014)).containsExactly(583, 582, 253);
    assertThat(city.indicator(2014, 2015)).containsExactly(541, 539, 199);
  }

  /** Rows of grades 4 to 8 with «s», counted in the bytes. */
  private static int withheld() throws IOException {
    int rows = 0;
    for (String name : NewYork.FILES) {
      String text = new String(Files.readAllBytes(NewYork.DATA.resolve(name)), "x-MacRoman");
      for (String line : text.split("\r", -1)) {
        rows += line.matches(".*,[4-8],20\\d\\d,All Students,\\d+,s,.*") ? 1 : 0;
      }
    }
    return rows;
  }

  private static void read(
      String template, String file, NewYork city, Map<String, Integer> passed, List<String> bad)
      throws IOException {
    CampaignTable.Rules rules;
    try (SheetReader reader = SheetReaders.open(NewYork.DATA.resolve(file))) {
      List<Row> head = new ArrayList<>();
      reader.read(reader.sheets().get(0), row -> keepFirst(head, row));
      FileTemplate read = Templates.of(Files.readString(NewYork.TEMPLATES.resolve(template)));
      TemplateMatch.Found found = (TemplateMatch.Found) TemplateMatch.of(read, head);
      assertThat(found.headerRow()).isEqualTo(7);
      rules = new TemplateRules(read, found.columns(), "");
      reader.read(
          reader.sheets().get(0),
          row -> {
            if (row.number() > found.headerRow()) {
              take(rules.judge(row), city, passed, bad);
            }
          });
    }
  }

  private static void keepFirst(List<Row> head, Row row) {
    if (head.size() < 30) {
      head.add(row);
    }
  }

  private static void take(
      CampaignRow row, NewYork city, Map<String, Integer> passed, List<String> bad) {
    if (row instanceof CampaignRow.Good good) {
      MarkCounts marks = good.row().marks();
      assertThat(good.warnings()).isEmpty();
      assertThat(marks.sum()).isEqualTo(good.row().participants());
      assertThat(good.row().municipalityCode()).matches("nyc-\\d\\d[mxkqr]");
      assertThat(good.row().municipalityName()).startsWith("Школьный округ ");
      city.add(
          good.row().login(),
          good.campaign(),
          new Marks(marks.two(), marks.three(), marks.four(), marks.five()));
    } else if (row instanceof CampaignRow.Passed one) {
      passed.merge(one.reason(), 1, Integer::sum);
    } else if (row instanceof CampaignRow.Bad one) {
      bad.add(one.complaint().toString());
    }
  }
}
