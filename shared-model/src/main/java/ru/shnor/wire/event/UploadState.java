package ru.shnor.wire.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import ru.shnor.wire.EventBody;
import ru.shnor.wire.EventScope;

/**
 * A file that was handed in, when its reading has ended.
 *
 * @param status how it ended
 * @param uploadedAt ISO 8601 instant
 * @param campaignId campaign it belongs to, empty if the file was refused or holds several
 * @param rows rows read; always accepted + rejected + duplicate
 * @param campaignIds all campaigns of a file that holds several, otherwise empty and left out
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
    int duplicate,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<String> campaignIds)
    implements EventBody {

  /** How the reading ended. */
  public enum Status {
    DONE,
    REFUSED,
    /** It was read, and then a person took it back. */
    UNDONE
  }

  public UploadState {
    campaignIds = List.copyOf(campaignIds);
    if (rows != accepted + rejected + duplicate) {
      throw new IllegalArgumentException(
          "rows %d != accepted %d + rejected %d + duplicate %d"
              .formatted(rows, accepted, rejected, duplicate));
    }
  }

  /** A file of one campaign. */
  public UploadState(
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
      int duplicate) {
    this(
        uploadId,
        fileName,
        sha256,
        status,
        uploadedBy,
        uploadedAt,
        campaignId,
        rows,
        accepted,
        rejected,
        duplicate,
        List.of());
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
