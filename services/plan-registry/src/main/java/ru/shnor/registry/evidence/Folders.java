package ru.shnor.registry.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;

/**
 * The files of measures in the service's own database. A file is kept in pieces first and listed
 * then, so that what is listed is whole.
 */
@Component
class Folders {

  private static final int PIECE = 512 * 1024;

  private final MongoDocuments<Folder> folders;
  private final MongoDocuments<Piece> pieces;

  Folders(MongoStore store) {
    this.folders = store.documents("evidence", Folder.class);
    this.pieces = store.documents("evidence_pieces", Piece.class);
  }

  /** A folder at a revision. */
  record Kept(long revision, Folder body) {}

  /** A piece of a file in base 64. */
  record Piece(String data) {}

  /** The whole folder of a measure; with revision 0 if nothing was ever put into it. */
  Kept of(String measureId) {
    return folders
        .find(measureId)
        .map(one -> new Kept(one.revision(), one.body()))
        .orElseGet(() -> new Kept(0, new Folder(measureId, List.of())));
  }

  /** What of it may be seen: a municipality's own, and the region's. */
  List<Folder.Item> seen(String measureId, Scope scope) {
    return seen(of(measureId).body(), scope);
  }

  /** The folders of measures, as far as they may be seen. */
  List<Folder> findAll(Collection<String> measureIds, Scope scope) {
    return folders.findAll(Set.copyOf(measureIds)).values().stream()
        .map(one -> new Folder(one.id(), seen(one.body(), scope)))
        .toList();
  }

  private static List<Folder.Item> seen(Folder folder, Scope scope) {
    return folder.items().stream()
        .filter(
            one -> one.municipalityId().isEmpty() || scope.coversMunicipality(one.municipalityId()))
        .toList();
  }

  /** False if somebody else was faster. */
  boolean save(Folder folder, long expectedRevision) {
    return folders.save(folder.measureId(), expectedRevision, folder);
  }

  /** Keeps the bytes; the number of pieces. */
  int saveBytes(String fileId, Path file) throws IOException {
    int count = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        pieces.save(fileId + "/" + count, 0, new Piece(Base64.getEncoder().encodeToString(piece)));
        count++;
      }
    }
    return count;
  }

  byte[] bytes(Folder.Item item) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < item.chunks(); i++) {
      String id = item.fileId() + "/" + i;
      out.writeBytes(
          Base64.getDecoder()
              .decode(
                  pieces
                      .find(id)
                      .orElseThrow(() -> new IllegalStateException("no piece " + id))
                      .body()
                      .data()));
    }
    return out.toByteArray();
  }
}
