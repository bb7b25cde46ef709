package ru.shnor.benchmarks.xlsx;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.IOUtils;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.Row;

/** The event reader of Apache POI, as its documentation shows it. */
final class PoiRows implements RowSource {

  @Override
  public void read(Path file, Consumer<Row> rows) throws Exception {
    IOUtils.setByteArrayMaxOverride(Integer.MAX_VALUE);
    try (OPCPackage book = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(book);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(book);
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      XMLReader parser = factory.newSAXParser().getXMLReader();
      parser.setContentHandler(
          new XSSFSheetXMLHandler(
              reader.getStylesTable(), strings, new Sheet(rows), new DataFormatter(), false));
      try (InputStream sheet = reader.getSheetsData().next()) {
        parser.parse(new InputSource(sheet));
      }
    }
  }

  private static final class Sheet implements XSSFSheetXMLHandler.SheetContentsHandler {
    private final Consumer<Row> rows;
    private List<Cell> cells = new ArrayList<>();

    Sheet(Consumer<Row> rows) {
      this.rows = rows;
    }

    @Override
    public void startRow(int row) {
      cells = new ArrayList<>();
    }

    @Override
    public void endRow(int row) {
      if (!cells.isEmpty()) {
        rows.accept(new Row(row + 1, cells));
      }
    }

    @Override
    public void cell(String reference, @Nullable String text, @Nullable XSSFComment comment) {
      int column = new CellReference(reference).getCol();
      while (cells.size() < column) {
        cells.add(new Cell.Blank());
      }
      if (text == null || text.isEmpty()) {
        cells.add(new Cell.Blank());
      } else {
        cells.add(
            text.chars().allMatch(c -> c >= '0' && c <= '9') && text.length() < 10
                ? new Cell.Numeric(new BigDecimal(text))
                : new Cell.Text(text));
      }
    }
  }
}
