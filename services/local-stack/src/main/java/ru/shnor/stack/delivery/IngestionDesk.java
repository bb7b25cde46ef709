package ru.shnor.stack.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.shnor.stack.client.Answer;
import ru.shnor.stack.client.Api;
import ru.shnor.stack.client.NoAnswer;
import tools.jackson.databind.JsonNode;

/** The uploads of results-ingestion. */
public final class IngestionDesk {

  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Lists are small; a longer file is not asked about. */
  private static final long LONGEST_LIST = 4L * 1024 * 1024;

  private static final Set<String> NOT_ENDED = Set.of("RECEIVED", "READING");

  private final Api api;
  private final Duration patience;

  /**
   * @param patience how long an upload may show no progress before it is given up
   */
  public IngestionDesk(Api api, Duration patience) {
    this.api = api;
    this.patience = patience;
  }

  /**
   * A school that an uploaded file names and the register does not know.
   *
   * @param login as the file of a register must name it
   */
  public record UnknownSchool(
      String login, String name, String municipalityCode, String municipalityName) {}

  /**
   * Whether the file is Rosobrnadzor's list, by a dry run: it is if results-ingestion has read its
   * header, even if it then takes nothing.
   */
  public boolean isSigns(FileToSend file) {
    if (file.bytes() > LONGEST_LIST) {
      return false;
    }
    Answer answer = sendSigns(file, "?dryRun=true");
    return answer.isOk() || answer.code().equals("OTHER_REGION");
  }

  /** Imports Rosobrnadzor's list. */
  public Delivered sendSigns(FileToSend file) {
    Answer answer = sendSigns(file, "");
    if (!answer.isOk()) {
      return Delivered.refused(file.name(), Kind.SIGNS, answer.told());
    }
    JsonNode report = answer.body();
    int rejected = report.path("rejected").asInt();
    return new Delivered(
        file.name(),
        Kind.SIGNS,
        Delivered.DONE,
        rejected == 0
            ? ""
            : Complaints.summary(report.path("complaints"), report.path("complaintsTotal").asInt()),
        "",
        report.path("rows").asInt(),
        report.path("accepted").asInt(),
        rejected,
        report.path("duplicate").asInt(),
        0);
  }

  private Answer sendSigns(FileToSend file, String query) {
    return api.postFile(
        api.services().ingestion(), "/api/objectivity/lists" + query, file.name(), file.content());
  }

  /** Hands a file in; it is read later. */
  public Delivered hand(FileToSend file) {
    Answer answer =
        api.postFile(api.services().ingestion(), "/api/uploads", file.name(), file.content());
    if (!answer.isOk()) {
      return Delivered.refused(file.name(), Kind.UPLOAD, answer.told());
    }
    String original = answer.body().path("duplicateOf").asString("");
    Delivered now = of(file.name(), answer.body());
    return original.isEmpty()
        ? now
        : new Delivered(
            file.name(),
            Kind.UPLOAD,
            Delivered.DUPLICATE,
            "Те же байты уже загружены: " + answer.body().path("fileName").asString(original),
            original,
            0,
            0,
            0,
            0,
            0);
  }

  /**
   * Waits until it has been read.
   *
   * @throws NoAnswer in Russian, if nothing moves any more
   */
  public Delivered awaitRead(Delivered handed) {
    if (handed.uploadId().isEmpty() || !handed.kind().equals(Kind.UPLOAD)) {
      return handed;
    }
    String before = "";
    long lastChange = System.nanoTime();
    while (true) {
      JsonNode upload = upload(handed.uploadId());
      if (!NOT_ENDED.contains(upload.path("status").asString(""))) {
        return handed.status().equals(Delivered.DUPLICATE) ? handed : of(handed.file(), upload);
      }
      String now = upload.toString();
      if (!now.equals(before)) {
        before = now;
        lastChange = System.nanoTime();
      } else if (System.nanoTime() - lastChange > patience.toNanos()) {
        throw new NoAnswer(
            "Файл «%s» не читается: уже %d с нет движения"
                .formatted(handed.file(), patience.toSeconds()));
      }
      pause();
    }
  }

  /** The ledger as it is now; rows that waited may have entered. */
  public Delivered again(Delivered before) {
    return before.status().equals(Delivered.DONE) && !before.uploadId().isEmpty()
        ? of(before.file(), upload(before.uploadId()))
        : before;
  }

  /** Schools named by these uploads that the register does not know, each once. */
  public List<UnknownSchool> unknownSchools(List<Delivered> uploads) {
    Map<String, UnknownSchool> schools = new LinkedHashMap<>();
    for (Delivered one : uploads) {
      if (one.waiting() == 0) {
        continue;
      }
      api.read(
              api.services().ingestion(),
              "/api/uploads/%s/unknown-schools".formatted(Api.encoded(one.uploadId())))
          .forEach(
              school ->
                  schools.putIfAbsent(
                      school.path("login").asString(""),
                      new UnknownSchool(
                          school.path("registryLogin").asString(school.path("login").asString("")),
                          school.path("name").asString(""),
                          school.path("municipalityCode").asString(""),
                          school.path("municipalityName").asString(""))));
    }
    return new ArrayList<>(schools.values());
  }

  private JsonNode upload(String id) {
    return api.read(api.services().ingestion(), "/api/uploads/" + Api.encoded(id));
  }

  private static Delivered of(String file, JsonNode upload) {
    JsonNode ledger = upload.path("ledger");
    JsonNode refusal = upload.path("refusal");
    int rejected = ledger.path("rejected").asInt();
    String reason = "";
    if (!refusal.isMissingNode()) {
      reason =
          "%s %s"
              .formatted(refusal.path("message").asString(""), refusal.path("advice").asString(""))
              .strip();
    } else if (rejected > 0) {
      reason =
          Complaints.summary(upload.path("complaints"), upload.path("complaintsTotal").asInt());
    }
    return new Delivered(
        file,
        Kind.UPLOAD,
        upload.path("status").asString(""),
        reason,
        upload.path("id").asString(""),
        ledger.path("rows").asInt(),
        ledger.path("accepted").asInt(),
        rejected,
        ledger.path("duplicate").asInt(),
        upload.path("waitingRows").asInt());
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswer("Прервано");
    }
  }
}
