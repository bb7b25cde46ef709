package ru.shnor.analytics.note;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.MediaType;
import ru.shnor.analytics.document.Document;
import ru.shnor.analytics.docx.DocxFile;
import ru.shnor.analytics.pdf.PdfFile;
import ru.shnor.analytics.xlsx.XlsxFile;

/** Files a document can become. */
@SuppressWarnings("ImmutableEnumChecker")
enum NoteFormat {
  DOCX(
      "docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      DocxFile::of),
  PDF("pdf", "application/pdf", PdfFile::of),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxFile::of);

  private final String id;
  private final String type;
  private final Function<Document, byte[]> maker;

  NoteFormat(String id, String type, Function<Document, byte[]> maker) {
    this.id = id;
    this.type = type;
    this.maker = maker;
  }

  String id() {
    return id;
  }

  MediaType type() {
    return MediaType.parseMediaType(type);
  }

  byte[] bytes(Document document) {
    return maker.apply(document);
  }

  static Optional<NoteFormat> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }
}
