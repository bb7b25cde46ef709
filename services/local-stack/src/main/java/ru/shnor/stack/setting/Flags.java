package ru.shnor.stack.setting;

import java.util.ArrayList;
import java.util.List;

/** Flags of the JVMs: small heaps, quick start; all together stay below 2 GiB. */
public final class Flags {

  private Flags() {}

  /** Flags for the JVM of that program in a stack that stays. */
  public static List<String> of(String program) {
    return of(program, false);
  }

  /**
   * Flags for the JVM of that program.
   *
   * @param brief whether it is to live for a minute with little to read
   */
  public static List<String> of(String program, boolean brief) {
    List<String> flags = new ArrayList<>();
    flags.add("-XX:+UseSerialGC");
    if (brief || !program.equals("results-ingestion")) {
      flags.add("-XX:TieredStopAtLevel=1");
    } else {
      // the importer reads files of any size: its inner loops deserve the best code, but what runs
      // at the start does not get as far as that
      flags.add("-XX:Tier4InvocationThreshold=50000");
      flags.add("-XX:Tier4MinInvocationThreshold=6000");
      flags.add("-XX:Tier4CompileThreshold=150000");
      flags.add("-XX:Tier4BackEdgeThreshold=400000");
    }
    flags.add("-Xms24m");
    flags.add("-Xmx" + heap(program));
    flags.add("-Xss512k");
    flags.add("-XX:MaxMetaspaceSize=160m");
    flags.add("-XX:MinHeapFreeRatio=20");
    flags.add("-XX:MaxHeapFreeRatio=40");
    flags.add("-XX:+ExitOnOutOfMemoryError");
    flags.add("-Dfile.encoding=UTF-8");
    flags.add("-Dstdout.encoding=UTF-8");
    return List.copyOf(flags);
  }

  private static String heap(String program) {
    return switch (program) {
      case "issuer" -> "96m";
      case "store" -> "512m";
      case "broker", "portal" -> "192m";
      case "results-ingestion" -> "384m";
      default -> "256m";
    };
  }
}
