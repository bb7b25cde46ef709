package ru.shnor.ingestion.note;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;

/** Notes by upload; the newest stays. */
@Component
public class UploadNotes {

  private final MongoDocuments<UploadNote> notes;

  UploadNotes(MongoStore store) {
    this.notes = store.documents("upload_notes", UploadNote.class);
  }

  /** Keeps what is said of a file. */
  public void keep(String uploadId, UploadNote note) {
    boolean kept = false;
    while (!kept) {
      Optional<Stored<UploadNote>> before = notes.find(uploadId);
      kept =
          before.map(Stored::body).filter(note::equals).isPresent()
              || notes.save(uploadId, before.map(Stored::revision).orElse(0L), note);
    }
  }

  /** What is said of a file. */
  public UploadNote of(String uploadId) {
    return notes.find(uploadId).map(Stored::body).orElse(UploadNote.NONE);
  }
}
