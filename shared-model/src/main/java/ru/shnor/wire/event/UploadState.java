package ru.shnor.wire.event;

import ru.shnor.wire.EventBody;
import ru.shnor.wire.EventScope;

/**
 * A file that was handed in, when its reading has ended.
 *
 * @param status how it ended
 * @param uploadedAt ISO 8601 instant
 * @param campaignId campaign it belongs to, empty if the file was refused
 * @param rows rows read; always accepted + rejected + duplicate
 */
public record UploadState(
    String uploadId,
    String fileName,
    String sha256,
    Status status,
    String uploadedBy,
    String uploadedAt,
    String campaignId,
    int rows,
    int accepted,
    int rejected,
    int duplicate)
    implements EventBody {

  /** How the reading ended. */
  public enum Status {
    DONE,
    REFUSED
  }

  public UploadState {
    if (rows != accepted + rejected + duplicate) {
      throw new IllegalArgumentException(
          "rows %d != accepted %d + rejected %d + duplicate %d"
              .formatted(rows, accepted, rejected, duplicate));
    }
  }

  @Override
  public String key() {
    return uploadId;
  }

  @Override
  public EventScope scope() {
    return EventScope.REGION;
  }
}
