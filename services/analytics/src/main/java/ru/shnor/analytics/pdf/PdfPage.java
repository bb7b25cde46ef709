package ru.shnor.analytics.pdf;

import java.util.List;
import java.util.Locale;
import ru.shnor.analytics.document.Block;
import ru.shnor.analytics.document.Captions;
import ru.shnor.analytics.document.Cell;
import ru.shnor.analytics.document.Document;
import ru.shnor.analytics.document.Palette;
import ru.shnor.analytics.document.RussianDate;

/** A document as XHTML for paged media. */
final class PdfPage {

  private static final String STYLE =
      """
      @page { size: A4; margin: 20mm 15mm 20mm 30mm;
        @top-center { content: counter(page); font-family: Tinos; font-size: 12pt } }
      @page :first { @top-center { content: '' } }
      body { font-family: Tinos; font-size: 13pt; line-height: 1.25; margin: 0 }
      p { margin: 0 0 5pt; text-indent: 10mm; text-align: justify }
      p.line, p.kind, p.title, p.caption, p.mark { text-indent: 0; text-align: left }
      p.kind, p.title { text-align: center; font-weight: bold; margin: 0 }
      p.title { margin-bottom: 14pt }
      p.line { margin-bottom: 14pt }
      p.single { text-indent: 0; text-align: left; margin: 6pt 0 }
      p.remark { text-indent: 0; border-left: 2pt solid #1f4e79; padding-left: 8pt; margin: 6pt 0 8pt }
      p.caption { font-size: 11.5pt; margin: 8pt 0 3pt; page-break-after: avoid }
      p.figure { text-align: center; margin: 2pt 0 10pt }
      p.mark { font-size: 10pt; text-align: center; margin-top: 20pt; color: #444 }
      h2, h3 { font-size: 13pt; margin: 12pt 0 6pt; page-break-after: avoid }
      h3 { font-style: italic; font-weight: normal }
      ul { margin: 0 0 6pt; padding-left: 10mm; list-style-type: none }
      li { text-align: justify; margin-bottom: 3pt; text-indent: -5mm }
      table { width: 100%; border-collapse: collapse; font-size: 10.5pt; line-height: 1.15;
        -fs-table-paginate: paginate; table-layout: fixed; margin-bottom: 8pt }
      tr { page-break-inside: avoid }
      th { background: #eef2f6; font-weight: bold }
      th, td { border: 0.5pt solid #888; padding: 2pt 4pt; vertical-align: top; word-wrap: break-word }
      td.n { text-align: right }
      table.chart { page-break-inside: avoid; -fs-table-paginate: auto; margin: 6pt 0 2pt }
      table.chart td { border: none; vertical-align: middle; padding: 1pt 4pt }
      table.chart td.c { text-align: right; width: 32% }
      div.bar { height: 9pt; margin: 1pt 0 }
      span.key { display: inline-block; width: 9pt; height: 9pt; margin: 0 3pt 0 10pt }
      p.keys { text-indent: 0; text-align: center; font-size: 10.5pt }
      """;

  private final StringBuilder page = new StringBuilder();

  private PdfPage() {}

  static String of(Document document) {
    PdfPage made = new PdfPage();
    made.page.append("<html lang=\"ru\"><head><title>");
    made.text(document.fullTitle());
    made.page.append("</title><style>").append(STYLE).append("</style></head><body>");
    made.paragraph(
        "line",
        RussianDate.of(document.date())
            + document.number().map(one -> " № " + one).orElse(" № ________"));
    made.paragraph("kind", document.kind());
    made.paragraph("title", document.title());
    Captions.of(document).forEach(made::block);
    made.paragraph("mark", document.mark());
    made.page.append("</body></html>");
    return made.page.toString();
  }

  private void block(Captions.Captioned one) {
    if (one.block() instanceof Block.Heading heading) {
      String tag = heading.level() == 1 ? "h2" : "h3";
      page.append('<').append(tag).append('>');
      text(heading.text());
      page.append("</").append(tag).append('>');
    } else if (one.block() instanceof Block.Paragraph paragraph) {
      paragraph("body", paragraph.text());
    } else if (one.block() instanceof Block.Line line) {
      paragraph("single", line.text());
    } else if (one.block() instanceof Block.Remark remark) {
      paragraph("remark", remark.text());
    } else if (one.block() instanceof Block.Points points) {
      points(points.points());
    } else if (one.block() instanceof Block.Table table) {
      paragraph("caption", one.caption());
      table(table);
    } else if (one.block() instanceof Block.Chart chart) {
      chart(chart);
      paragraph("caption figure", one.caption());
    }
  }

  private void paragraph(String kind, String text) {
    page.append("<p class=\"").append(kind).append("\">");
    text(text);
    page.append("</p>");
  }

  private void points(List<String> points) {
    page.append("<ul>");
    for (String point : points) {
      page.append("<li>– ");
      text(point);
      page.append("</li>");
    }
    page.append("</ul>");
  }

  private void table(Block.Table table) {
    int all = table.columns().stream().mapToInt(Block.Column::weight).sum();
    page.append("<table><thead><tr>");
    for (Block.Column column : table.columns()) {
      page.append("<th style=\"width:")
          .append(String.format(Locale.ROOT, "%.2f", 100.0 * column.weight() / all))
          .append("%\">");
      text(column.title());
      page.append("</th>");
    }
    page.append("</tr></thead><tbody>");
    for (List<Cell> row : table.rows()) {
      page.append("<tr>");
      for (int column = 0; column < row.size(); column++) {
        page.append(table.columns().get(column).numeric() ? "<td class=\"n\">" : "<td>");
        text(row.get(column).text());
        page.append("</td>");
      }
      page.append("</tr>");
    }
    page.append("</tbody></table>");
  }

  private void chart(Block.Chart chart) {
    double most =
        chart.series().stream()
            .flatMap(one -> one.values().stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    page.append("<table class=\"chart\"><tbody>");
    for (int bar = 0; bar < chart.categories().size(); bar++) {
      for (int series = 0; series < chart.series().size(); series++) {
        double value = chart.series().get(series).values().get(bar);
        page.append("<tr><td class=\"c\">");
        text(series == 0 ? chart.categories().get(bar) : "");
        page.append("</td><td>");
        bar(most == 0 ? 0 : value / most, Palette.hex(series));
        page.append("</td><td style=\"width:12%\">");
        text(shown(value));
        page.append("</td></tr>");
      }
    }
    page.append("</tbody></table>");
    if (chart.series().size() > 1) {
      keys(chart.series());
    }
  }

  private void bar(double part, String colour) {
    page.append("<div class=\"bar\" style=\"width:")
        .append(String.format(Locale.ROOT, "%.2f", 100 * part))
        .append("%;background:#")
        .append(colour)
        .append("\"></div>");
  }

  private void keys(List<Block.Series> series) {
    page.append("<p class=\"keys\">");
    for (int one = 0; one < series.size(); one++) {
      page.append("<span class=\"key\" style=\"background:#")
          .append(Palette.hex(one))
          .append("\"></span>");
      text(series.get(one).title());
    }
    page.append("</p>");
  }

  private static String shown(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.1f", value).replace('.', ',');
  }

  private void text(String text) {
    for (int at = 0; at < text.length(); at++) {
      char one = text.charAt(at);
      switch (one) {
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '&' -> page.append("&amp;");
        case '"' -> page.append("&quot;");
        default -> page.append(one < ' ' && one != '\n' ? ' ' : one);
      }
    }
  }
}
