package ru.shnor.stack;

import java.nio.file.Path;
import java.util.List;

/**
 * How a stack is to run.
 *
 * @param dataDir folder that keeps everything: data, logs, class archives
 * @param portalPort port of the portal; 0 = free ports for all, else the usual ones where free
 * @param throwAway data live in a temporary folder and are deleted at the end
 * @param loadDemo load the synthetic region when the registry has no schools
 * @param quiet no progress lines
 * @param services which of the services are started
 * @param brief whether it is to live for a minute with little to read
 */
public record StackOptions(
    Path dataDir,
    int portalPort,
    boolean throwAway,
    boolean loadDemo,
    boolean quiet,
    List<String> services,
    boolean brief) {

  /** The portal's usual port; the services take the next ones. */
  public static final int USUAL_PORT = 8080;

  private static final List<String> ALL = Programs.SERVICES;

  public StackOptions {
    if (portalPort < 0 || portalPort > 65_535) {
      throw new IllegalArgumentException(
          "Порт %d: нужно число от 0 до 65535".formatted(portalPort));
    }
    services = List.copyOf(services);
  }

  /** For a person: keeps its data in {@code .local-stack}, usual ports, demo region. */
  public static StackOptions usual() {
    return new StackOptions(Path.of(".local-stack"), USUAL_PORT, false, true, false, ALL, false);
  }

  /** For a script or a test: free ports, nothing kept, no demo data. */
  public static StackOptions passing() {
    return new StackOptions(Path.of(".local-stack"), 0, true, false, false, ALL, false);
  }

  /**
   * For the batch form: like {@link #passing()} with nothing that its way does not need.
   *
   * @param brief whether there is little to read
   */
  static StackOptions forReport(boolean brief) {
    return new StackOptions(
        Path.of(".local-stack"),
        0,
        true,
        false,
        false,
        List.of("plan-registry", "results-ingestion", "analytics"),
        brief);
  }

  /** The same in another folder. */
  public StackOptions in(Path folder) {
    return new StackOptions(folder, portalPort, throwAway, loadDemo, quiet, services, brief);
  }

  /** The same with the portal on another port. */
  public StackOptions onPort(int port) {
    return new StackOptions(dataDir, port, throwAway, loadDemo, quiet, services, brief);
  }

  /** The same without the synthetic region. */
  public StackOptions withoutDemo() {
    return new StackOptions(dataDir, portalPort, throwAway, false, quiet, services, brief);
  }

  /** The same without progress lines. */
  public StackOptions quietly() {
    return new StackOptions(dataDir, portalPort, throwAway, loadDemo, true, services, brief);
  }
}
