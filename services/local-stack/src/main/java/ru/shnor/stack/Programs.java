package ru.shnor.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import ru.shnor.parts.Store;
import ru.shnor.stack.part.MongodProcess;
import ru.shnor.stack.part.ParentWatch;
import ru.shnor.stack.part.ReadyFile;
import ru.shnor.stack.place.DataFolder;
import ru.shnor.stack.place.Jars;
import ru.shnor.stack.place.Ports;
import ru.shnor.stack.process.ChildSpec;
import ru.shnor.stack.process.ClassArchives;
import ru.shnor.stack.process.JavaProcess;
import ru.shnor.stack.process.Running;
import ru.shnor.stack.setting.Flags;
import ru.shnor.stack.setting.Settings;

/** How every process of the stack is started, and how it is known to be ready. */
final class Programs {

  static final List<String> SERVICES =
      List.of("plan-registry", "results-ingestion", "survey-collection", "analytics", "portal");

  private static final Map<String, String> TITLES =
      Map.of(
          "plan-registry", "Реестр школ и планов",
          "results-ingestion", "Приём результатов",
          "survey-collection", "Опросы",
          "analytics", "Аналитика",
          "portal", "Портал",
          "issuer", "Вход пользователей",
          "broker", "Брокер сообщений",
          "store", "Хранилище");

  private final DataFolder folder;
  private final Jars jars;
  private final Ports ports;
  private final ClassArchives archives;
  private final Settings settings;
  private final boolean brief;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  Programs(
      DataFolder folder,
      Jars jars,
      Ports ports,
      ClassArchives archives,
      Settings settings,
      boolean brief) {
    this.folder = folder;
    this.jars = jars;
    this.ports = ports;
    this.archives = archives;
    this.settings = settings;
    this.brief = brief;
  }

  ChildSpec service(String name) {
    Path jar = jars.of(name);
    JavaProcess process =
        new JavaProcess(
            List.of("-jar", jar.toString()),
            Flags.of(name, brief),
            List.of(),
            settings.ofService(name, folder.sub(name)),
            folder.log(name));
    URI health = URI.create(settings.address(name) + "/actuator/health/readiness");
    return spec(name, archives.use(name, jar, process), answers(health), true);
  }

  ChildSpec issuer() {
    JavaProcess process = own("issuer", List.of("issuer"), settings.ofIssuer(folder.sub("issuer")));
    return spec(
        "issuer",
        archives.use("issuer", Jars.own(), process),
        answers(URI.create(settings.address("issuer") + "/oauth2/jwks")),
        true);
  }

  ChildSpec broker(String subfolder, ReadyFile ready) {
    JavaProcess process =
        own(
            "broker",
            List.of(
                "broker",
                folder.sub(subfolder).toString(),
                Integer.toString(ports.of("broker")),
                ready.path().toString()),
            Map.of());
    return spec(
        "broker",
        clearing(ready, archives.use("broker", Jars.own(), process)),
        ready::isThere,
        true);
  }

  /** The store as a child, for those kinds that are one. */
  ChildSpec store(Store.Kind kind, ReadyFile ready) {
    if (kind == Store.Kind.MONGOD) {
      return spec(
          "store",
          new MongodProcess(folder.sub("mongo"), ports.of("store"), ready),
          ready::isThere,
          true);
    }
    JavaProcess process =
        own(
            "store",
            List.of("store", Integer.toString(ports.of("store")), ready.path().toString()),
            Map.of());
    return spec("store", clearing(ready, process), ready::isThere, false);
  }

  /** A JVM that loads the synthetic region through the public addresses and ends. */
  JavaProcess demo(StackAddresses addresses) {
    return own("demo", List.of("demo"), DemoPart.environment(addresses));
  }

  /** What a class archive of that program is made with: it ends when its context stands. */
  JavaProcess training(String name) {
    Map<String, String> environment = new HashMap<>();
    List<String> program = List.of("-jar", Jars.own().toString());
    List<String> arguments = List.of();
    if (name.equals("broker")) {
      arguments =
          List.of(
              "broker",
              folder.sub("training/kafka").toString(),
              "0",
              folder.sub("training/broker.ready").toString(),
              "once");
    } else if (name.equals("issuer")) {
      arguments = List.of("issuer");
      environment.putAll(settings.ofIssuer(folder.sub("training/issuer")));
    } else {
      program = List.of("-jar", jars.of(name).toString());
      environment.putAll(settings.ofService(name, folder.sub("training/" + name)));
      environment.put("SHNOR_MONGO_DATABASE", Settings.trainingDatabase(name));
    }
    environment.put("SERVER_PORT", "0");
    List<String> flags = new ArrayList<>(Flags.of(name));
    flags.add("-Dspring.context.exit=onRefresh");
    return new JavaProcess(program, flags, arguments, environment, folder.log("training"));
  }

  String storeUri() {
    return settings.storeUri();
  }

  private JavaProcess own(String name, List<String> arguments, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put(ParentWatch.VARIABLE, Long.toString(ProcessHandle.current().pid()));
    all.put("MALLOC_ARENA_MAX", "2");
    return new JavaProcess(
        Jars.ownProgram(LocalStack.class.getName()),
        Flags.of(name),
        arguments,
        all,
        folder.log(name));
  }

  private ChildSpec spec(
      String name, Running.Launch launch, BooleanSupplier ready, boolean replaceable) {
    Path log = folder.log(name);
    JavaProcess.startNewLog(log);
    return new ChildSpec(name, TITLES.getOrDefault(name, name), launch, ready, log, replaceable);
  }

  private static Running.Launch clearing(ReadyFile ready, JavaProcess process) {
    return () -> {
      ready.clear();
      return process.start();
    };
  }

  private BooleanSupplier answers(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(3)).build();
    return () -> {
      if (!listens(address)) {
        return false;
      }
      try {
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    };
  }

  /** Whether anybody listens there; much cheaper than a request that finds nobody. */
  private static boolean listens(URI address) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
