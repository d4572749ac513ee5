package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cleans a dispatch by rules in a fixed order: headline tags; end mark and tail; by-lines above;
 * dateline; what stands below the text; codes between words. Nothing but white space is lost: what
 * is neither in {@code headlinePlain} nor in {@code body} is in {@code cuts}.
 */
public final class Cleaner {
  /** Cleans a dispatch. */
  public Cleaned clean(RawDispatch dispatch) {
    String raw = dispatch.raw();
    Ledger ledger = new Ledger(raw);
    int textStart = dispatch.headline().length() + 1;
    HeadlineTags tags = HeadlineTags.parse(dispatch.headline());
    tags.tags().forEach(tag -> ledger.cut(tag.rule(), tag.start(), tag.end()));
    Codes.cut(raw, 0, dispatch.headline().length(), ledger);
    List<String> byline = new ArrayList<>(dispatch.byline());
    int end = EndMarks.cut(Lines.of(raw, textStart, raw.length()), ledger, raw.length());
    int start = SignOffs.cutAbove(raw, textStart, end, ledger, byline);
    Dateline dateline = DatelineParser.parse(raw, start);
    if (dateline != null && dateline.end() <= end) {
      ledger.cut("dateline", dateline.start(), dateline.end());
      start = dateline.end();
    } else {
      dateline = null;
    }
    end = SignOffs.cutBelow(raw, start, end, ledger, byline);
    Codes.cut(raw, start, end, ledger);
    return cleaned(dispatch, tags, dateline, byline, ledger, start, end);
  }

  private static Cleaned cleaned(
      RawDispatch dispatch,
      HeadlineTags tags,
      @Nullable Dateline dateline,
      List<String> byline,
      Ledger ledger,
      int start,
      int end) {
    String plain = ledger.kept(0, dispatch.headline().length());
    return new Cleaned(
        Paragraphs.oneLine(dispatch.headline()),
        tidy(Paragraphs.oneLine(plain)),
        tags.revision(),
        tags.kicker(),
        dateline,
        byline.stream().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList(),
        tidy(Paragraphs.join(ledger.kept(start, Math.max(start, end)))),
        ledger.cuts());
  }

  /** A code that is cut leaves two blanks, or one before a comma or full stop. */
  private static String tidy(String text) {
    if (text.indexOf("  ") < 0 && text.indexOf(" ,") < 0 && text.indexOf(" .") < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean mark = (c == ',' || c == '.') && !(i + 1 < text.length() && text.charAt(i + 1) == c);
      int last = out.length() - 1;
      if (mark && last >= 0 && out.charAt(last) == ' ' && endsWord(text, i)) {
        out.setLength(last);
      }
      out.append(c);
    }
    return out.toString();
  }

  private static boolean endsWord(String text, int i) {
    return i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
  }
}
