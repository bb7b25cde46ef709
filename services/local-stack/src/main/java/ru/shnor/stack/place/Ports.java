package ru.shnor.stack.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import ru.shnor.parts.FreePort;

/** A port of the loopback address for every process, chosen once for the life of a stack. */
public final class Ports {

  private final Map<String, Integer> byName = new HashMap<>();
  private final Set<Integer> taken = new HashSet<>();

  /** The wanted port where it is free, else any; 0 means any. */
  public int choose(String name, int wanted) {
    int port = wanted;
    if (wanted == 0 || taken.contains(wanted) || !FreePort.isFree(wanted)) {
      do {
        port = FreePort.any();
      } while (taken.contains(port));
    }
    taken.add(port);
    byName.put(name, port);
    return port;
  }

  /** The port chosen for that name. */
  public int of(String name) {
    Integer port = byName.get(name);
    if (port == null) {
      throw new IllegalArgumentException("no port was chosen for " + name);
    }
    return port;
  }
}
