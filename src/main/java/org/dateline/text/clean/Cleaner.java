package org.dateline.text.clean;

import java.util.ArrayList;
import java.util.List;
import org.dateline.text.dateline.Dateline;
import org.dateline.text.record.RawDispatch;
import org.dateline.text.record.SiteNames;
import org.dateline.text.word.NormalText;
import org.jspecify.annotations.Nullable;

/**
 * Cleans a dispatch by rules in a fixed order: characters; tags of the headline; end mark and tail;
 * what stands above the text; dateline; what stands below the text; codes between words. Nothing
 * but white space is lost: what is neither in {@code headlinePlain} nor in {@code body}, both of
 * {@link NormalText}, is in {@code cuts}.
 */
public final class Cleaner {
  /** Cleans a dispatch. */
  public Cleaned clean(RawDispatch dispatch) {
    NormalText normal = NormalText.of(dispatch.raw(), dispatch.headline().length());
    String raw = normal.text();
    int headlineEnd = normal.normal(dispatch.headline().length());
    int textStart = headlineEnd + 1;
    CutList ledger = new CutList(raw);
    String headline = raw.substring(0, headlineEnd);
    int siteName = SiteNames.start(headline, dispatch.source(), dispatch.url());
    HeadlineTags tags =
        HeadlineTags.parse(
            headline.substring(0, siteName), raw.substring(Math.min(textStart, raw.length())));
    tags.tags().forEach(tag -> ledger.cut(tag.rule(), tag.start(), tag.end()));
    if (siteName < headlineEnd) {
      ledger.cut(CleaningRule.SITE_NAME, siteName, headlineEnd);
    }
    Codes.cut(raw, 0, siteName, ledger);
    List<String> byline = new ArrayList<>(dispatch.byline());
    int end = EndMarks.cut(raw, textStart, raw.length(), ledger);
    HeadMatter above = HeadMatter.cut(raw, textStart, end, ledger, byline);
    int start = above.textStart;
    Dateline dateline = above.dateline(raw, end);
    if (dateline != null) {
      ledger.cut(CleaningRule.DATELINE, dateline.start(), dateline.end());
      start = above.isDeck ? start : Bylines.behindDateline(raw, dateline, end, ledger, byline);
    }
    // A deck stands above the dateline: what ends the text does not reach so far.
    int beginning = dateline == null ? start : dateline.end();
    end = SignOffs.cut(raw, beginning, Math.max(beginning, end), ledger, byline);
    Codes.cut(raw, start, end, ledger);
    List<Cut> cuts = ledger.cuts();
    Paragraphs.Joined body = Paragraphs.join(raw, start, Math.max(start, end), cuts);
    String headlinePlain = headlinePlain(raw, headlineEnd, cuts);
    return new Cleaned(
        Paragraphs.oneLine(dispatch.headline()),
        headlinePlain,
        Revisions.of(tags.revision(), dispatch.feed()),
        tags.kicker(),
        inRaw(dateline, normal),
        above.headerDate,
        named(byline),
        body.text(),
        inRaw(body.edges(), normal),
        inRaw(placed(raw, headlineEnd, headlinePlain, body.cuts()), normal, dispatch));
  }

  private static @Nullable Dateline inRaw(@Nullable Dateline dateline, NormalText normal) {
    return dateline == null || !normal.changed()
        ? dateline
        : dateline.at(normal.raw(dateline.start()), normal.rawEnd(dateline.end()));
  }

  private static List<EdgeParagraph> inRaw(List<EdgeParagraph> edges, NormalText normal) {
    return normal.changed() ? edges.stream().map(edge -> edge.inRaw(normal)).toList() : edges;
  }

  private static List<Cut> inRaw(List<Cut> cuts, NormalText normal, RawDispatch dispatch) {
    if (!normal.changed()) {
      return cuts;
    }
    String raw = dispatch.raw();
    return cuts.stream()
        .map(cut -> cut.inRaw(raw, normal.raw(cut.start()), normal.rawEnd(cut.end())))
        .toList();
  }

  /** The cuts of the headline in their places in what was kept of it, and the cuts of the text. */
  private static List<Cut> placed(
      String raw, int headlineEnd, String headlinePlain, List<Cut> cuts) {
    if (cuts.isEmpty() || cuts.get(0).start() >= headlineEnd) {
      return cuts;
    }
    KeptOffsets headline = new KeptOffsets(raw, headlinePlain);
    return cuts.stream()
        .map(cut -> cut.start() < headlineEnd ? cut.at(true, headline.of(cut)) : cut)
        .toList();
  }

  private static String headlinePlain(String raw, int headlineEnd, List<Cut> cuts) {
    boolean whole = cuts.isEmpty() || cuts.get(0).start() >= headlineEnd;
    if (whole && raw.lastIndexOf('\n', headlineEnd - 1) < 0) {
      return Paragraphs.oneLine(raw.substring(0, headlineEnd));
    }
    return Paragraphs.oneLine(Paragraphs.join(raw, 0, headlineEnd, cuts).text());
  }

  private static List<String> named(List<String> byline) {
    return byline.isEmpty()
        ? byline
        : byline.stream().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
  }
}
