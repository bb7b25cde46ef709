package ru.shnor.kit.store;

import org.bson.Document;
import ru.shnor.wire.WireJson;

/** Names of the fields that every document of ours has. */
final class Fields {

  static final String ID = "_id";

  /** {@code <id>#<revision>}: the guard of a save is a flat equality on this one unique field. */
  static final String TOKEN = "token";

  static final String REVISION = "revision";
  static final String BODY = "body";
  static final String SCOPE = "scope";
  static final String DELETED = "deleted";

  /** {@code <id>#<revision>} while the event of that revision is not yet on the broker. */
  static final String UNPUBLISHED = "unpublished";

  /** Which call wrote the document last: two writers may both want to write the same revision. */
  static final String WRITER = "writer";

  private Fields() {}

  static String token(String id, long revision) {
    return id + "#" + revision;
  }

  static Document bson(Object body) {
    return Document.parse(WireJson.text(body));
  }

  static <T> T body(Document document, Class<T> type) {
    return WireJson.read(document.get(BODY, Document.class).toJson(), type);
  }

  static long revision(Document document) {
    return document.get(REVISION, Number.class).longValue();
  }

  static boolean deleted(Document document) {
    return document.getBoolean(DELETED, false);
  }
}
