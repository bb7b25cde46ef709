package ru.shnor.ingestion.protocol;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.ingestion.campaign.CampaignRow;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.pupil.IndividualResults;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.row.Details;
import ru.shnor.ingestion.row.SchoolRow;
import ru.shnor.ingestion.scale.Scale;
import ru.shnor.ingestion.template.Recognition;
import ru.shnor.ingestion.template.TitleBlock;
import ru.shnor.ingestion.template.Words;
import ru.shnor.ingestion.upload.FileRefusal;
import ru.shnor.kit.sheet.Row;
import ru.shnor.wire.event.CampaignState;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.Season;

/**
 * Adds up the pupils of a protocol. The first digit of a pupil's code is the grade the pupil is in:
 * pupils of the work's grade wrote it in spring, pupils of the next grade in autumn. A file with
 * both becomes two campaigns, unless the sender says one season.
 */
final class ProtocolRules implements CampaignTable.Rules {

  private static final TitleBlock NO_TITLE = new TitleBlock("", 0, "", 0, "", "", "", "");

  private final ProtocolTable table;
  private final ProtocolRow rows;
  private final Map<Season, CampaignTable.Rules> bySeason = new EnumMap<>(Season.class);
  private int spring;
  private int autumn;

  ProtocolRules(ProtocolTable table) {
    this.table = table;
    this.rows = new ProtocolRow(table.form().columns(), table.scale().scale(), table.school());
  }

  @Override
  public CampaignRow judge(Row row) {
    if (rows.isEmpty(row)) {
      return new CampaignRow.Nothing();
    }
    int grade = gradeOf(row);
    spring += grade == table.work().grade() ? 1 : 0;
    autumn += grade == table.work().grade() + 1 ? 1 : 0;
    Optional<Season> season = table.work().season().or(() -> season(grade));
    if (season.isEmpty()) {
      return new CampaignRow.Noted(
          new Complaint(
              table.sheetName(),
              row.address(table.form().columns().code()),
              "Код участника не говорит ни о %d, ни о %d классе, сезон работы не определить; строка"
                      .formatted(table.work().grade(), table.work().grade() + 1)
                  + " не учтена.",
              "Проверьте код или укажите сезон при загрузке."));
    }
    return bySeason.computeIfAbsent(season.get(), this::rules).judge(rows.write(row));
  }

  private Optional<Season> season(int grade) {
    if (grade == table.work().grade()) {
      return Optional.of(Season.SPRING);
    }
    return grade == table.work().grade() + 1 ? Optional.of(Season.AUTUMN) : Optional.empty();
  }

  /** Grade of the pupil by the code, 0 if it is no code of five digits. */
  private int gradeOf(Row row) {
    String code =
        Words.plain(row.cell(table.form().columns().code()).text()).replaceFirst("[.,]0+$", "");
    return code.matches("\\d{5}") ? code.charAt(0) - '0' : 0;
  }

  private CampaignTable.Rules rules(Season season) {
    return new IndividualResults(
            new Recognition.Individual(
                table.sheet(), table.sheetName(), table.headerRow(), rows.written(), NO_TITLE),
            campaign(season),
            List.of())
        .rules();
  }

  private CampaignState campaign(Season season) {
    ProtocolWork.Known work = table.work();
    Scale scale = table.scale().scale();
    return new CampaignState(
        CampaignState.id(Procedure.VPR, work.year(), season, work.subject(), work.grade()),
        Procedure.VPR,
        work.year(),
        season,
        work.subject(),
        work.grade(),
        scale.maxScore(),
        "",
        table.scale().reference(),
        scale.cuts());
  }

  @Override
  public List<CampaignRow> rest() {
    List<CampaignRow> all = new ArrayList<>();
    for (CampaignTable.Rules rules : bySeason.values()) {
      for (CampaignRow row : rules.rest()) {
        all.add(row instanceof CampaignRow.Good good ? known(good) : row);
      }
    }
    return all;
  }

  /** Points by task are of no use while nobody knows the most points of a task. */
  private CampaignRow known(CampaignRow.Good good) {
    if (table.form().kind().tellsMaxima()) {
      return good;
    }
    SchoolRow row = good.row();
    Details details = new Details(row.details().scores(), row.details().journal(), List.of());
    return new CampaignRow.Good(
        new SchoolRow(
            row.number(),
            row.login(),
            row.name(),
            row.municipalityCode(),
            row.municipalityName(),
            row.participants(),
            row.marks(),
            details),
        good.cell(),
        good.campaign(),
        good.warnings());
  }

  @Override
  public Optional<FileRefusal> refusal() {
    boolean wrongAutumn =
        table.work().season().filter(one -> one == Season.AUTUMN).isPresent() && spring > autumn;
    boolean refused =
        bySeason.values().stream().anyMatch(rules -> rules.refusal().isPresent()) || wrongAutumn;
    if (!refused) {
      return Optional.empty();
    }
    return Optional.of(
        new FileRefusal(
            "OTHER_GRADE",
            "Работа за %d класс, а коды участников: %d класса — %d, %d класса — %d."
                .formatted(
                    table.work().grade(),
                    table.work().grade(),
                    spring,
                    table.work().grade() + 1,
                    autumn),
            "Весной работу пишет её класс, осенью — следующий. Проверьте класс и сезон и загрузите"
                + " файл снова; если сезон не указывать, он берётся по кодам."));
  }

  @Override
  public List<Complaint> control() {
    List<Complaint> all = new ArrayList<>();
    Scale scale = table.scale().scale();
    all.add(
        told(
            "Отметок в файле нет: они поставлены по шкале %s (%s, максимум %d, «3» с %d, «4» с %d, «5»"
                    .formatted(
                        table.scale().reference(),
                        scale.confidence() == Scale.Confidence.CONFIRMED
                            ? "подтверждена"
                            : "вероятна",
                        scale.maxScore(),
                        scale.cuts().get(0),
                        scale.cuts().get(1))
                + " с %d). Источник: %s.".formatted(scale.cuts().get(2), scale.source()),
            "Проверьте шкалу на странице «Шкалы»."));
    if (table.form().kind().year() != 0 && table.form().kind().year() != table.work().year()) {
      all.add(
          told(
              "Файл в форме %d года, а работа указана за %d год."
                  .formatted(table.form().kind().year(), table.work().year()),
              "Если год неверен, загрузите файл снова с верным годом."));
    }
    if (spring > 0 && autumn > 0) {
      all.add(
          told(
              "В файле участники %d класса (весна) — %d и %d класса (осень) — %d."
                  .formatted(table.work().grade(), spring, table.work().grade() + 1, autumn),
              table.work().season().isPresent()
                  ? "Все учтены в указанном сезоне; проверьте, не смешаны ли весна и осень."
                  : "Учтены двумя разными работами: весенней и осенней."));
    }
    bySeason.values().forEach(rules -> all.addAll(rules.control()));
    return all;
  }

  private Complaint told(String message, String advice) {
    return new Complaint(table.sheetName(), "", message, advice);
  }
}
