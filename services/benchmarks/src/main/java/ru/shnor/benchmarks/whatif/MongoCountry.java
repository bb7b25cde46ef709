package ru.shnor.benchmarks.whatif;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definition.Change;
import ru.shnor.analytics.indicator.Definition.Mode;
import ru.shnor.analytics.indicator.Definition.Subjects;
import ru.shnor.parts.Store;

/**
 * An aggregation on a real MongoDB over documents as analytics stores them (one per school and
 * year), with an index on the year. Needs {@code $switch}-free stages only.
 */
final class MongoCountry implements Answering {

  private static final int BATCH = 2_000;

  private final MongoClient client;
  private final MongoCollection<Document> results;

  MongoCountry(Country country, Store store) {
    client = MongoClients.create(store.uri());
    results = client.getDatabase("benchmark").getCollection("country");
    results.drop();
    results.createIndex(new Document("year", 1));
    java.util.Set<String> listed = new java.util.HashSet<>(country.listed());
    List<Document> batch = new ArrayList<>();
    country.tell(
        one -> {
          batch.add(
              new Document("_id", one.year() + "|" + one.school())
                  .append("schoolId", one.school())
                  .append("year", one.year())
                  .append("listed", listed.contains(one.school()))
                  .append(
                      "cells",
                      one.works().stream()
                          .map(
                              work ->
                                  new Document("subject", work.subject().name())
                                      .append("grade", work.grade())
                                      .append("two", work.two())
                                      .append("three", work.three())
                                      .append("four", work.four())
                                      .append("five", work.five()))
                          .toList()));
          if (batch.size() == BATCH) {
            results.insertMany(batch);
            batch.clear();
          }
        });
    if (!batch.isEmpty()) {
      results.insertMany(batch);
    }
  }

  @Override
  public String name() {
    return "MongoDB aggregation";
  }

  @Override
  public Answer answer(Definition definition, int base, int report) {
    Map<String, Document> others = new HashMap<>();
    if (definition.change() == Change.REGION_ADJUSTED) {
      List<Document> stages = new ArrayList<>(pooled(definition, base, report, false));
      stages.add(
          stage(
              "$group",
              new Document("_id", "$_id.subject")
                  .append("bn", sum("$bn"))
                  .append("rn", sum("$rn"))
                  .append("bs", sum("$bs"))
                  .append("rs", sum("$rs"))));
      results
          .aggregate(stages)
          .allowDiskUse(true)
          .forEach(one -> others.put(one.getString("_id"), one));
    }
    List<Document> stages = new ArrayList<>(pooled(definition, base, report, true));
    stages.add(
        stage(
            "$match",
            new Document("bn", new Document("$gte", definition.minN()))
                .append("rn", new Document("$gte", definition.minN()))));
    stages.add(
        stage(
            "$group",
            new Document("_id", "$_id.school")
                .append("subjects", sum(1))
                .append(
                    "better",
                    sum(new Document("$cond", List.of(better(definition, others), 1, 0))))));
    stages.add(stage("$match", new Document("subjects", 2)));
    int needed = definition.subjects() == Subjects.BOTH ? 2 : 1;
    stages.add(
        stage(
            "$group",
            new Document("_id", 1)
                .append("evaluable", sum(1))
                .append(
                    "positive",
                    sum(
                        new Document(
                            "$cond",
                            List.of(new Document("$gte", List.of("$better", needed)), 1, 0))))));
    return Optional.ofNullable(results.aggregate(stages).allowDiskUse(true).first())
        .map(one -> new Answer(one.getInteger("evaluable"), one.getInteger("positive")))
        .orElse(new Answer(0, 0));
  }

