package ru.shnor.survey.invitation;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Cards with QR codes on pages of A4, two by five, to be cut along the lines. Lengths in points.
 */
final class InvitationSheet {

  private static final int ACROSS = 2;
  private static final int DOWN = 5;
  private static final float MARGIN = 28;
  private static final float GAP = 9;
  private static final float QR = 110;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final String FONTS = "/fonts/golos-text-0.4.2/GolosText_";

  private final PDDocument document = new PDDocument();
  private final PDType0Font plain;
  private final PDType0Font bold;
  private final Words words;
  private final float width = (PDRectangle.A4.getWidth() - 2 * MARGIN) / ACROSS;
  private final float height = (PDRectangle.A4.getHeight() - 2 * MARGIN) / DOWN;

  /** What stands on every card beside the code. */
  record Words(String survey, String school, String audience, LocalDate closes) {}

  private InvitationSheet(Words words) throws IOException {
    this.words = words;
    this.plain = font("400Regular");
    this.bold = font("600SemiBold");
  }

  /** The PDF; the font is embedded. */
  static byte[] of(Words words, List<String> links) {
    try {
      InvitationSheet sheet = new InvitationSheet(words);
      try (PDDocument document = sheet.document) {
        for (int from = 0; from < links.size(); from += ACROSS * DOWN) {
          sheet.page(links.subList(from, Math.min(links.size(), from + ACROSS * DOWN)));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PDType0Font font(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            InvitationSheet.class.getResourceAsStream(FONTS + name + ".ttf"), name)) {
      return PDType0Font.load(document, in);
    }
  }

  private void page(List<String> links) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      for (int at = 0; at < links.size(); at++) {
        int row = at / ACROSS;
        float left = MARGIN + at % ACROSS * width;
        float top = PDRectangle.A4.getHeight() - MARGIN - row * height;
        card(out, left, top, links.get(at));
      }
    }
  }

  private void card(PDPageContentStream out, float left, float top, String link)
      throws IOException {
    out.setStrokingColor(0.6f);
    out.setLineWidth(0.5f);
    out.setLineDashPattern(new float[] {3, 3}, 0);
    out.addRect(left, top - height, width, height);
    out.stroke();
    code(out, left + GAP, top - GAP, link);
    float textLeft = left + GAP + QR + GAP;
    float room = width - QR - 3 * GAP;
    float y = top - GAP - 10;
    y = text(out, bold, 9, textLeft, y, room, 3, words.survey());
    y = text(out, plain, 8, textLeft, y - 2, room, 3, words.school());
    y = text(out, plain, 8, textLeft, y - 2, room, 2, words.audience());
    text(
        out,
        plain,
        7,
        textLeft,
        y - 2,
        room,
        4,
        "Код действует на один ответ по %s. Ответ анонимен: кто получил этот код, нигде не записано."
            .formatted(DAY.format(words.closes())));
    text(out, plain, 6, left + GAP, top - GAP - QR - 10, width - 2 * GAP, 3, link);
  }

  private void code(PDPageContentStream out, float left, float top, String link)
      throws IOException {
    BitMatrix matrix = matrix(link);
    float module = QR / matrix.getWidth();
    out.setNonStrokingColor(0f);
    for (int y = 0; y < matrix.getHeight(); y++) {
      int x = 0;
      while (x < matrix.getWidth()) {
        int from = x;
        while (x < matrix.getWidth() && matrix.get(x, y)) {
          x++;
        }
        if (x > from) {
          out.addRect(left + from * module, top - (y + 1) * module, (x - from) * module, module);
        }
        x++;
      }
    }
    out.fill();
  }

  private static BitMatrix matrix(String link) {
    try {
      return new QRCodeWriter()
          .encode(
              link,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.MARGIN,
                  2));
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Lines of a text from the top downwards; the rest of a longer one is cut off with an ellipsis.
   */
  private static float text(
      PDPageContentStream out,
      PDType0Font font,
      float size,
      float left,
      float top,
      float room,
      int most,
      String text)
      throws IOException {
    List<String> lines = lines(font, size, room, known(font, text));
    float y = top;
    for (int at = 0; at < Math.min(most, lines.size()); at++) {
      boolean cut = at == most - 1 && lines.size() > most;
      out.beginText();
      out.setFont(font, size);
      out.newLineAtOffset(left, y);
      out.showText(cut ? lines.get(at) + "…" : lines.get(at));
      out.endText();
      y -= size * 1.25f;
    }
    return y;
  }

  private static List<String> lines(PDType0Font font, float size, float room, String text)
      throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("(?<= )|(?<=[/#-])", -1)) {
      String rest = word;
      if (width(font, size, line + rest.stripTrailing()) > room && !line.isEmpty()) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      while (width(font, size, rest) > room) {
        int fits = rest.length() - 1;
        while (fits > 1 && width(font, size, rest.substring(0, fits)) > room) {
          fits--;
        }
        lines.add(rest.substring(0, fits));
        rest = rest.substring(fits);
      }
      line.append(rest);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  private static float width(PDType0Font font, float size, String text) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  /** A letter the font does not have becomes a question mark; the card is still readable. */
  private static String known(PDType0Font font, String text) {
    StringBuilder known = new StringBuilder();
    text.replaceAll("\\s+", " ")
        .strip()
        .codePoints()
        .forEach(
            letter -> {
              String one = Character.toString(letter);
              try {
                font.encode(one);
                known.append(one);
              } catch (IOException | IllegalArgumentException e) {
                known.append('?');
              }
            });
    return known.toString();
  }
}
