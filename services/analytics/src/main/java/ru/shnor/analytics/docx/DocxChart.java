package ru.shnor.analytics.docx;

import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import ru.shnor.analytics.document.Block;
import ru.shnor.analytics.document.Palette;

/** Bar charts that Word can edit: their numbers lie in a sheet inside the document. */
final class DocxChart {

  private static final double WIDTH_CM = 16;
  private static final double HEIGHT_PER_BAR_CM = 0.75;
  private static final double HEIGHT_AROUND_CM = 2.6;

  private DocxChart() {}

  static void add(XWPFDocument word, Block.Chart chart) throws IOException, InvalidFormatException {
    int bars = chart.categories().size() * chart.series().size();
    XWPFChart made =
        word.createChart(
            Units.toEMU(points(WIDTH_CM)),
            Units.toEMU(points(HEIGHT_AROUND_CM + HEIGHT_PER_BAR_CM * bars)));
    XDDFCategoryAxis categories = made.createCategoryAxis(AxisPosition.LEFT);
    categories.setOrientation(AxisOrientation.MAX_MIN);
    XDDFValueAxis values = made.createValueAxis(AxisPosition.TOP);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    values.setMinimum(0);
    XDDFBarChartData data = (XDDFBarChartData) made.createData(ChartTypes.BAR, categories, values);
    data.setBarDirection(BarDirection.BAR);
    data.setGapWidth(60);
    int last = chart.categories().size();
    XDDFDataSource<String> names =
        XDDFDataSourcesFactory.fromArray(
            chart.categories().toArray(String[]::new),
            made.formatRange(new CellRangeAddress(1, last, 0, 0)),
            0);
    for (int column = 1; column <= chart.series().size(); column++) {
      Block.Series one = chart.series().get(column - 1);
      series(made, data, names, one, column, last);
    }
    if (chart.series().size() > 1) {
      made.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    made.plot(data);
  }

  private static void series(
      XWPFChart made,
      XDDFBarChartData data,
      XDDFDataSource<String> names,
      Block.Series one,
      int column,
      int last) {
    List<Double> given = one.values();
    XDDFNumericalDataSource<Double> numbers =
        XDDFDataSourcesFactory.fromArray(
            given.toArray(Double[]::new),
            made.formatRange(new CellRangeAddress(1, last, column, column)),
            column);
    XDDFChartData.Series series = data.addSeries(names, numbers);
    series.setTitle(one.title(), made.setSheetTitle(one.title(), column));
    series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(Palette.rgb(column - 1))));
  }

  private static double points(double centimetres) {
    return centimetres / 2.54 * 72;
  }
}
