package ru.shnor.ingestion.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ru.shnor.wire.event.CampaignState;
import ru.shnor.wire.event.ResultCell;

/**
 * A school of a file that the register does not know, with its rows that wait.
 *
 * @param login digits of the login, or the local code
 */
public record WaitingSchool(
    String login, String name, String municipalityCode, String municipalityName, List<Row> rows) {

  /** A row that waits, and the upload it is of. */
  public record Row(CampaignState campaign, ResultCell cell, Instant uploadedAt) {
    private boolean sameAs(Row other) {
      return campaign.campaignId().equals(other.campaign.campaignId())
          && from().equals(other.from());
    }

    /** The upload it is of; a row without marks has it at its parts. */
    String from() {
      return cell.uploadId().isEmpty()
          ? cell.sources().values().stream().findFirst().orElse("")
          : cell.uploadId();
    }
  }

  public WaitingSchool {
    rows = List.copyOf(rows);
  }

  /** With these rows, each once. */
  WaitingSchool with(List<Row> more) {
    List<Row> all = new ArrayList<>(rows);
    for (Row row : more) {
      all.removeIf(row::sameAs);
      all.add(row);
    }
    return new WaitingSchool(login, name, municipalityCode, municipalityName, all);
  }

  /** Without the rows of these uploads. */
  WaitingSchool without(Set<String> uploadIds) {
    return new WaitingSchool(
        login,
        name,
        municipalityCode,
        municipalityName,
        rows.stream().filter(row -> !uploadIds.contains(row.from())).toList());
  }
}
