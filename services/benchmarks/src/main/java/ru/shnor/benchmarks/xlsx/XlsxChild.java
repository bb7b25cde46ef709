package ru.shnor.benchmarks.xlsx;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import ru.shnor.ingestion.campaign.CampaignReading;
import ru.shnor.ingestion.campaign.CampaignRow;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.pupil.IndividualResults;
import ru.shnor.ingestion.template.Recognition;
import ru.shnor.ingestion.template.TemplateDetector;
import ru.shnor.kit.sheet.SheetInfo;

/**
 * Runs in a JVM of its own: recognises the file, then checks all rows, as ingestion does; prints
 * seconds, the most heap that was in use after a collection, and a digest of the result.
 */
final class XlsxChild {

  private XlsxChild() {}

  /** Arguments: {@code ours} or {@code poi}, and the file. */
  public static void main(String[] args) throws Exception {
    AtomicLong peak = new AtomicLong();
    watch(peak);
    RowSource source = args[0].equals("ours") ? new OurRows() : new PoiRows();
    Path file = Path.of(args[1]);
    long start = System.nanoTime();
    TemplateDetector detector = new TemplateDetector();
    source.read(file, detector.sheet(new SheetInfo(0, "", false)));
    Recognition.Individual form = (Recognition.Individual) detector.recognise();
    CampaignReading.Read title =
        (CampaignReading.Read) CampaignReading.of(form.title(), form.sheetName());
    CampaignTable table = new IndividualResults(form, title.campaign(), title.warnings());
    CampaignTable.Rules rules = table.rules();
    int[] noted = new int[1];
    source.read(
        file,
        row -> {
          if (row.number() > table.headerRow() && rules.judge(row) instanceof CampaignRow.Noted) {
            noted[0]++;
          }
        });
    String digest = Integer.toHexString((rules.rest().toString() + noted[0]).hashCode());
    double seconds = (System.nanoTime() - start) / 1e9;
    System.gc();
    System.out.printf(
        Locale.ROOT,
        "%.3f %.1f %s %d%n",
        seconds,
        peak.get() / 1048576.0,
        digest,
        rules.rest().size());
  }

  private static void watch(AtomicLong peak) {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, handback) -> {
                GarbageCollectionNotificationInfo info =
                    GarbageCollectionNotificationInfo.from(
                        (CompositeData) notification.getUserData());
                long used =
                    info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                        .filter(pool -> isHeap(pool.getKey()))
                        .map(java.util.Map.Entry::getValue)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum();
                peak.accumulateAndGet(used, Math::max);
              },
              null,
              null);
    }
  }

  private static boolean isHeap(String pool) {
    return pool.contains("Eden") || pool.contains("Survivor") || pool.contains("Tenured");
  }
}
