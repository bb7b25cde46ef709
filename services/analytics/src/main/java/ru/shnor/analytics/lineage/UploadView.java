package ru.shnor.analytics.lineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ru.shnor.analytics.projection.KnownUploads;
import ru.shnor.kit.access.Scope;
import ru.shnor.wire.event.UploadState;

/**
 * A file that results came from; only its id where nothing more is known.
 *
 * @param uploadedBy who handed it in; only for those who see the whole region
 * @param schools of the question whose results came with it
 * @param cells works of those schools
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record UploadView(
    String uploadId,
    Optional<String> fileName,
    Optional<String> sha256,
    Optional<String> uploadedAt,
    Optional<String> uploadedBy,
    int schools,
    int cells) {

  /** How many schools and cells came with an upload. */
  record Use(int schools, int cells) {}

  static List<UploadView> of(Map<String, Use> uses, KnownUploads uploads, Scope scope) {
    Map<String, UploadState> known = uploads.find(uses.keySet());
    return new TreeMap<>(uses)
        .entrySet().stream().map(one -> of(one.getKey(), one.getValue(), known, scope)).toList();
  }

  static List<UploadView> of(Collection<String> ids, KnownUploads uploads, Scope scope) {
    Map<String, Use> uses = new TreeMap<>();
    ids.forEach(id -> uses.put(id, new Use(0, 0)));
    return of(uses, uploads, scope);
  }

  private static UploadView of(String id, Use use, Map<String, UploadState> known, Scope scope) {
    Optional<UploadState> state = Optional.ofNullable(known.get(id));
    return new UploadView(
        id,
        state.map(UploadState::fileName),
        state.map(UploadState::sha256),
        state.map(UploadState::uploadedAt),
        scope.isRegion() ? state.map(UploadState::uploadedBy) : Optional.empty(),
        use.schools(),
        use.cells());
  }
}
