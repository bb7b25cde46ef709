package ru.shnor.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.shnor.wire.event.AlertSeverity;
import ru.shnor.wire.event.AlertState;
import ru.shnor.wire.event.CampaignState;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.Identifier;
import ru.shnor.wire.event.IdentifierKind;
import ru.shnor.wire.event.IndicatorState;
import ru.shnor.wire.event.ListKind;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.ObjectivityState;
import ru.shnor.wire.event.PlanLevel;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.ProfileState;
import ru.shnor.wire.event.ReminderState;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.SchoolState;
import ru.shnor.wire.event.Season;
import ru.shnor.wire.event.Subject;
import ru.shnor.wire.event.SurveyFigure;
import ru.shnor.wire.event.SurveyState;
import ru.shnor.wire.event.TaskPoints;
import ru.shnor.wire.event.UploadState;

/** One file per event version; a changed byte breaks consumers that are already deployed. */
class GoldenEventsTest {

  record Golden(Topic topic, Object body) {
    @Override
    public String toString() {
      return topic.eventType();
    }
  }

  static Stream<Golden> goldens() {
    return Stream.of(
        new Golden(
            Topic.SCHOOLS,
            new SchoolState(
                "s380001",
                "МБОУ «Ёлкинская СОШ № 1»",
                "reg38_m001",
                "Ангарский городской округ",
                List.of(
                    new Identifier(IdentifierKind.FISOKO, "380001"),
                    new Identifier(IdentifierKind.INN, "3801000000")))),
        new Golden(
            Topic.ENROLMENTS,
            new EnrolmentState(
                "SHNOR|2024|s380001",
                ListKind.SHNOR,
                2024,
                "s380001",
                "reg38_m001",
                "распоряжение от 15.03.2024 № 1")),
        new Golden(
            Topic.MEASURES,
            new MeasureState(
                "REGION|2024|2|4.10",
                "REGION|2024",
                2024,
                PlanLevel.REGION,
                "",
                "",
                2,
                "4.10",
                "4. Информационно-аналитическое обеспечение",
                "Подготовка аналитического отчета",
                List.of("Муниципальный орган управления образованием"),
                "июнь, ноябрь",
                "months",
                true,
                List.of(
                    new MeasureState.Due("1", "2024-06-01", "2024-06-30", "", ""),
                    new MeasureState.Due("2", "2024-11-01", "2024-11-30", "", "")),
                List.of(
                    new MeasureState.Report(
                        "r1",
                        "1",
                        "reg38_m001",
                        true,
                        "2024-06-20",
                        "Отчёт направлен",
                        List.of(new MeasureState.Figure("школ", 10, 9)),
                        List.of("s380001"),
                        "",
                        "2024-06-20T03:00:00Z",
                        "coordinator")),
                List.of(
                    new MeasureState.Change(
                        2,
                        MeasureState.What.MOVED,
                        "2",
                        "2024-11-30",
                        "2024-12-10",
                        "письмо № 1",
                        "2024-10-01T03:00:00Z",
                        "ministry")),
                List.of("Очень похоже на мероприятие 4.11"),
                "2024-03-15T03:00:00Z",
                List.of())),
        new Golden(
            Topic.REMINDERS,
            new ReminderState(
                "REGION|2024|2|4.10|1|reg38_m001|2024-06-30|OVERDUE",
                "REGION|2024|2|4.10",
                "REGION|2024",
                2024,
                PlanLevel.REGION,
                "reg38_m001",
                "",
                "1",
                "4.10",
                "Подготовка аналитического отчета",
                List.of("Муниципальный орган управления образованием"),
                ReminderState.Step.OVERDUE,
                ReminderState.Addressee.EXECUTOR,
                "2024-06-30",
                "2024-07-01",
                "")),
        new Golden(
            Topic.UPLOADS,
            new UploadState(
                "u-1",
                "Ф3.xlsx",
                "0".repeat(64),
                UploadState.Status.DONE,
                "analyst",
                "2024-06-01T08:00:00Z",
                "VPR|2024|SPRING|RUSSIAN|4",
                10,
                7,
                2,
                1)),
        new Golden(
            Topic.CAMPAIGNS,
            new CampaignState(
                "VPR|2024|SPRING|RUSSIAN|4",
                Procedure.VPR,
                2024,
                Season.SPRING,
                Subject.RUSSIAN,
                4,
                38,
                "2024-03-19")),
        new Golden(
            Topic.RESULTS,
            new SchoolResultsState(
                "VPR|2024|SPRING|s380001",
                Procedure.VPR,
                2024,
                Season.SPRING,
                "s380001",
                "reg38_m001",
                List.of(new ResultCell(Subject.RUSSIAN, 4, 21, new Marks(3, 8, 7, 3), 38, "u-1")))),
        new Golden(
            Topic.OBJECTIVITY,
            new ObjectivityState(
                "2024|s380001",
                2024,
                "s380001",
                "reg38_m001",
                List.of(
                    new ObjectivityState.Marker(Subject.RUSSIAN, 4, "письмо от 10.03.2025 № 1")),
                List.of(
                    new ObjectivityState.Sample(
                        "2024-1a2b3c4d5e6f7a8b",
                        "0".repeat(64),
                        "reg38_m001|MEDIUM",
                        "2024-03-01T03:00:00Z")),
                List.of(
                    new ObjectivityState.Act(
                        "a1",
                        Subject.RUSSIAN,
                        4,
                        ObjectivityState.Method.RECHECK,
                        "2024-06-10",
                        "Региональная комиссия",
                        20,
                        3,
                        "-0.15",
                        ObjectivityState.Verdict.PARTLY,
                        "акт от 10.06.2024 № 1",
                        "",
                        "",
                        "2024-06-10T03:00:00Z",
                        "centre")))),
        new Golden(
            Topic.INDICATORS,
            new IndicatorState(
                "SHNOR|2023|2024",
                "run-1",
                2023,
                2024,
                ListKind.SHNOR,
                "low_share-grade-both-raw@1",
                86,
                86,
                79,
                "91.8605",
                List.of("SEASON"))),
        new Golden(
            Topic.SURVEYS,
            new SurveyState(
                "8d1f",
                "Выгорание педагогов",
                "TEACHERS",
                "mbi",
                1,
                "2024-03-01",
                "2024-03-31",
                true,
                5,
                120,
                97,
                List.of(
                    new SurveyFigure("", "", "exhaustion", 97, "21.4021"),
                    new SurveyFigure("reg38_m001", "s380001", "exhaustion", 12, "19.0000")))),
        new Golden(
            Topic.PROFILES,
            new ProfileState(
                "s380001|2026",
                "s380001",
                "reg38_m001",
                2026,
                "shnor-risk",
                1,
                List.of(
                    new ProfileState.Factor(
                        10,
                        "Низкая учебная мотивация",
                        ProfileState.Level.HIGH,
                        List.of("учебная мотивация: 2,4 — не больше 2,5, граница высокого риска"),
                        List.of(
                            new ProfileState.Indicator(
                                "motivation", "SCALE", ProfileState.Level.HIGH, "2.4000", 31)),
                        List.of(
                            new ProfileState.Opinion(
                                ProfileState.Side.SCHOOL,
                                false,
                                "опрашивали в последний день четверти",
                                ProfileState.Level.HIGH,
                                "2026-03-20"))),
                    new ProfileState.Factor(
                        13,
                        "Низкий уровень вовлечённости родителей",
                        ProfileState.Level.UNKNOWN,
                        List.of("вовлечённость родителей: нет данных"),
                        List.of(
                            new ProfileState.Indicator(
                                "parents", "SCALE", ProfileState.Level.UNKNOWN, "", 0)),
                        List.of())),
                List.of(10, 13))),
        new Golden(
            Topic.ALERTS,
            new AlertState(
                "a0123456789abcdef0123",
                "measure-overdue",
                "MEASURE_OVERDUE",
                AlertSeverity.WARNING,
                "REGION|2024|2|4.10#1#reg38_m001",
                "Просрочено мероприятие 4.10",
                "Срок — до 15.03.2024, отчёта нет.",
                "Срок — до 15.03.2024, отчёта нет. Исполнители: муниципалитеты.",
                "reg38_m001",
                "",
                "/measures/REGION%7C2024%7C2%7C4.10",
                AlertState.Status.ACKNOWLEDGED,
                1,
                "2024-03-16T00:00:00Z",
                "",
                "",
                List.of(
                    new AlertState.Step(
                        1, 1, AlertState.What.RAISED, true, "2024-03-16T00:00:00Z", "", "", ""),
                    new AlertState.Step(
                        2,
                        1,
                        AlertState.What.ACKNOWLEDGED,
                        false,
                        "2024-03-16T02:00:00Z",
                        "coordinator",
                        "Координатор",
                        "отчёт готовится")))));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void writesTheGoldenBytes(Golden golden) throws IOException {
    // When
    String written = WireJson.text(golden.body());

    // Then
    assertThat(written).isEqualTo(file(golden));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void readsTheGoldenBytesBack(Golden golden) throws IOException {
    // When
    Object read = WireJson.read(file(golden), golden.body().getClass());

    // Then
    assertThat(read).isEqualTo(golden.body());
  }

  @Test
  void aCellOfPupilsAddsToThatOfCounts() {
    // Given
    ResultCell pupils =
        new ResultCell(
            Subject.RUSSIAN,
            4,
            3,
            new Marks(1, 1, 1, 0),
            38,
            "u-1",
            List.of(0, 1, 2),
            List.of(1, 2, 0),
            List.of(new TaskPoints("4к1", 3, 5)));
    // When
    String written = WireJson.text(pupils);
    // Then
    assertThat(written)
        .isEqualTo(
            "{\"subject\":\"RUSSIAN\",\"programmeGrade\":4,\"participants\":3,"
                + "\"marks\":{\"two\":1,\"three\":1,\"four\":1,\"five\":0},\"maxScore\":38,"
                + "\"uploadId\":\"u-1\",\"scores\":[0,1,2],\"journal\":[1,2,0],"
                + "\"tasks\":[{\"task\":\"4к1\",\"max\":3,\"points\":5}]}");
    assertThat(WireJson.read(written, ResultCell.class)).isEqualTo(pupils);
  }

  @Test
  void aPartOfAnotherUploadSaysWhichAndMarksMayBeMissing() {
    // Given
    ResultCell journal =
        new ResultCell(
            Subject.RUSSIAN,
            4,
            0,
            new Marks(0, 0, 0, 0),
            38,
            "",
            List.of(),
            List.of(1, 2, 0),
            List.of(),
            java.util.Map.of(ru.shnor.wire.event.ResultPart.JOURNAL, "u-2"));
    // When
    String written = WireJson.text(journal);
    // Then
    assertThat(written)
        .endsWith("\"uploadId\":\"\",\"journal\":[1,2,0],\"sources\":{\"JOURNAL\":\"u-2\"}}");
    assertThat(WireJson.read(written, ResultCell.class)).isEqualTo(journal);
  }

  @Test
  void aCampaignNamesTheScaleItsMarksWereMadeWith() {
    // Given
    CampaignState scaled =
        new CampaignState(
            "VPR|2021|SPRING|MATHEMATICS|4",
            Procedure.VPR,
            2021,
            Season.SPRING,
            Subject.MATHEMATICS,
            4,
            20,
            "",
            "vpr-2021-mathematics-4@1",
            List.of(6, 10, 15));
    // When
    String written = WireJson.text(scaled);
    // Then
    assertThat(written).endsWith("\"scale\":\"vpr-2021-mathematics-4@1\",\"cuts\":[6,10,15]}");
    assertThat(WireJson.read(written, CampaignState.class)).isEqualTo(scaled);
  }

  @Test
  void anUploadOfSeveralCampaignsNamesThemAll() {
    // Given
    UploadState many =
        new UploadState(
            "u-2",
            "NYC.csv",
            "1".repeat(64),
            UploadState.Status.DONE,
            "analyst",
            "2024-06-01T08:00:00Z",
            "",
            2,
            2,
            0,
            0,
            List.of("VPR|2013|SPRING|RUSSIAN|4", "VPR|2014|SPRING|RUSSIAN|4"));
    // When
    String written = WireJson.text(many);
    // Then
    assertThat(written)
        .endsWith(
            "\"duplicate\":0,\"campaignIds\":[\"VPR|2013|SPRING|RUSSIAN|4\",\"VPR|2014|SPRING|RUSSIAN|4\"]}");
    assertThat(WireJson.read(written, UploadState.class)).isEqualTo(many);
  }

  @Test
  void acceptsAPropertyOfANewerProducer() {
    // When
    Marks marks =
        WireJson.read("{\"two\":1,\"three\":2,\"four\":3,\"five\":4,\"new\":[]}", Marks.class);

    // Then
    assertThat(marks).isEqualTo(new Marks(1, 2, 3, 4));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void refusesWhatIsNoEvent(String text) {
    assertThatThrownBy(() -> WireJson.read(text, Marks.class)).isInstanceOf(MalformedEvent.class);
  }

  static Stream<String> malformed() {
    return Stream.of(
        "",
        "null",
        "{",
        "not json",
        "[]",
        "{\"two\":1,\"three\":2,\"four\":3}",
        "{\"two\":null,\"three\":2,\"four\":3,\"five\":4}",
        "{\"two\":\"1\",\"three\":2,\"four\":3,\"five\":4}",
        "{\"two\":1e400,\"three\":2,\"four\":3,\"five\":4}",
        "{\"two\":1,\"two\":2,\"three\":2,\"four\":3,\"five\":4}",
        "{\"two\":-1,\"three\":2,\"four\":3,\"five\":4}",
        "{\"two\":1,\"three\":2,\"four\":3,\"five\":4} tail",
        "[".repeat(100_000));
  }

  @Test
  void participationsAreLeftOutWhenThereAreNoneAndComeBackWhenThereAre() {
    // Given
    String without =
        goldens()
            .filter(one -> one.topic().equals(Topic.MEASURES))
            .map(one -> WireJson.text(one.body()))
            .findFirst()
            .orElseThrow();
    String participation =
        "{\"participationId\":\"p1\",\"schoolId\":\"s380001\",\"municipalityId\":\"reg38_m001\",\"dueId\":\"1\",\"on\":\"2024-06-20\",\"note\":\"\",\"withdrawn\":false,\"at\":\"2024-06-20T03:00:00Z\",\"by\":\"coordinator\"}";
    String with = without.replaceAll("}$", ",\"participations\":[" + participation + "]}");
    // When
    MeasureState read = WireJson.read(with, MeasureState.class);
    // Then
    assertThat(without).doesNotContain("participations");
    assertThat(read.participations()).hasSize(1);
    assertThat(WireJson.text(read)).isEqualTo(with);
  }

  private static String file(Golden golden) throws IOException {
    String name = "/golden/" + golden.topic().eventType() + ".json";
    try (InputStream in = GoldenEventsTest.class.getResourceAsStream(name)) {
      assertThat(in).as("golden file %s", name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
