package org.dateline.report;

import java.util.List;
import java.util.Locale;
import org.dateline.report.StoryChain.Member;
import org.dateline.table.JoinReason;

/** A story as lines of text: its dispatches in order, what each added, why it was joined. */
public final class ChainReport {
  private static final int WIDTH = 96;
  private static final int MAX_SENTENCES = 8;

  private ChainReport() {}

  /** The lines. */
  public static String of(StoryChain story) {
    StringBuilder out = new StringBuilder();
    line(
        out,
        "Story %s: %,d %s%s",
        story.storyId(),
        story.size(),
        story.size() == 1 ? "dispatch" : "dispatches",
        story.isKilled() ? ", withdrawn and in no count" : "");
    line(out, "%s", story.headline());
    story.members().forEach(member -> member(out, member));
    if (story.size() > story.members().size()) {
      line(out, "%n… and %,d more.", story.size() - story.members().size());
    }
    return out.toString();
  }

  private static void member(StringBuilder out, Member member) {
    line(
        out,
        "%n%3d  %s  %s  %s  %s",
        member.sequence(),
        member.when() == null ? "undated" : member.when(),
        member.source(),
        member.relation(),
        member.dispatchId());
    line(out, "     %s", member.headline());
    if (member.reason() != null) {
      line(
          out,
          "     joined to %s because %s; %.0f%% in common, %.0f%% of its %,d words new",
          member.joined() == null ? "it" : member.joined().toString(),
          because(member.reason()),
          100 * member.similarity(),
          100 * member.added(),
          member.words());
      sentences(out, member.sentences());
    }
  }

  private static void sentences(StringBuilder out, List<String> sentences) {
    sentences.stream()
        .limit(MAX_SENTENCES)
        .forEach(sentence -> line(out, "     + %s", shortened(sentence)));
    if (sentences.size() > MAX_SENTENCES) {
      line(out, "     + … and %,d more sentences", sentences.size() - MAX_SENTENCES);
    }
  }

  private static String shortened(String sentence) {
    String flat = sentence.replace('\n', ' ');
    return flat.length() <= WIDTH ? flat : flat.substring(0, WIDTH - 1) + "…";
  }

  private static String because(String code) {
    JoinReason reason = JoinReason.of(code);
    if (reason == null) {
      return code;
    }
    return switch (reason) {
      case EXACT_COPY -> "the text is the same";
      case NEAR_COPY -> "the text is nearly the same";
      case CONTAINED_COPY -> "one text stands in the other";
      case OWN_ID -> "the feed gives both the same item id";
      case SAME_HEADLINE -> "the headline is the same";
      case SAME_SLUG -> "the keyword line is the same";
      case REVISION_TAG -> "its tag says so and the headline is similar";
      case SIMILAR_HEADLINE -> "the headline is similar";
      case SHARED_TEXT -> "much of the text is the same";
      case KILL_NOTICE -> "it withdraws it";
    };
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values)).append('\n');
  }
}
