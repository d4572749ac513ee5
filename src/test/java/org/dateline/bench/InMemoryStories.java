package org.dateline.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.story.chain.CandidateRuns;
import org.dateline.story.chain.StoryBuilder;
import org.dateline.story.chain.StoryItem;
import org.dateline.story.chain.StoryKeys;
import org.dateline.story.chain.StoryMembership;
import org.dateline.story.chain.StoryRules;
import org.dateline.text.clean.HeadlineTags;
import org.dateline.text.clean.KillNotices;
import org.dateline.text.record.ItemReference;
import org.dateline.text.record.RevisionTag.Kind;
import org.dateline.text.similarity.MinHash;
import org.dateline.text.similarity.Opening;
import org.dateline.text.similarity.Shingles;
import org.jspecify.annotations.Nullable;

/** The road from dispatches to stories without Spark, as one component. */
public final class InMemoryStories {
  private InMemoryStories() {}

  /** An item of a generated dispatch. */
  public static StoryItem item(String id, WireGenerator.Transmission sent) {
    return item(id, null, sent);
  }

  /** The same from a place. */
  public static StoryItem item(String id, @Nullable String place, WireGenerator.Transmission sent) {
    HeadlineTags tags = HeadlineTags.parse(sent.headline(), sent.body());
    StringBuilder plain = new StringBuilder(sent.headline());
    tags.tags().stream()
        .sorted(Comparator.comparingInt(HeadlineTags.Tag::start).reversed())
        .forEach(tag -> plain.delete(tag.start(), tag.end()));
    int[] words = Shingles.words(plain);
    Shingles shingles = Shingles.of(sent.body());
    return new StoryItem(
        id,
        sent.source(),
        sent.reference(),
        ItemReference.item(sent.reference()),
        null,
        words,
        tags.revision().kind() == Kind.KILL || tags.revision().kind() == Kind.CORRECTION
            ? StoryItem.slugOf(KillNotices.slug(sent.body()))
            : null,
        tags.kicker(),
        place,
        tags.revision(),
        sent.seconds(),
        StoryItem.exactKey(
            WireHash.of(sent.body()),
            shingles.words(),
            words,
            sent.source(),
            sent.seconds() / 86_400),
        shingles,
        Opening.of(sent.body()));
  }

  private record Meeting(long key, long time, int node) {}

  /** The memberships, in {@link StoryItem#ORDER}. */
  public static List<StoryMembership> of(List<StoryItem> items, StoryRules rules) {
    List<byte[]> signatures = new ArrayList<>();
    List<Meeting> meetings = new ArrayList<>();
    for (int node = 0; node < items.size(); node++) {
      StoryItem item = items.get(node);
      byte[] signature = MinHash.signature(item.shingles().hashes());
      signatures.add(signature);
      for (long key : StoryKeys.of(item, signature, item.shingles().hashes().length)) {
        meetings.add(new Meeting(key, item.time(), node));
      }
    }
    meetings.sort(
        Comparator.comparingLong(Meeting::key)
            .thenComparingLong(Meeting::time)
            .thenComparingInt(Meeting::node));
    Map<Long, Integer> met = new HashMap<>();
    Map<Long, Integer> subjects = new HashMap<>();
    CandidateRuns runs =
        new CandidateRuns(
            rules,
            pair -> {
              long both =
                  (Math.min(pair.earlier(), pair.later()) << 32)
                      | Math.max(pair.earlier(), pair.later());
              met.merge(both, pair.kind(), (a, b) -> a | b);
              subjects.merge(
                  both, pair.kind() == StoryKeys.Kind.SUBJECT.bit() ? 1 : 0, Integer::sum);
            });
    meetings.forEach(
        meeting ->
            runs.add(
                meeting.key(),
                meeting.time(),
                meeting.node(),
                StoryItem.rank(items.get(meeting.node()).revision())));
    Map<Integer, Set<Long>> others = new HashMap<>();
    met.forEach(
        (pair, kinds) -> {
          int a = (int) (pair >>> 32);
          int b = (int) (long) pair;
          StoryItem left = items.get(a);
          StoryItem right = items.get(b);
          boolean chained =
              Math.abs(left.time() - right.time()) <= rules.chainSeconds()
                  && left.source().equals(right.source());
          if (CandidateRuns.isWorthwhile(
              kinds,
              subjects.getOrDefault(pair, 0),
              MinHash.estimate(signatures.get(a), signatures.get(b)),
              left.shingles().hashes().length,
              right.shingles().hashes().length,
              chained)) {
            others.computeIfAbsent(a, node -> new HashSet<>()).add((long) b);
            others.computeIfAbsent(b, node -> new HashSet<>()).add((long) a);
          }
        });
    List<Integer> order = new ArrayList<>();
    for (int node = 0; node < items.size(); node++) {
      order.add(node);
    }
    order.sort(Comparator.comparing(items::get, StoryItem.ORDER));
    StoryBuilder builder = new StoryBuilder(rules);
    List<StoryMembership> members = new ArrayList<>();
    for (int node : order) {
      long[] candidates =
          others.getOrDefault(node, Set.of()).stream().mapToLong(Long::longValue).toArray();
      members.add(builder.add(items.get(node), node, candidates));
    }
    return members;
  }
}
