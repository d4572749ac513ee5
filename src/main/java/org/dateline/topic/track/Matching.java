package org.dateline.topic.track;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.topic.learn.HungarianAssignment;
import org.dateline.topic.learn.TermWeights;

/**
 * Which topics of a run are those of the run before, and what has become of the others.
 *
 * <p>Two topics are as alike as the mean of the weight their strongest words share and of the share
 * of stories they have in common (Dice 1945), both 0..1. They are assigned one to one so that the
 * sum is greatest, and are the same topic from {@link #SAME} on.
 */
public final class Matching {
  /** Topics that are less alike are not the same. */
  static final double SAME = 0.35;

  /**
   * A label is kept while its topic shares at least this weight with the words it was given for.
   */
  static final double LABEL_HOLDS = 0.5;

  /** A topic has split, or is merged, where each part has at least this share of its stories. */
  private static final double PART = 0.25;

  /** Each part of it has most of its own stories from it. */
  private static final double MAX = 0.5;

  /** Fewer stories say nothing of splits and merges. */
  private static final long MIN_STORIES = 10;

  private final List<TopicName> before;
  private final List<TermWeights> wordsBefore;
  private final List<TermWeights> words;
  private final long[][] stories;
  private final int[] columnOf;

  /**
   * Matches topics.
   *
   * @param before names of the run before
   * @param wordsBefore their words
   * @param words of the topics of this run
   * @param stories how many stories have one of the topics before, and one of those now, as their
   *     strongest; only stories that both runs have
   */
  public Matching(
      List<TopicName> before,
      List<TermWeights> wordsBefore,
      List<TermWeights> words,
      long[][] stories) {
    this.before = List.copyOf(before);
    this.wordsBefore = List.copyOf(wordsBefore);
    this.words = List.copyOf(words);
    this.stories = stories;
    double[][] alike = new double[before.size()][words.size()];
    for (int i = 0; i < before.size(); i++) {
      for (int j = 0; j < words.size(); j++) {
        alike[i][j] = alike(i, j);
      }
    }
    this.columnOf = HungarianAssignment.best(alike);
    for (int i = 0; i < columnOf.length; i++) {
      if (columnOf[i] >= 0 && alike[i][columnOf[i]] < SAME) {
        columnOf[i] = -1;
      }
    }
  }

  private double alike(int i, int j) {
    double terms = wordsBefore.get(i).overlap(words.get(j));
    if (total() == 0) {
      return terms;
    }
    long either = ofBefore(i) + ofNow(j);
    double common = either == 0 ? 0 : 2.0 * stories[i][j] / either;
    return (terms + common) / 2;
  }

  private long total() {
    return IntStream.range(0, before.size()).mapToLong(this::ofBefore).sum();
  }

  private long ofBefore(int i) {
    return IntStream.range(0, words.size()).mapToLong(j -> stories[i][j]).sum();
  }

  private long ofNow(int j) {
    return IntStream.range(0, before.size()).mapToLong(i -> stories[i][j]).sum();
  }

  /**
   * Names the topics of this run. A topic that continues keeps its id, and its label as long as its
   * words are still those the label was given for; a new one gets the next number.
   *
   * @param labels as learned, no two alike
   * @param order the topics by number, those first that get the smaller ids
   * @param nextNumber the first number that no topic has ever had
   */
  public List<TopicName> names(List<String> labels, List<Integer> order, int nextNumber) {
    TopicName[] names = new TopicName[words.size()];
    for (int i = 0; i < columnOf.length; i++) {
      int j = columnOf[i];
      if (j >= 0) {
        TopicName old = before.get(i);
        boolean holds = old.labelled().overlap(words.get(j)) >= LABEL_HOLDS;
        names[j] =
            new TopicName(
                old.id(),
                holds ? old.label() : labels.get(j),
                holds ? old.labelled() : words.get(j),
                true);
      }
    }
    int next = nextNumber;
    for (int j : order) {
      if (names[j] == null) {
        names[j] = new TopicName(TopicName.id(next++), labels.get(j), words.get(j), false);
      }
    }
    return distinct(new ArrayList<>(List.of(names)), labels);
  }

  /** Where a topic was given the label that another one has kept, that one takes its new one. */
  private List<TopicName> distinct(List<TopicName> names, List<String> labels) {
    boolean changed = true;
    while (changed) {
      changed = false;
      Set<String> learned = new HashSet<>();
      for (int j = 0; j < names.size(); j++) {
        if (names.get(j).label().equals(labels.get(j))) {
          learned.add(labels.get(j));
        }
      }
      for (int j = 0; j < names.size(); j++) {
        TopicName name = names.get(j);
        if (!name.label().equals(labels.get(j)) && learned.contains(name.label())) {
          names.set(j, new TopicName(name.id(), labels.get(j), words.get(j), true));
          changed = true;
        }
      }
    }
    return List.copyOf(names);
  }

  /**
   * What has happened, kind by kind.
   *
   * @param names as from {@link #names}
   */
  public List<TopicChange> changes(List<TopicName> names) {
    List<TopicChange> changes = new ArrayList<>();
    for (int i = 0; i < columnOf.length; i++) {
      List<String> id = List.of(before.get(i).id());
      if (columnOf[i] < 0) {
        changes.add(new TopicChange(TopicChange.Kind.ENDED, id, List.of()));
      } else {
        changes.add(new TopicChange(TopicChange.Kind.KEPT, id, id));
        if (!names.get(columnOf[i]).label().equals(before.get(i).label())) {
          changes.add(new TopicChange(TopicChange.Kind.RELABELLED, id, id));
        }
      }
    }
    names.stream()
        .filter(name -> !name.isMatched())
        .map(name -> new TopicChange(TopicChange.Kind.BORN, List.of(), List.of(name.id())))
        .forEach(changes::add);
    for (int i = 0; i < before.size(); i++) {
      int topic = i;
      List<String> parts =
          IntStream.range(0, words.size())
              .filter(j -> isPart(stories[topic][j], ofBefore(topic), ofNow(j)))
              .mapToObj(j -> names.get(j).id())
              .sorted()
              .toList();
      if (parts.size() > 1) {
        changes.add(
            new TopicChange(TopicChange.Kind.SPLIT, List.of(before.get(topic).id()), parts));
      }
    }
    for (int j = 0; j < words.size(); j++) {
      int topic = j;
      List<String> parts =
          IntStream.range(0, before.size())
              .filter(i -> isPart(stories[i][topic], ofNow(topic), ofBefore(i)))
              .mapToObj(i -> before.get(i).id())
              .sorted()
              .toList();
      if (parts.size() > 1) {
        changes.add(
            new TopicChange(TopicChange.Kind.MERGED, parts, List.of(names.get(topic).id())));
      }
    }
    return changes.stream().sorted(java.util.Comparator.comparing(TopicChange::kind)).toList();
  }

  /** Whether the stories in common are a good part of the whole and most of the part. */
  private static boolean isPart(long common, long whole, long part) {
    return whole >= MIN_STORIES && common >= PART * whole && common >= MAX * part;
  }
}
