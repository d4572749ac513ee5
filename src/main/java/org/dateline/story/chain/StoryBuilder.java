package org.dateline.story.chain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dateline.table.JoinReason;
import org.dateline.table.StoryRelation;
import org.dateline.text.record.RevisionTag.Kind;
import org.dateline.text.similarity.Overlap;
import org.jspecify.annotations.Nullable;

/**
 * Puts dispatches together to stories, one after the other in {@link StoryItem#ORDER}. A dispatch
 * joins the one story whose core it fits best, or begins its own; the core is the story's first
 * dispatch and its latest version. Stories that exist are never joined to each other, so no single
 * mistake can melt two of them, and a chain cannot wander off from where it began.
 *
 * <p>Texts are kept only as long as something can still follow them, so that memory grows with the
 * dispatches of a week and not with those of an archive.
 */
public final class StoryBuilder {
  private static final int SWEEP = 256;

  /** A version shares at least this much with the first dispatch of a story that has grown. */
  private static final double ROOTED = 0.1;

  private static final int GROWN = 3;

  /** A text so near to the latest belongs where that does. */
  private static final double SAME = 0.9;

  /** Less new text makes no version of its own. */
  private static final double NOTHING_NEW = 0.03;

  private final StoryRules rules;
  private final Map<Long, Story> byExactKey = new HashMap<>();
  private final Map<String, Story> byReference = new HashMap<>();
  private final Map<Long, Story> byNode = new HashMap<>();
  private final Deque<Story> withText = new ArrayDeque<>();
  private final CommonText common = new CommonText();
  private int added;
  private int stories;

  public StoryBuilder(StoryRules rules) {
    this.rules = rules;
  }

  /** A story so far. */
  private static final class Story {
    private final int number;
    private final String firstId;

    /** The first dispatch; of a story that a copy has brought up again much later, that copy. */
    private StoryItem anchor;

    private StoryItem latest;
    private int size;
    private boolean killed;

    Story(int number, StoryItem first) {
      this.number = number;
      this.firstId = first.id();
      this.anchor = first;
      this.latest = first;
      this.size = 1;
    }
  }

  private record Choice(Story story, StoryItem joined, StoryEvidence evidence, double score) {}

  /**
   * Adds the next dispatch.
   *
   * @param node a number of its own
   * @param candidates numbers of the dispatches it may belong to, in any order; those that have not
   *     been added yet do not count
   */
  public StoryMembership add(StoryItem item, long node, long[] candidates) {
    if (++added % SWEEP == 0 && item.isDated()) {
      forgetTextsBefore(item.time() - rules.longestSeconds());
    }
    Choice choice = best(item, candidates);
    Story story = choice == null ? new Story(stories++, item) : choice.story();
    remember(item, node, story);
    return choice == null ? begin(item, story) : join(item, choice);
  }

  private StoryMembership begin(StoryItem item, Story story) {
    withText.add(story);
    story.killed = item.revision().kind() == Kind.KILL;
    common.add(item.shingles());
    StoryRelation relation = story.killed ? StoryRelation.KILL : StoryRelation.FIRST;
    return new StoryMembership(item.id(), item.id(), 1, relation, null, null, 1, 1);
  }

  private void remember(StoryItem item, long node, Story story) {
    if (item.revision().kind() != Kind.KILL) {
      byExactKey.putIfAbsent(item.exactKey(), story);
    }
    byNode.put(node, story);
    if (item.reference() != null) {
      byReference.putIfAbsent(item.source() + '\n' + item.reference(), story);
    }
  }

  private @Nullable Choice best(StoryItem item, long[] candidates) {
    // Kill notices are all in the same words.
    boolean isNotice = item.revision().kind() == Kind.KILL;
    Story equal = isNotice ? null : byExactKey.get(item.exactKey());
    if (equal != null) {
      return new Choice(
          equal, equal.anchor, new StoryEvidence(1, 1, 0, JoinReason.EXACT_COPY), Double.MAX_VALUE);
    }
    Story origin =
        item.evolvedFrom() == null
            ? null
            : byReference.get(item.source() + '\n' + item.evolvedFrom());
    if (origin != null && !origin.killed) {
      StoryEvidence evidence =
          StoryEvidence.of(item, origin.latest, rules, common).as(JoinReason.OWN_ID);
      return new Choice(origin, origin.latest, evidence, Double.MAX_VALUE);
    }
    Choice best = null;
    for (Story story : stories(item, candidates)) {
      Choice choice = story.killed ? null : judged(item, story);
      if (choice != null && (best == null || choice.score() > best.score())) {
        best = choice;
      }
    }
    return best;
  }

  /** The stories of the candidates, the oldest first. */
  private Iterable<Story> stories(StoryItem item, long[] candidates) {
    TreeSet<Story> found = new TreeSet<>((a, b) -> Integer.compare(a.number, b.number));
    for (long candidate : candidates) {
      Story story = byNode.get(candidate);
      if (story != null) {
        found.add(story);
      }
    }
    if (item.reference() != null) {
      Story same = byReference.get(item.source() + '\n' + item.reference());
      if (same != null) {
        found.add(same);
      }
    }
    return found;
  }

