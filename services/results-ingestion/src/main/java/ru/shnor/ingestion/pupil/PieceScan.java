package ru.shnor.ingestion.pupil;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import ru.shnor.ingestion.campaign.CampaignRow;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.template.TemplateDetector;
import ru.shnor.kit.sheet.CsvPieces;
import ru.shnor.kit.sheet.CsvPieces.Piece;
import ru.shnor.kit.sheet.Row;

/** Goes over the lines of a piece; what is plain is added at once, the rest judged as rows. */
final class PieceScan {

  private final CsvPieces file;
  private final PupilRules rules;
  private final PlainRow plain;
  private final int headerRow;
  private final NotedPupils noted;
  private Optional<SchoolPupils> school = Optional.empty();
  private byte[] prefix = new byte[0];
  private int rows;

  PieceScan(CsvPieces file, PupilRules rules, PlainRow plain, int headerRow, NotedPupils noted) {
    this.file = file;
    this.rules = rules;
    this.plain = plain;
    this.headerRow = headerRow;
    this.noted = noted;
  }

  /** Adds the rows of a piece. */
  PieceScan scan(Piece piece) {
    byte[] bytes = piece.bytes();
    int line = piece.firstLine();
    int from = 0;
    while (from < piece.to()) {
      int next = plain(bytes, from, piece.to());
      if (next < 0) {
        next = otherwise(bytes, from, line);
      }
      from = next;
      line++;
    }
    return this;
  }

  PupilRules rules() {
    return rules;
  }

  NotedPupils noted() {
    return noted;
  }

  /** Rows that hold anything. */
  int rows() {
    return rows;
  }

  private int plain(byte[] bytes, int from, int to) {
    int start = from + prefix.length;
    if (school.isEmpty()
        || start >= to
        || !Arrays.equals(bytes, from, start, prefix, 0, prefix.length)) {
      return -1;
    }
    int next = plain.read(bytes, start);
    if (next < 0 || next > to || school.get().knows(plain.code())) {
      return -1;
    }
    rules.code(school.get(), plain.code());
    plain.addTo(school.get());
    rows++;
    return next;
  }

  private int otherwise(byte[] bytes, int from, int line) {
    int end = from;
    while (bytes[end] != '\n') {
      end++;
    }
    int to = CsvPieces.withoutReturn(bytes, from, end);
    Optional<Row> row = file.row(bytes, from, to, line);
    if (row.isPresent()) {
      rows++;
      judge(row.get(), bytes, from, to);
    }
    return end + 1;
  }

  private void judge(Row row, byte[] bytes, int from, int to) {
    if (row.number() <= headerRow) {
      return;
    }
    if (TemplateDetector.looksLikeTable(row)) {
      throw new NotPlain();
    }
    if (rules.judge(row) instanceof CampaignRow.Noted one) {
      Complaint complaint = one.complaint();
      noted.add(complaint);
    }
    school = rules.last();
    OptionalInt length =
        school.isEmpty() ? OptionalInt.empty() : plain.layout().prefix(bytes, from, to);
    if (length.isPresent()) {
      prefix = Arrays.copyOfRange(bytes, from, from + length.getAsInt());
    } else {
      school = Optional.empty();
    }
  }

  /** The file has to be read row by row. */
  static final class NotPlain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPlain() {
      super("not plain", null, false, false);
    }
  }
}
