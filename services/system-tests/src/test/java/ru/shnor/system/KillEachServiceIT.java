package ru.shnor.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import ru.shnor.system.client.Api;
import ru.shnor.system.client.Api.NoAnswer;
import ru.shnor.system.client.Statuses.Heard;
import ru.shnor.system.region.Oracle;
import ru.shnor.system.region.TestRegion;
import ru.shnor.system.region.TestRegion.Plan;
import ru.shnor.system.region.TestSchool;
import ru.shnor.system.region.Work;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.SchoolState;
import tools.jackson.databind.JsonNode;

/**
 * Every service is ended by SIGKILL once while a region is being imported. Afterwards everything is
 * there, and once.
 */
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillEachServiceIT {

  private static final Plan PLAN = new Plan(20_231_124, 2001, 600, 2022, 2023, false);
  private static final List<String> KILLED =
      List.of("plan-registry", "results-ingestion", "analytics", "survey-collection", "portal");

  private final TestRegion region = new TestRegion(PLAN);
  private final Oracle oracle = new Oracle(region);
  private final Map<String, Integer> startsBefore = new HashMap<>();
  private final Map<Work, JsonNode> uploads = new HashMap<>();
  private final List<String> killedAt = new ArrayList<>();
  private Optional<JsonNode> registerReport = Optional.empty();

  private RunningSystem system() {
    return RunningSystem.get();
  }

  @BeforeAll
  void importWithDeaths() {
    KILLED.forEach(name -> startsBefore.put(name, system().stack().child(name).starts()));
    registerWithDeath();
    system().awaitAllReady();
    system().imports().list(region);
    resultsWithDeaths();
    system().awaitAllReady();
    system().awaitQuiet();
  }

  /** The registry dies while it takes in the register; the client sends the file again. */
  private void registerWithDeath() {
    CompletableFuture<JsonNode> sent =
        CompletableFuture.supplyAsync(() -> system().imports().register(region));
    await("the registry has begun")
        .atMost(Duration.ofSeconds(20))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .ignoreException(NoAnswer.class)
        .until(() -> sent.isDone() || schoolsInRegistry() > 0);
    killedAt.add(
        "plan-registry %s the answer to the register"
            .formatted(sent.isDone() ? "AFTER" : "before"));
    system().kill("plan-registry");
    registerReport = Optional.of(sent.join());
  }

  private int schoolsInRegistry() {
    Api api = system().api();
    return api.read(api.addresses().registry(), "/api/schools?municipality=reg38_m051&size=1")
        .at("/total")
        .asInt();
  }

  /** The others die one after another, each while a file is being read. */
  private void resultsWithDeaths() {
    Map<Work, String> ids = system().imports().works(region);
    int filesDone = 0;
    for (String victim : KILLED.subList(1, KILLED.size())) {
      int atLeast = filesDone;
      List<String> statuses =
          await("a file is being read after %d others".formatted(atLeast))
              .atMost(Duration.ofSeconds(60))
              .pollDelay(Duration.ZERO)
              .pollInterval(Duration.ofMillis(5))
              .ignoreExceptionsInstanceOf(RuntimeException.class)
              .until(
                  () -> statuses(ids.values()),
                  now -> now.contains("READING") && Collections.frequency(now, "DONE") >= atLeast);
      system().kill(victim);
      killedAt.add("%s while files are %s".formatted(victim, statuses));
      filesDone += 2;
    }
    ids.forEach((work, id) -> uploads.put(work, system().imports().ended(id)));
    System.out.println("killed: " + killedAt);
  }

  private List<String> statuses(Collection<String> ids) {
    Api api = system().api();
    return api.read(api.addresses().ingestion(), "/api/uploads?limit=100")
        .valueStream()
        .filter(one -> ids.contains(one.at("/id").asString()))
        .map(one -> one.at("/status").asString())
        .toList();
  }

  @Test
  void everyServiceDiedExactlyOnceAndCameBack() {
    assertThat(KILLED)
        .allSatisfy(
            name ->
                assertThat(system().stack().child(name).starts())
                    .as(name)
                    .isEqualTo(startsBefore.getOrDefault(name, 0) + 1));
  }

  @Test
  void everyAnsweredUploadReachedItsEndAndItsLedgerBalances() {
    assertThat(uploads)
        .hasSize(region.works().size())
        .allSatisfy(
            (work, upload) -> {
              assertThat(upload.at("/status").asString()).as(work.toString()).isEqualTo("DONE");
              JsonNode ledger = upload.at("/ledger");
              assertThat(ledger.at("/rows").asInt()).isEqualTo(region.rows(work));
              assertThat(ledger.at("/rejected").asInt()).isZero();
              assertThat(ledger.at("/accepted").asInt() + ledger.at("/duplicate").asInt())
                  .isEqualTo(region.rows(work));
            });
  }

  @Test
  void noRowOfAFileThatCameOnceIsCountedAsARepeat() {
    assertThat(uploads)
        .allSatisfy(
            (work, upload) ->
                assertThat(upload.at("/ledger/duplicate").asInt()).as(work.toString()).isZero());
  }

  @Test
  void everySchoolOfTheRegisterIsThereOnce() {
    // When
    JsonNode report = registerReport.orElseThrow();
    // Then
    assertThat(report.at("/rejected").asInt()).isZero();
    assertThat(report.at("/accepted").asInt() + report.at("/duplicate").asInt())
        .isEqualTo(region.schools().size());
    assertThat(latest(Topic.SCHOOLS, SchoolState.class).keySet())
        .containsAll(region.schools().stream().map(TestSchool::id).toList());
  }

  @Test
  void theResultsOnTheTopicAreTheMarksOfTheFiles() {
    // When
    Map<String, SchoolResultsState> results = latest(Topic.RESULTS, SchoolResultsState.class);
    // Then
    Map<String, Marks> sent = new TreeMap<>();
    for (Work work : region.works()) {
      for (TestSchool school : region.schools()) {
        region
            .marks(school, work)
            .ifPresent(
                marks ->
                    sent.put(
                        "%s %d %s %d"
                            .formatted(school.id(), work.year(), work.subject(), work.grade()),
                        marks));
      }
    }
    Map<String, Marks> heard = new TreeMap<>();
    results.values().stream()
        .filter(one -> one.year() == PLAN.base() || one.year() == PLAN.report())
        .forEach(
            one ->
                one.cells()
                    .forEach(
                        cell ->
                            heard.put(
                                "%s %d %s %d"
                                    .formatted(
                                        one.schoolId(),
                                        one.year(),
                                        cell.subject(),
                                        cell.programmeGrade()),
                                cell.marks())));
    assertThat(heard).isEqualTo(sent);
  }

  @Test
  void theIndicatorIsTheOraclesNumber() {
    // When
    JsonNode indicator = indicator("");
    // Then
    assertThat(indicator.at("/listed").asInt()).isEqualTo(oracle.listed());
    assertThat(indicator.at("/evaluable").asInt()).isEqualTo(oracle.evaluable());
    assertThat(indicator.at("/positive").asInt()).isEqualTo(oracle.positive());
    assertThat(indicator.at("/sharePercent").asString()).isEqualTo(oracle.sharePercent());
  }

  @Test
  void everyListedSchoolHasTheOutcomeOfTheOracle() {
    // When
    Map<String, String> outcomes = new TreeMap<>();
    indicator("/schools")
        .forEach(
            one -> outcomes.put(one.at("/schoolId").asString(), one.at("/outcome").asString()));
    // Then
    Map<String, String> expected = new TreeMap<>();
    region.listed().forEach(school -> expected.put(school.id(), oracle.outcome(school)));
    assertThat(outcomes).isEqualTo(expected);
  }

  @Test
  void revisionsOfAKeyOnlyGrowOnEveryTopic() {
    for (Topic topic : Topic.all()) {
      Map<String, Long> last = new HashMap<>();
      system()
          .topics()
          .read(topic.name())
          .forEach(
              record -> {
                String key = Records.key(record);
                long revision = Records.revision(record);
                assertThat(revision)
                    .as("%s of %s", key, topic.name())
                    .isGreaterThanOrEqualTo(last.getOrDefault(key, 0L));
                last.put(key, revision);
              });
    }
  }

  @Test
  void theCountersOfEveryServiceBalance() {
    assertThat(system().statuses().heard()).isNotEmpty().allMatch(Heard::balances, "balances");
    assertThat(system().statuses().heard()).allMatch(one -> one.deadLettered() == 0, "no poison");
  }

  private JsonNode indicator(String part) {
    Api api = system().api();
    return api.read(
        api.addresses().analytics(),
        "/api/indicator%s?base=%d&report=%d".formatted(part, PLAN.base(), PLAN.report()));
  }

  private <T> Map<String, T> latest(Topic topic, Class<T> type) {
    Map<String, T> latest = new TreeMap<>();
    system()
        .topics()
        .read(topic.name())
        .forEach(record -> latest.put(Records.key(record), WireJson.read(record.value(), type)));
    return latest;
  }
}