  private @Nullable Choice judged(StoryItem item, Story story) {
    StoryEvidence toAnchor = StoryEvidence.of(item, story.anchor, rules, common);
    StoryEvidence toLatest =
        story.latest.id().equals(story.anchor.id())
            ? toAnchor
            : StoryEvidence.of(item, story.latest, rules, common);
    boolean byLatest =
        toLatest.reason() != null
            && (toAnchor.reason() == null || score(toLatest) >= score(toAnchor));
    StoryEvidence evidence = byLatest ? toLatest : toAnchor;
    if (evidence.reason() == null) {
      return null;
    }
    boolean lost =
        hasRunOn(item, story, evidence)
            || (evidence.jaccard() < SAME && wanders(item, story, toAnchor));
    return lost
        ? null
        : new Choice(story, byLatest ? story.latest : story.anchor, evidence, score(evidence));
  }

  /** Whether the story would go on only because its latest version has moved its window on. */
  private boolean hasRunOn(StoryItem item, Story story, StoryEvidence evidence) {
    return evidence.reason() != JoinReason.OWN_ID
        && item.isDated()
        && story.anchor.isDated()
        && item.gap(story.anchor) > rules.longestSeconds();
  }

  /**
   * Whether a dispatch that follows the latest one has lost sight of the first: after the time of a
   * chain it must still share with it what two takes share.
   */
  private boolean wanders(StoryItem item, Story story, StoryEvidence toAnchor) {
    if (toAnchor.reason() != null || !item.isDated() || !story.anchor.isDated()) {
      return false;
    }
    boolean late = item.gap(story.anchor) > rules.chainSeconds();
    if (!late && Takes.isNext(item, story.latest) && Takes.isNext(item, story.anchor)) {
      return false;
    }
    double least = late ? rules.chainContainment() : ROOTED;
    return (late || story.size >= GROWN)
        && toAnchor.containment() < least
        && (late || toAnchor.headlines() < 0.5);
  }

  private static double score(StoryEvidence evidence) {
    // What withdraws a story has its name and none of its text; other notices have its words.
    if (evidence.reason() == JoinReason.KILL_NOTICE) {
      return evidence.headlines() + 0.1 * evidence.jaccard();
    }
    double marks =
        evidence.reason() == JoinReason.OWN_ID || evidence.reason() == JoinReason.SAME_SLUG
            ? 0.5
            : 0;
    return evidence.jaccard() + 0.5 * evidence.containment() + 0.3 * evidence.headlines() + marks;
  }

  private StoryMembership join(StoryItem item, Choice choice) {
    Story story = choice.story();
    JoinReason reason = java.util.Objects.requireNonNull(choice.evidence().reason());
    double addedShare =
        reason == JoinReason.EXACT_COPY
            ? 0
            : Overlap.added(
                item.shingles().hashes(),
                story.anchor.shingles().hashes(),
                story.latest.shingles().hashes());
    StoryRelation relation = relation(item, story, reason, addedShare);
    story.size++;
    story.killed |= relation == StoryRelation.KILL;
    boolean isVersion = relation == StoryRelation.REVISION || relation == StoryRelation.CORRECTION;
    if (isAgain(story, item)) {
      story.anchor = item;
      story.latest = item;
      withText.add(story);
    } else if (isVersion || isOwnCopy(item, story)) {
      story.latest = item;
    }
    return new StoryMembership(
        story.firstId,
        item.id(),
        story.size,
        relation,
        reason,
        choice.joined().id(),
        choice.evidence().jaccard(),
        addedShare);
  }

  /** Whether its agency has sent it again: what follows, follows that. */
  private static boolean isOwnCopy(StoryItem item, Story story) {
    return item.isDated() && story.anchor.isDated() && item.source().equals(story.anchor.source());
  }

  /** Whether the story had been over, so that a copy has to stand in for what it said. */
  private boolean isAgain(Story story, StoryItem item) {
    return item.isDated()
        && story.latest.isDated()
        && item.time() - story.latest.time() > rules.longestSeconds();
  }

  private static StoryRelation relation(
      StoryItem item, Story story, JoinReason reason, double addedShare) {
    if (reason == JoinReason.KILL_NOTICE) {
      return StoryRelation.KILL;
    }
    if (reason == JoinReason.EXACT_COPY) {
      return StoryRelation.EXACT_DUPLICATE;
    }
    boolean own = item.source().equals(story.anchor.source());
    if (!own) {
      return StoryRelation.NEAR_DUPLICATE;
    }
    return switch (item.revision().kind()) {
      case CORRECTION -> StoryRelation.CORRECTION;
      case REPEAT -> StoryRelation.NEAR_DUPLICATE;
      case LEAD, UPDATE, WRITETHRU -> StoryRelation.REVISION;
      default -> addedShare < NOTHING_NEW ? StoryRelation.NEAR_DUPLICATE : StoryRelation.REVISION;
    };
  }

  /** Drops the texts of stories that nothing can follow any more. */
  private void forgetTextsBefore(long time) {
    List<Story> kept = new ArrayList<>();
    for (Story story : withText) {
      if (story.latest.time() < time) {
        story.anchor = story.anchor.withoutText();
        story.latest = story.latest.withoutText();
      } else {
        kept.add(story);
      }
    }
    withText.clear();
    withText.addAll(kept);
  }
}
