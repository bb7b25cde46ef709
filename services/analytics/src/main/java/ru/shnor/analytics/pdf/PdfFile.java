package ru.shnor.analytics.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import ru.shnor.analytics.document.Document;

/** A document as PDF: the same page as the DOCX, with the fonts inside the file. */
public final class PdfFile {

  static final String FONT = "Tinos";

  static {
    // it writes a line per element otherwise
    XRLog.setLoggingEnabled(false);
  }

  private PdfFile() {}

  /** Bytes of the file. */
  public static byte[] of(Document document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.useFont(() -> font("Tinos_400Regular.ttf"), FONT, 400, FontStyle.NORMAL, true);
    builder.useFont(() -> font("Tinos_700Bold.ttf"), FONT, 700, FontStyle.NORMAL, true);
    builder.useFont(() -> font("Tinos_400Regular_Italic.ttf"), FONT, 400, FontStyle.ITALIC, true);
    builder.withHtmlContent(PdfPage.of(document), null);
    builder.withProducer("Мониторинг ШНОР");
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static InputStream font(String name) {
    return Optional.ofNullable(PdfFile.class.getResourceAsStream("/font/tinos-0.4.2/" + name))
        .orElseThrow(() -> new IllegalStateException("font %s is missing".formatted(name)));
  }
}
