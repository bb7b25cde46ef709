package ru.shnor.stack.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ru.shnor.stack.client.Api;
import ru.shnor.stack.client.Quiet;
import ru.shnor.stack.client.Services;
import ru.shnor.stack.delivery.Delivered;
import ru.shnor.stack.delivery.FileToSend;
import ru.shnor.stack.delivery.IngestionDesk;
import ru.shnor.stack.delivery.Kind;
import ru.shnor.stack.delivery.RegistryDesk;
import ru.shnor.stack.region.Region;
import ru.shnor.stack.region.Work;
import ru.shnor.stack.region.making.RegionGenerator;

/**
 * Loads the invented region through the public APIs, as a centre's program would. The last two
 * years come first, so that there is something to see soon. Loading again changes nothing.
 */
public final class DemoRegion {

  static final long SEED = 20_261_125L;
  static final int SCHOOLS = 900;
  static final int LAST_YEAR = 2026;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Region region;
  private final Api api;
  private final RegistryDesk registry;
  private final IngestionDesk ingestion;
  private final PrintStream log;

  private DemoRegion(Region region, Services services, PrintStream log) {
    this.region = region;
    this.log = log;
    this.api = new Api(services);
    this.registry = new RegistryDesk(api);
    this.ingestion = new IngestionDesk(api, PATIENCE);
  }

  /**
   * Loads all of it.
   *
   * @param log is told of every file
   * @throws IllegalStateException if a file is not taken whole
   * @throws ru.shnor.stack.client.NoAnswer if a service does not answer
   */
  public static void load(Services services, PrintStream log) {
    load(RegionGenerator.make(SEED, SCHOOLS, LAST_YEAR), services, log);
  }

  static void load(Region region, Services services, PrintStream log) {
    new DemoRegion(region, services, log).loadAll();
  }

  private void loadAll() {
    List<Integer> years = region.years();
    taken(
        registry.send(
            Kind.REGISTER, FileToSend.of("реестр-школ.csv", RegionFiles.register(region))));
    new Quiet(api, List.of(api.services().registry(), api.services().ingestion()), PATIENCE)
        .await();
    list(years.get(1));
    works(years.subList(1, 3));
    list(years.get(0));
    works(years.subList(0, 1));
  }

  private void list(int year) {
    taken(
        registry.send(
            Kind.LIST, FileToSend.of(RegionFiles.listName(year), RegionFiles.list(region, year))));
  }

  private void works(List<Integer> years) {
    List<Delivered> handed = new ArrayList<>();
    for (int year : years) {
      for (Work work : region.works(year)) {
        handed.add(
            ingestion.hand(
                FileToSend.of(
                    MarkStatisticsFile.name(work), MarkStatisticsFile.bytes(region, work))));
      }
    }
    handed.forEach(one -> taken(ingestion.awaitRead(one)));
  }

  private void taken(Delivered file) {
    log.printf(
        "%s: %s, строк %d, принято %d, отклонено %d %s%n",
        file.file(), file.status(), file.rows(), file.accepted(), file.rejected(), file.reason());
    if (!file.isTaken() || file.rejected() > 0) {
      throw new IllegalStateException(
          "Файл вымышленного региона принят не полностью: %s. %s"
              .formatted(file.file(), file.reason()));
    }
  }
}
