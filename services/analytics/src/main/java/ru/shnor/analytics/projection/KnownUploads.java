package ru.shnor.analytics.projection;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import ru.shnor.kit.store.MongoProjection;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.wire.event.UploadState;

/** Files that were handed in, as results ingestion tells of them. */
@Component
public class KnownUploads {

  private final MongoProjection<UploadState> uploads;

  KnownUploads(MongoStore store) {
    this.uploads = store.projection("uploads", UploadState.class);
  }

  /** Those of these uploads that are known, by id. */
  public Map<String, UploadState> find(Collection<String> ids) {
    Map<String, UploadState> found = new TreeMap<>();
    uploads
        .versions(ids)
        .forEach((id, version) -> version.body().ifPresent(body -> found.put(id, body)));
    return found;
  }
}
