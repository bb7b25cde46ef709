package ru.shnor.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import ru.shnor.parts.Store;
import ru.shnor.stack.part.ReadyFile;
import ru.shnor.stack.place.DataFolder;
import ru.shnor.stack.place.Jars;
import ru.shnor.stack.place.Ports;
import ru.shnor.stack.process.Child;
import ru.shnor.stack.process.ChildSpec;
import ru.shnor.stack.process.ClassArchives;
import ru.shnor.stack.process.Narrator;
import ru.shnor.stack.process.Pace;
import ru.shnor.stack.setting.Settings;

/**
 * The whole system on this machine: broker, store, issuer, services and portal as separate
 * processes, all started at once, each started again when it dies. Ends with {@link #close()} or
 * with this JVM, whatever happens to it.
 */
public final class Stack implements AutoCloseable {

  private static final Duration START_PATIENCE = Duration.ofMinutes(3);
  private static final String STOPPED = "Система остановлена";
  private static final Duration GRACE = Duration.ofSeconds(12);

  private final Narrator narrator;
  private final DataFolder folder;
  private final Ports ports = new Ports();
  private final ReadyFile brokerReady;
  private final ReadyFile storeReady;
  private final Store.Kind storeKind;
  private final Optional<Store> foreignStore;
  private final Settings settings;
  private final List<Child> children = new ArrayList<>();
  private final CompletableFuture<String> failure = new CompletableFuture<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Background background;

  private Stack(StackOptions options, Narrator narrator, DataFolder folder) {
    this.narrator = narrator;
    this.folder = folder;
    this.brokerReady = new ReadyFile(folder.sub("broker.ready"));
    this.storeReady = new ReadyFile(folder.sub("store.ready"));
    Jars jars = Jars.find();
    choosePorts(options.portalPort());
    storeKind = Store.Kind.best();
    foreignStore = isChild(storeKind) ? Optional.empty() : Optional.of(startForeign());
    settings = new Settings(ports, storeUri(), storeNotice());
    ClassArchives archives = new ClassArchives(options.dataDir().resolve("cds"));
    Programs programs = new Programs(folder, jars, ports, archives, settings, options.brief());
    plan(programs, options.services());
    background =
        new Background(
            programs,
            folder,
            jars,
            narrator,
            options.loadDemo() ? Optional.of(addresses()) : Optional.empty(),
            options.throwAway() || !isChild(storeKind) ? Optional.empty() : Optional.of(archives));
  }

  /**
   * Starts everything and returns when every process is ready.
   *
   * @throws StackFailure if it cannot: jars not built, folder in use, a process that dies at once
   */
  public static Stack start(StackOptions options) {
    return start(options, new Narrator(System.err, options.quiet()));
  }

