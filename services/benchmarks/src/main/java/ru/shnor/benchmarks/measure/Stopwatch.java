package ru.shnor.benchmarks.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/** Seconds of the stages of one run; their sum is {@link Trials#TOTAL}. */
public final class Stopwatch {

  private final Map<String, Double> stages = new LinkedHashMap<>();
  private long since = System.nanoTime();

  /** Ends a stage; the next one begins. */
  public void lap(String stage) {
    long now = System.nanoTime();
    stages.merge(stage, (now - since) / 1e9, Double::sum);
    since = now;
  }

  /** Begins anew here: what was since the last lap is not measured. */
  public void skip() {
    since = System.nanoTime();
  }

  /** All stages and their sum. */
  public Map<String, Double> stages() {
    Map<String, Double> all = new LinkedHashMap<>();
    all.put(Trials.TOTAL, stages.values().stream().mapToDouble(Double::doubleValue).sum());
    all.putAll(stages);
    return all;
  }
}
