package org.dateline.run.stage;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.dateline.config.gazetteer.Gazetteer;
import org.dateline.config.subject.Subject;
import org.dateline.report.SubjectNotes;
import org.dateline.report.words.Lists;
import org.dateline.run.RunChanges;
import org.dateline.run.RunContext;
import org.dateline.table.Entities;
import org.dateline.table.Topics;

/**
 * Looks for what subjects name: an entity that the gazetteer knows may well be named by nobody, but
 * an id that nothing has is a slip, or a topic that has ended. Tables are read only for what the
 * gazetteer does not settle.
 */
final class SubjectGaps {
  private SubjectGaps() {}

  static List<String> notes(RunContext run) {
    return notes(
        run.plan().subjects(),
        run.plan().gazetteer(),
        run.table(Entities.NAME, Entities.SCHEMA),
        run.table(Topics.NAME, Topics.SCHEMA),
        run.changes());
  }

  /**
   * What is to be told of them.
   *
   * @param entities {@link Entities}
   * @param topics {@link Topics}
   * @param changes what has become of the topics of the run before
   */
  static List<String> notes(
      List<Subject> subjects,
      Gazetteer gazetteer,
      Dataset<Row> entities,
      Dataset<Row> topics,
      RunChanges changes) {
    Set<String> unknown = new TreeSet<>();
    subjects.forEach(subject -> unknown.addAll(subject.namedEntities()));
    gazetteer.entries().forEach(entry -> unknown.remove(entry.id()));
    removeFound(unknown, entities, col(Entities.ENTITY_ID));
    Set<String> ended = new TreeSet<>();
    subjects.forEach(subject -> ended.addAll(subject.topics()));
    removeFound(ended, topics, col(Topics.TOPIC_ID));
    Map<String, String> fates = new TreeMap<>();
    ended.forEach(id -> fates.put(id, fate(id, changes)));
    return SubjectNotes.of(subjects, unknown, fates);
  }

  private static void removeFound(Set<String> ids, Dataset<Row> table, Column id) {
    if (!ids.isEmpty()) {
      ids.removeAll(
          table.where(id.isin(ids.toArray())).select(id).as(Encoders.STRING()).collectAsList());
    }
  }

  /** What has become of a topic by this run; nothing is known of one that ended before. */
  private static String fate(String id, RunChanges changes) {
    if (!changes.topics().ended().contains(id)) {
      return "";
    }
    List<String> now =
        Stream.concat(changes.topics().merges().stream(), changes.topics().splits().stream())
            .filter(move -> move.before().contains(id))
            .flatMap(move -> move.after().stream())
            .distinct()
            .toList();
    return changes.ended().getOrDefault(id, id)
        + "; ended since the run before"
        + (now.isEmpty() ? "" : ", its stories are in " + Lists.and(now) + " now");
  }
}
