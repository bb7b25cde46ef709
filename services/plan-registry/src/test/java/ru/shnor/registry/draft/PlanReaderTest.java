package ru.shnor.registry.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.shnor.kit.sheet.UnreadableFile;
import ru.shnor.registry.draft.layout.Question;
import ru.shnor.registry.gazetteer.Gazetteer;

class PlanReaderTest {

  private static final String HEADER =
      "приложение;раздел;№ п/п;мероприятие;ответственные исполнители;срок исполнения\n";

  private final PlanReader reader = new PlanReader(Gazetteer.irkutsk());

  private final Path folder;

  PlanReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void columnsMayStandInAnyOrderUnderLinesOfTitle() throws IOException {
    // Given
    String text = "План работы;;\nна 2024 год;;\nСроки;Исполнители;Мероприятия\nмай;ИРО;Семинар\n";
    // When
    MeasureDraft measure = only(csv(text));
    // Then
    assertThat(List.of(measure.number(), measure.title(), measure.deadline(), measure.kind()))
        .containsExactly("1", "Семинар", "май", "month");
    assertThat(measure.executors()).containsExactly("ИРО");
    assertThat(measure.section()).isEqualTo("План работы");
  }

  @Test
  void windowsEncodingIsRead() throws IOException {
    // Given
    Path file = folder.resolve("план.csv");
    Files.write(
        file, (HEADER + "1;А;1;Семинар;ИРО;май\n").getBytes(Charset.forName("windows-1251")));
    // When
    MeasureDraft measure = only(draft(file));
    // Then
    assertThat(measure.title()).isEqualTo("Семинар");
  }

  @Test
  void aDeadlineThatIsNotUnderstoodKeepsItsTextAndIsAsked() throws IOException {
    // When
    MeasureDraft measure = only(csv(HEADER + "1;А;1;Семинар;ИРО;когда растает снег\n"));
    // Then
    assertThat(measure.deadline()).isEqualTo("когда растает снег");
    assertThat(measure.kind()).isEqualTo(MeasureDraft.NOT_UNDERSTOOD);
    assertThat(measure.due()).isEmpty();
    assertThat(topics(measure)).isEqualTo("DEADLINE");
  }

  @Test
  void aMeasureWithoutDeadlineAndExecutorIsKeptAndAsked() throws IOException {
    // When
    MeasureDraft measure = only(csv(HEADER + "1;А;1;Семинар;;\n"));
    // Then
    assertThat(topics(measure)).isEqualTo("EXECUTOR DEADLINE");
  }

  @Test
  void aTypoInATerritoryIsOfferedAndItsOccurrenceHasNoPlace() throws IOException {
    // When
    MeasureDraft measure =
        only(csv(HEADER + "1;А;1;Выезд;ИРО;Уольский район - май, Осинский район - июнь\n"));
    // Then
    assertThat(measure.due()).hasSize(2);
    assertThat(measure.due().get(0).place()).isEmpty();
    assertThat(measure.due().get(0).written()).isEqualTo("Уольский район");
    assertThat(measure.due().get(1).place()).isPresent();
    assertThat(measure.questions())
        .singleElement()
        .matches(question -> question.text().contains("Усольский муниципальный район"));
  }

  @Test
  void anUnknownTerritoryIsAsked() throws IOException {
    // When
    MeasureDraft measure = only(csv(HEADER + "1;А;1;Выезд;ИРО;Московский район - май\n"));
    // Then
    assertThat(topics(measure)).isEqualTo("TERRITORY");
  }

  @Test
  void aRepeatedNumberIsGivenAnotherAndAsked() throws IOException {
    // When
    PlanReading.Draft draft =
        csv(HEADER + "1;А;1;Первое дело;ИРО;май\n1;А;1;Второе дело;ИРО;май\n");
    // Then
    assertThat(draft.measures()).extracting(MeasureDraft::number).doesNotHaveDuplicates();
    assertThat(topics(draft.measures().get(1))).isEqualTo("LAYOUT");
  }

  @Test
  void rowsTornByAPageAreJoinedAndAsked() throws IOException {
    // Given
    Path file =
        new WordPlan()
            .table("№", "Мероприятие", "Исполнители", "Срок")
            .row("", "Организация курсов по вопросам управления", "ИРО", "в течение года")
            .row("", "качеством образования", "Муниципальный координатор", "в течение года")
            .write(folder.resolve("план.docx"));
    // When
    MeasureDraft measure = only(draft(file));
    // Then
    assertThat(measure.title())
        .isEqualTo("Организация курсов по вопросам управления качеством образования");
    assertThat(measure.executors()).containsExactly("ИРО", "Муниципальный координатор");
    assertThat(measure.deadline()).isEqualTo("в течение года");
    assertThat(topics(measure)).isEqualTo("LAYOUT");
  }

