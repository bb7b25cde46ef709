package ru.shnor.stack.delivery;

import java.net.URI;
import java.util.Optional;
import ru.shnor.stack.client.Answer;
import ru.shnor.stack.client.Api;
import tools.jackson.databind.JsonNode;

/** The imports of plan-registry: registers of schools and yearly lists. */
public final class RegistryDesk {

  private static final String UNRECOGNISED = "UNRECOGNISED";

  /** Registers and lists are small; a longer file is not sent there to be looked at. */
  private static final long LONGEST = 24L * 1024 * 1024;

  private final Api api;

  public RegistryDesk(Api api) {
    this.api = api;
  }

  /** What plan-registry says of a file when nothing is to be changed. */
  public record Look(Kind kind, String told) {}

  /**
   * Asks plan-registry whether the file is for it, by a dry run of each of its imports.
   *
   * @return the kind, {@link Kind#UPLOAD} if it is not, and then what was told about it: why its
   *     header does not fit
   */
  public Look look(FileToSend file) {
    if (file.bytes() > LONGEST) {
      return new Look(Kind.UPLOAD, "");
    }
    String told = "";
    for (Kind kind : new Kind[] {Kind.LIST, Kind.REGISTER}) {
      Answer answer = send(kind, file, "?dryRun=true");
      if (answer.isOk()) {
        return new Look(kind, "");
      }
      if (answer.code().equals(UNRECOGNISED)) {
        told = told.isEmpty() ? answer.told() : told;
      }
    }
    return new Look(Kind.UPLOAD, told);
  }

  /** Imports a register or a list. */
  public Delivered send(Kind kind, FileToSend file) {
    Answer answer = send(kind, file, "");
    if (!answer.isOk()) {
      return Delivered.refused(file.name(), kind, answer.told());
    }
    JsonNode report = answer.body();
    int rejected = report.path("rejected").asInt();
    return new Delivered(
        file.name(),
        kind,
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

  private Answer send(Kind kind, FileToSend file, String query) {
    URI registry = api.services().registry();
    String form = kind == Kind.LIST ? "lists" : "schools";
    return api.postFile(
        registry, "/api/imports/%s%s".formatted(form, query), file.name(), file.content());
  }

  /** Whether no school is known yet; empty if plan-registry does not answer that question. */
  public Optional<Boolean> isEmpty() {
    Answer answer = api.get(api.services().registry(), "/api/municipalities");
    return answer.isOk() && answer.body().isArray()
        ? Optional.of(answer.body().isEmpty())
        : Optional.empty();
  }
}
