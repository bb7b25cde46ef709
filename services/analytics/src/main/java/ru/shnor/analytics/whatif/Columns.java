package ru.shnor.analytics.whatif;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Schools, lists and results in primitive arrays, one per year, season, work and mark. Written by
 * one change at a time and read by many at once; every read sees whole changes only. Forty thousand
 * schools over five years in one season take about 29 MB.
 */
public final class Columns {

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, Integer> places = new HashMap<>();
  private final BitSet registered = new BitSet();
  private final TreeMap<Integer, YearColumns> years = new TreeMap<>();
  private final Map<ListOfYear, BitSet> lists = new HashMap<>();
  private final Map<Integer, BitSet> doubted = new HashMap<>();

  /** A list of the programme in a year; the name is that of the list's kind. */
  record ListOfYear(String list, int year) {}

  /** Whether the register knows a school. */
  public void register(String schoolId, boolean known) {
    changed(() -> registered.set(place(schoolId), known));
  }

  /** Whether a school stands on a list. */
  public void enrol(String list, int year, String schoolId, boolean on) {
    changed(
        () ->
            lists
                .computeIfAbsent(new ListOfYear(list, year), any -> new BitSet())
                .set(place(schoolId), on));
  }

  /** Replaces all results of a school in a year and season; none takes them away. */
  public void results(int year, boolean autumn, String schoolId, Collection<WorkCounts> works) {
    changed(
        () -> {
          YearColumns columns =
              years.computeIfAbsent(year, any -> new YearColumns(places.size() + 1));
          int school = place(schoolId);
          columns.clear(school, autumn);
          works.forEach(work -> columns.put(school, autumn, work));
        });
  }

  /** Replaces the schools with an objectivity sign of a year and no confirming control act. */
  public void doubted(int year, Set<String> schools) {
    changed(
        () -> {
          BitSet signs = new BitSet();
          schools.forEach(school -> signs.set(place(school)));
          doubted.put(year, signs);
        });
  }

  /** Years with results, ascending. */
  public List<Integer> years() {
    return seen(() -> List.copyOf(years.keySet()));
  }

  /** Bytes of the arrays, without the names of the schools. */
  public long bytes() {
    return seen(() -> years.values().stream().mapToLong(YearColumns::bytes).sum());
  }

  public int schools() {
    return seen(places::size);
  }

  /** Answers a question over everything known now. */
  public Value value(WhatIf question) {
    return seen(() -> new Counting(this, question).value());
  }

  YearColumns year(int year) {
    return years.getOrDefault(year, new YearColumns(0));
  }

  Map<ListOfYear, BitSet> lists() {
    return lists;
  }

  boolean isRegistered(int school) {
    return registered.get(school);
  }

  BitSet doubted(int year) {
    return doubted.getOrDefault(year, new BitSet());
  }

  int size() {
    return places.size();
  }

  private int place(String schoolId) {
    return places.computeIfAbsent(schoolId, any -> places.size());
  }

  private void changed(Runnable change) {
    lock.writeLock().lock();
    try {
      change.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private <T> T seen(Supplier<T> read) {
    lock.readLock().lock();
    try {
      return read.get();
    } finally {
      lock.readLock().unlock();
    }
  }
}