  static Stack start(StackOptions options, Narrator narrator) {
    DataFolder folder = lock(options);
    Stack stack;
    try {
      stack = new Stack(options, narrator, folder);
    } catch (IllegalStateException e) {
      folder.close();
      throw new StackFailure(String.valueOf(e.getMessage()), e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-stack"));
    stack.startAll();
    return stack;
  }

  private static DataFolder lock(StackOptions options) {
    try {
      return options.throwAway() ? DataFolder.temporary() : DataFolder.lock(options.dataDir());
    } catch (IllegalStateException e) {
      throw new StackFailure(String.valueOf(e.getMessage()), e);
    }
  }

  private void choosePorts(int portalPort) {
    boolean usual = portalPort != 0;
    int portal = ports.choose("portal", portalPort);
    if (usual && portal != portalPort && portalPort != StackOptions.USUAL_PORT) {
      throw new IllegalStateException(
          "Порт %d занят другой программой. Укажите свободный: --port".formatted(portalPort));
    }
    ports.choose("plan-registry", usual ? 8081 : 0);
    ports.choose("results-ingestion", usual ? 8082 : 0);
    ports.choose("survey-collection", usual ? 8083 : 0);
    ports.choose("analytics", usual ? 8084 : 0);
    ports.choose("issuer", usual ? 8085 : 0);
    ports.choose("broker", usual ? 9092 : 0);
    ports.choose("store", usual ? 27017 : 0);
  }

  private static boolean isChild(Store.Kind kind) {
    return kind == Store.Kind.MONGOD || kind == Store.Kind.STAND_IN;
  }

  private Store startForeign() {
    narrator.say("Хранилище: " + (storeKind == Store.Kind.DOCKER ? "контейнер" : "MONGODB_URI"));
    return Store.start(storeKind, folder.path(), 0);
  }

  /** Connection string of the store. */
  public String storeUri() {
    return foreignStore.map(Store::uri).orElseGet(() -> Store.uriOn(storeKind, ports.of("store")));
  }

  private String storeNotice() {
    return storeKind == Store.Kind.STAND_IN
        ? "На этой машине нет MongoDB: данные хранятся только в памяти и исчезнут после остановки."
        : "";
  }

  private void plan(Programs programs, List<String> services) {
    // what a store has forgotten, the broker must not remember
    boolean keeps = storeKind == Store.Kind.MONGOD || storeKind == Store.Kind.GIVEN;
    String kafka = keeps ? "kafka" : "kafka-passing";
    if (!keeps) {
      folder.throwAway(kafka);
    }
    List<ChildSpec> specs = new ArrayList<>();
    if (isChild(storeKind)) {
      specs.add(programs.store(storeKind, storeReady));
    }
    specs.add(programs.broker(kafka, brokerReady));
    specs.add(programs.issuer());
    services.forEach(name -> specs.add(programs.service(name)));
    specs.forEach(spec -> children.add(new Child(spec, Pace.usual(), narrator, failure::complete)));
  }

  private void startAll() {
    narrator.say(
        "Запускаю %d процессов, журналы: %s".formatted(children.size(), folder.sub("logs")));
    children.forEach(Child::start);
    long end = System.nanoTime() + START_PATIENCE.toNanos();
    while (!children.stream().allMatch(Child::isReady)) {
      Optional<String> cause = awaitFailure(Duration.ofMillis(100));
      if (cause.isEmpty() && System.nanoTime() > end) {
        cause = Optional.of(notReady());
      }
      if (cause.isPresent()) {
        close();
        throw new StackFailure(cause.get());
      }
    }
    background.start();
  }

  private String notReady() {
    return children.stream()
        .filter(child -> !child.isReady())
        .map(child -> "«%s» (журнал: %s)".formatted(child.title(), folder.log(child.name())))
        .reduce((a, b) -> a + ", " + b)
        .map(names -> "За 3 минуты не готовы: " + names)
        .orElse("");
  }

  /**
   * Waits for the stack to fail for good.
   *
   * @return why, in Russian; empty when it still runs after that time
   */
  public Optional<String> awaitFailure(Duration time) {
    try {
      return Optional.of(failure.get(time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("Запуск прерван");
    }
  }

  /** Whether it was told to stop. */
  boolean isClosed() {
    return closed.get();
  }

  /** Where it answers. */
  public StackAddresses addresses() {
    return new StackAddresses(
        settings.address("portal"),
        settings.address("plan-registry"),
        settings.address("results-ingestion"),
        settings.address("survey-collection"),
        settings.address("analytics"),
        settings.address("issuer"),
        "stack-robot",
        settings.robotSecret());
  }

  /** What the data are really stored in. */
  public String storeDescription() {
    return foreignStore.map(Store::description).orElseGet(storeReady::description);
  }

  /** Bootstrap address of the broker, for clients of this machine. */
  public String brokerAddress() {
    return "127.0.0.1:%d".formatted(ports.of("broker"));
  }

  /** What really carries the events. */
  public String brokerDescription() {
    return brokerReady.description();
  }

  /** Notice for people where nothing is kept, else empty. */
  public String notice() {
    return storeNotice();
  }

  /** Data and logs. */
  public Path folder() {
    return folder.path();
  }

  /** {@code broker}, {@code store}, {@code issuer}, or the name of a service. */
  public Child child(String name) {
    return children.stream()
        .filter(child -> child.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no process is called " + name));
  }

  /** All processes. */
  public List<Child> children() {
    return List.copyOf(children);
  }

  /** Stops everything: first who writes, then what is written to. Nothing is left behind. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    children.forEach(Child::expectEnd);
    failure.complete(STOPPED);
    background.stop();
    stop(children.stream().filter(child -> Programs.SERVICES.contains(child.name())).toList());
    stop(children.stream().filter(child -> !Programs.SERVICES.contains(child.name())).toList());
    foreignStore.ifPresent(Store::close);
    folder.close();
    narrator.say("Остановлено");
  }

  private static void stop(List<Child> some) {
    some.forEach(Child::stop);
    some.forEach(child -> child.awaitEnd(GRACE));
  }
}
