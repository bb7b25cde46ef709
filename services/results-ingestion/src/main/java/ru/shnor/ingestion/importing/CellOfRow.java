package ru.shnor.ingestion.importing;

import java.util.EnumMap;
import java.util.Map;
import ru.shnor.ingestion.campaign.CampaignRow;
import ru.shnor.ingestion.row.Details;
import ru.shnor.ingestion.row.SchoolRow;
import ru.shnor.wire.event.CampaignState;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.ResultPart;
import ru.shnor.wire.event.TaskPoints;

/**
 * A row of a school as it is entered; a row without marks names the upload of each of its parts.
 */
final class CellOfRow {

  private CellOfRow() {}

  static ResultCell of(CampaignRow.Good good, String uploadId) {
    SchoolRow row = good.row();
    CampaignState campaign = good.campaign();
    Details details = row.details();
    return new ResultCell(
        campaign.subject(),
        campaign.programmeGrade(),
        row.participants(),
        new Marks(row.marks().two(), row.marks().three(), row.marks().four(), row.marks().five()),
        campaign.maxScore(),
        row.marked() ? uploadId : "",
        details.scores(),
        details.journal(),
        details.tasks().stream()
            .map(task -> new TaskPoints(task.task(), task.max(), task.points()))
            .toList(),
        row.marked() ? Map.of() : sources(details, uploadId));
  }

  private static Map<ResultPart, String> sources(Details details, String uploadId) {
    Map<ResultPart, String> sources = new EnumMap<>(ResultPart.class);
    if (!details.scores().isEmpty()) {
      sources.put(ResultPart.SCORES, uploadId);
    }
    if (!details.journal().isEmpty()) {
      sources.put(ResultPart.JOURNAL, uploadId);
    }
    if (!details.tasks().isEmpty()) {
      sources.put(ResultPart.TASKS, uploadId);
    }
    return sources;
  }
}
