package ru.shnor.survey.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.springframework.beans.factory.DisposableBean;

/**
 * Answers that arrive together are written together: one durable write for all that wait, instead
 * of one each. Nobody is told that an answer is kept before the write it was in has returned.
 */
final class GroupCommit implements DisposableBean {

  private static final int MOST = 500;

  private final BlockingQueue<Wish> waiting = new LinkedBlockingQueue<>();
  private final BiFunction<String, Map<String, Response>, Set<String>> write;
  private final Thread writer;
  private volatile boolean ended;

  private record Wish(
      String surveyId, String answerId, Response response, CompletableFuture<Boolean> isNew) {}

  /**
   * @param write keeps the answers of a survey by id, durably, and returns the ids it had before
   */
  GroupCommit(BiFunction<String, Map<String, Response>, Set<String>> write) {
    this.write = write;
    this.writer = new Thread(this::run, "group-commit");
    writer.setDaemon(true);
    writer.start();
  }

  /**
   * Keeps an answer and waits until it is durable.
   *
   * @return false if there is one of this id
   */
  boolean add(String surveyId, String answerId, Response response) {
    CompletableFuture<Boolean> isNew = new CompletableFuture<>();
    waiting.add(new Wish(surveyId, answerId, response, isNew));
    if (ended) {
      run();
    }
    try {
      return isNew.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void run() {
    List<Wish> batch = new ArrayList<>();
    while (!ended || !waiting.isEmpty()) {
      try {
        Wish first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          waiting.drainTo(batch, MOST - 1);
          bySurvey(batch).forEach(this::write);
          batch.clear();
        }
      } catch (InterruptedException e) {
        ended = true;
      }
    }
  }

  private static Map<String, List<Wish>> bySurvey(List<Wish> batch) {
    Map<String, List<Wish>> bySurvey = new HashMap<>();
    batch.forEach(
        one -> bySurvey.computeIfAbsent(one.surveyId(), id -> new ArrayList<>()).add(one));
    return bySurvey;
  }

  private void write(String surveyId, List<Wish> wishes) {
    Map<String, Response> entries = new LinkedHashMap<>();
    wishes.forEach(one -> entries.putIfAbsent(one.answerId(), one.response()));
    try {
      Set<String> there = write.apply(surveyId, entries);
      Set<String> told = new HashSet<>(there);
      for (Wish one : wishes) {
        // the same invitation twice in one batch: the first is written, the others come after it
        one.isNew().complete(told.add(one.answerId()));
      }
    } catch (RuntimeException e) {
      // a border: whatever the store says goes to those who wait
      wishes.forEach(one -> one.isNew().completeExceptionally(e));
    }
  }

  @Override
  public void destroy() {
    ended = true;
  }
}