  @Test
  void aRowShiftedToTheLeftIsPutRightAndAsked() throws IOException {
    // Given
    Path file =
        new WordPlan()
            .table("№", "Мероприятие", "Исполнители", "Срок")
            .row("Разработка плана", "ИРО", "январь-февраль", "")
            .write(folder.resolve("план.docx"));
    // When
    MeasureDraft measure = only(draft(file));
    // Then
    assertThat(List.of(measure.title(), measure.deadline(), topics(measure)))
        .containsExactly("Разработка плана", "январь-февраль", "LAYOUT");
    assertThat(measure.executors()).containsExactly("ИРО");
  }

  @Test
  void aSectionWithoutNumberAndATableWithoutAnnexAreAsked() throws IOException {
    // Given
    Path file =
        new WordPlan()
            .paragraph("Приложение 1")
            .table("№", "Мероприятие", "Исполнители", "Срок")
            .across("1. Организация")
            .row("", "Первое", "ИРО", "май")
            .across("Методическая работа")
            .row("", "Второе", "ИРО", "июнь")
            .paragraph("Дорожная карта")
            .table("№", "Мероприятие", "Исполнители", "Срок")
            .row("1.", "Третье", "ИРО", "июль")
            .write(folder.resolve("план.docx"));
    // When
    PlanReading.Draft draft = draft(file);
    // Then
    assertThat(draft.measures())
        .extracting(one -> one.annex() + "/" + one.number() + "/" + one.section())
        .containsExactly("1/1.1/1. Организация", "1/2.1/2. Методическая работа", "2/1/");
    assertThat(draft.questions()).hasSize(2).allMatch(one -> one.topic() == Question.Topic.LAYOUT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ИРО, ГАУ ИО ЦОПМКиМКО | ИРО#ГАУ ИО ЦОПМКиМКО | 0",
        "ГАУ ИО «Центр оценки, качества и прочего», муниципальные координаторы | ГАУ ИО «Центр оценки, качества и прочего»#муниципальные координаторы | 0",
        "Министерство труда, занятости и развития | Министерство труда, занятости и развития | 0",
        "Управленческие команды ШНОР Муниципальные координаторы Кураторы ШНОР | Управленческие команды ШНОР#Муниципальные координаторы#Кураторы ШНОР | 1",
        "ГАУ ДПО «Институт развития» Муниципальный орган управления | ГАУ ДПО «Институт развития»#Муниципальный орган управления | 1",
        "ИРО; ИРО; | ИРО | 0",
      })
  void executorsAreSplit(String cell, String names, int doubts) {
    // When
    Executors executors = Executors.of(cell);
    // Then
    assertThat(String.join("#", executors.names())).isEqualTo(names);
    assertThat(executors.doubts()).hasSize(doubts);
  }

  @Test
  void aTableWithoutTheColumnsIsNoPlanAndTheNearestRowIsNamed() throws IOException {
    // When
    PlanReading reading = reader.read(write("№ п/п;Мероприятие;Кто\n1;Семинар;ИРО\n"), 2024);
    // Then
    assertThat(reading)
        .isInstanceOfSatisfying(
            PlanReading.NotAPlan.class,
            no -> assertThat(no.message()).contains("«Срок исполнения»", "«Кто»"));
  }

  @Test
  void aHeaderAloneIsNoPlan() throws IOException {
    assertThat(reader.read(write(HEADER), 2024)).isInstanceOf(PlanReading.NotAPlan.class);
  }

  @Test
  void aFileThatLiesAboutItsTypeIsRefusedByItsBytes() throws IOException {
    // Given
    Path pdf =
        Files.write(folder.resolve("план.docx"), "%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8));
    // Then
    assertThatThrownBy(() -> reader.read(pdf, 2024)).isInstanceOf(UnreadableFile.class);
  }

  private PlanReading.Draft csv(String text) throws IOException {
    return draft(write(text));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("план.csv"), text);
  }

  private PlanReading.Draft draft(Path file) {
    PlanReading reading = reader.read(file, 2024);
    assertThat(reading).isInstanceOf(PlanReading.Draft.class);
    return (PlanReading.Draft) reading;
  }

  private static MeasureDraft only(PlanReading.Draft draft) {
    assertThat(draft.measures()).hasSize(1);
    return draft.measures().get(0);
  }

  private static String topics(MeasureDraft measure) {
    return measure.questions().stream()
        .map(question -> question.topic().name())
        .collect(Collectors.joining(" "));
  }
}
