package ru.shnor.benchmarks.pupils;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import ru.shnor.benchmarks.measure.Stopwatch;
import ru.shnor.benchmarks.pupils.PupilRegion.Work;
import ru.shnor.stack.Stack;
import ru.shnor.stack.StackOptions;
import ru.shnor.stack.client.Answer;
import ru.shnor.stack.client.Api;
import ru.shnor.stack.client.Services;
import ru.shnor.stack.delivery.Csv;
import ru.shnor.stack.delivery.FileToSend;
import ru.shnor.stack.delivery.Kind;
import ru.shnor.stack.delivery.RegistryDesk;
import tools.jackson.databind.JsonNode;

/**
 * The system itself, as forked processes on a real broker and the best store there is: a file is
 * handed in over HTTP, read with all checks, published with {@code acks=all}, taken by analytics
 * into its store, and the indicator is read. Every run is another year.
 */
final class OurSystem implements Peer {

  private static final int FIRST_YEAR = 2021;
  private static final int LIST_EVERY = 7;
  private static final List<String> SERVICES =
      List.of("plan-registry", "results-ingestion", "analytics");

  private final PupilRegion region;
  private final PupilFiles files;
  private final Stack stack;
  private final Services services;
  private final Api api;
  private int year;

  OurSystem(PupilRegion region, PupilFiles files, Path folder) {
    this.region = region;
    this.files = files;
    this.stack = Stack.start(new StackOptions(folder, 0, true, false, true, SERVICES, false));
    this.services = stack.addresses().services();
    this.api = new Api(services);
  }

  @Override
  public String name() {
    return "ours";
  }

  String parts() {
    return "%s; %s".formatted(stack.brokerDescription(), stack.storeDescription());
  }

  /** Registers the schools and lists some of them for every year to come. */
  void register(int runs) {
    Csv schools = new Csv("Логин", "ОО", "Муниципалитет", "Код МО");
    IntStream.range(0, region.schools())
        .forEach(
            school ->
                schools.row(
                    List.of(
                        PupilRegion.login(school),
                        PupilRegion.name(school),
                        PupilRegion.municipality(school),
                        PupilRegion.municipalityCode(school))));
    RegistryDesk desk = new RegistryDesk(api);
    desk.send(Kind.REGISTER, FileToSend.of("schools.csv", schools.bytes()));
    Csv lists = new Csv("Логин", "ОО", "Муниципалитет", "Категория", "Год", "Основание");
    for (int run = 0; run <= runs; run++) {
      for (int school = 0; school < region.schools(); school += LIST_EVERY) {
        lists.row(
            List.of(
                PupilRegion.login(school),
                PupilRegion.name(school),
                PupilRegion.municipality(school),
                "ШНОР",
                Integer.toString(FIRST_YEAR + run),
                "вымышленный перечень"));
      }
    }
    desk.send(Kind.LIST, FileToSend.of("lists.csv", lists.bytes()));
    awaitQuiet();
  }

  @Override
  public Map<String, Double> run(int run) throws IOException {
    year = FIRST_YEAR + run;
    files.year(year);
    Stopwatch watch = new Stopwatch();
    List<String> uploads = new ArrayList<>();
    for (Work work : PupilRegion.works()) {
      uploads.add(handIn(work));
    }
    watch.lap("handing in the files (HTTP, SHA-256, fsync)");
    uploads.forEach(this::awaitRead);
    watch.lap("until the last file is read and entered");
    awaitQuiet();
    watch.lap("until analytics has stored all results");
    if (run > 0) {
      JsonNode indicator =
          api.read(
              services.analytics(), "/api/indicator?base=%d&report=%d".formatted(year - 1, year));
      if (indicator.path("listed").asInt() == 0) {
        throw new IllegalStateException("no indicator: " + indicator);
      }
      watch.lap("indicator (24 definitions, honest reading)");
    }
    return watch.stages();
  }

  private String handIn(Work work) throws IOException {
    Answer answer =
        api.postBytes(
            services.ingestion(),
            "/api/uploads/large?fileName=%s.csv".formatted(work.file()),
            BodyPublishers.ofFile(files.ofCentre(work)));
    if (answer.status() != 202) {
      throw new IllegalStateException("%d %s".formatted(answer.status(), answer.body()));
    }
    return answer.body().path("id").asString("");
  }

  private void awaitRead(String upload) {
    while (true) {
      JsonNode now = api.read(services.ingestion(), "/api/uploads/" + upload);
      String status = now.path("status").asString("");
      if (status.equals("DONE")) {
        if (now.path("ledger").path("accepted").asInt() != region.schools()) {
          throw new IllegalStateException("not all schools were accepted: " + now);
        }
        return;
      }
      if (status.equals("REFUSED")) {
        throw new IllegalStateException(now.toString());
      }
      pause();
    }
  }

  /** Until everything saved is published, and everything published is taken. */
  private void awaitQuiet() {
    while (!(published(services.registry())
        && published(services.ingestion())
        && taken(services.ingestion())
        && taken(services.analytics()))) {
      pause();
    }
  }

  private boolean published(java.net.URI service) {
    return api.read(service, "/api/status").path("unpublished").asLong(-1) == 0;
  }

  private boolean taken(java.net.URI service) {
    for (JsonNode topic : api.read(service, "/api/status").path("topics")) {
      if (topic.path("lag").asLong(-1) != 0) {
        return false;
      }
    }
    return true;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Cells cells() {
    Cells cells = new Cells();
    try (MongoClient store = MongoClients.create(stack.storeUri())) {
      for (Document one : store.getDatabase("shnor_analytics").getCollection("results").find()) {
        Document body = one.get("body", Document.class);
        if (body.getInteger("year") == year) {
          String login = "edu" + body.getString("schoolId").substring(1);
          body.getList("cells", Document.class).forEach(cell -> add(cells, login, cell));
        }
      }
    }
    return cells;
  }

  private static void add(Cells cells, String login, Document cell) {
    String key = Cells.key(login, cell.getString("subject"), cell.getInteger("programmeGrade"));
    Document marks = cell.get("marks", Document.class);
    List<String> names = List.of("two", "three", "four", "five");
    for (int i = 0; i < names.size(); i++) {
      cells.mark(key, i + 2, marks.getInteger(names.get(i)));
    }
    List<Integer> scores = cell.getList("scores", Integer.class);
    for (int score = 0; score < scores.size(); score++) {
      cells.score(key, score, scores.get(score));
    }
  }

  @Override
  public void close() {
    stack.close();
  }
}