  /** Counts by school and subject over the grades that both years have. */
  private static List<Document> pooled(
      Definition definition, int base, int report, boolean listed) {
    boolean cohort = definition.mode() == Mode.COHORT;
    Document isBase = new Document("$eq", List.of("$year", base));
    Object place =
        cohort
            ? new Document(
                "$subtract", List.of("$cells.grade", new Document("$cond", List.of(isBase, 0, 1))))
            : "$cells.grade";
    Document n =
        new Document("$add", List.of("$cells.two", "$cells.three", "$cells.four", "$cells.five"));
    Document score = score(definition);
    return List.of(
        stage(
            "$match",
            new Document("year", new Document("$in", List.of(base, report)))
                .append("listed", listed)),
        stage("$unwind", "$cells"),
        stage(
            "$group",
            new Document(
                    "_id",
                    new Document("school", "$schoolId")
                        .append("subject", "$cells.subject")
                        .append("grade", place))
                .append("bn", sum(new Document("$cond", List.of(isBase, n, 0))))
                .append("rn", sum(new Document("$cond", List.of(isBase, 0, n))))
                .append("bs", sum(new Document("$cond", List.of(isBase, score, 0))))
                .append("rs", sum(new Document("$cond", List.of(isBase, 0, score))))
                .append("twos", sum("$cells.two"))),
        stage(
            "$match",
            new Document("bn", new Document("$gt", 0)).append("rn", new Document("$gt", 0))),
        stage(
            "$group",
            new Document(
                    "_id", new Document("school", "$_id.school").append("subject", "$_id.subject"))
                .append("bn", sum("$bn"))
                .append("rn", sum("$rn"))
                .append("bs", sum("$bs"))
                .append("rs", sum("$rs"))
                .append("twos", sum("$twos"))));
  }

  private static Document score(Definition definition) {
    return switch (definition.metric()) {
      case LOW_SHARE -> new Document("$multiply", List.of("$cells.two", -1));
      case QUALITY -> new Document("$add", List.of("$cells.four", "$cells.five"));
      case MEAN_MARK ->
          new Document(
              "$add",
              List.of(
                  times("$cells.two", 2),
                  times("$cells.three", 3),
                  times("$cells.four", 4),
                  times("$cells.five", 5)));
    };
  }

  private static Document better(Definition definition, Map<String, Document> others) {
    Document gain =
        new Document(
            "$subtract",
            List.of(
                new Document("$multiply", List.of("$rs", "$bn")),
                new Document("$multiply", List.of("$bs", "$rn"))));
    Document better;
    if (definition.change() == Change.RAW) {
      better = new Document("$gt", List.of(gain, 0));
    } else {
      better =
          new Document(
              "$cond",
              List.of(
                  new Document("$eq", List.of("$_id.subject", "RUSSIAN")),
                  above(gain, others, "RUSSIAN"),
                  above(gain, others, "MATHEMATICS")));
    }
    return definition.metric() == Definition.Metric.LOW_SHARE
        ? new Document("$or", List.of(better, new Document("$eq", List.of("$twos", 0))))
        : better;
  }

  /** In doubles: 64-bit whole numbers would overflow; near ties are not expected to matter. */
  private static Object above(Document gain, Map<String, Document> others, String subject) {
    Document rest = others.getOrDefault(subject, new Document());
    if (rest.isEmpty()) {
      return false;
    }
    double bn = rest.get("bn", Number.class).doubleValue();
    double rn = rest.get("rn", Number.class).doubleValue();
    double change =
        rest.get("rs", Number.class).doubleValue() / rn
            - rest.get("bs", Number.class).doubleValue() / bn;
    Document own =
        new Document("$divide", List.of(gain, new Document("$multiply", List.of("$bn", "$rn"))));
    return new Document("$gt", List.of(own, change));
  }

  private static Document times(String field, int factor) {
    return new Document("$multiply", List.of(field, factor));
  }

  private static Document sum(Object of) {
    return new Document("$sum", of);
  }

  private static Document stage(String name, Object body) {
    return new Document(name, body);
  }

  @Override
  public void close() {
    client.close();
  }
}
