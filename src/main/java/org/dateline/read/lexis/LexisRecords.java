package org.dateline.read.lexis;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.config.Reasons;
import org.dateline.read.ParsedRecord;
import org.dateline.read.Records;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a document of Lexis, which begin at a bookmark and end with "End of Document".
 * What stands before the first is the list of the search, which counts them.
 */
final class LexisRecords implements Records {
  /** "Documents (50)", in the language of the pages. */
  private static final Pattern STATED = Pattern.compile("\\p{L}+\\s?\\((\\d{1,6})\\)");

  private static final String BOOKMARK = "Bookmark_";
  private static final int SHOWN = 2000;

  private final DocumentLines lines;
  private final String what;
  private final long limit;
  private final Queue<ParsedRecord> ready = new ArrayDeque<>();
  private List<DocumentLine> piece = new ArrayList<>();
  private final StringBuilder first = new StringBuilder();
  private long length;
  private long position;
  private OptionalLong stated = OptionalLong.empty();
  private boolean inText;
  private boolean ended;

  /**
   * Articles of a document.
   *
   * @param what the document is called in sentences: "Word document"
   * @param limit a longer article is set aside
   */
  LexisRecords(DocumentLines lines, String what, long limit) {
    this.lines = lines;
    this.what = what;
    this.limit = limit;
  }

  @Override
  public OptionalLong statedCount() {
    return position > 0 ? stated : OptionalLong.empty();
  }

  @Override
  public @Nullable ParsedRecord next() {
    while (ready.isEmpty() && !ended) {
      try {
        DocumentLine line = lines.next();
        if (line == null) {
          finish();
        } else {
          take(line);
        }
      } catch (IOException | RuntimeException e) {
        breakOff(e);
      }
    }
    return ready.poll();
  }

  private void take(DocumentLine line) {
    if (first.length() < SHOWN && !line.isBlank()) {
      first.append(line.text().strip()).append('\n');
    }
    boolean headed = inText && line.isHeading() && !line.isBlank() && !isPart(line);
    boolean begins = line.isMarked(BOOKMARK) || headed;
    if (begins && !isBlank()) {
      close(false);
    }
    inText |= LexisLabel.opensText(line.text());
    length += line.text().length();
    if (length <= limit) {
      piece.add(line);
    }
    if (LexisLabel.endsArticle(line.text())) {
      close(true);
    }
  }

  /** Whether a heading is one of a part of the article, as "Classification" is, and no title. */
  private static boolean isPart(DocumentLine line) {
    String text = LexisText.plain(line.text());
    return LexisLabel.named(text) != null || LexisLabel.endsArticle(text);
  }

  /** Whether a line says how many articles there are: "Documents (50)". */
  static boolean isCount(String text) {
    return STATED.matcher(text.strip()).matches();
  }

  private boolean isBlank() {
    return piece.stream().allMatch(DocumentLine::isBlank);
  }

  /** Makes an article of what was taken since the last; of anything else nothing. */
  private void close(boolean isEnded) {
    LexisArticle article = LexisArticle.in(piece, isEnded);
    if (article != null && length > limit) {
      ready.add(
          broken(RejectReason.RECORD_TOO_LARGE, "The article is longer than a record may be."));
    } else if (article != null) {
      count(article.start());
      ready.add(article.record(position++));
    } else {
      count(piece.size());
    }
    piece = new ArrayList<>();
    length = 0;
    inText = false;
  }

  /** What the list before the first article says of its length. */
  private void count(int end) {
    for (int i = 0; i < end && position == 0 && stated.isEmpty(); i++) {
      Matcher said = STATED.matcher(piece.get(i).text().strip());
      if (said.matches()) {
        stated = OptionalLong.of(Long.parseLong(said.group(1)));
      }
    }
  }

  private void finish() {
    ended = true;
    if (!isBlank()) {
      close(false);
    }
    if (position == 0) {
      ready.add(
          new ParsedRecord.Broken(
              0,
              RejectReason.UNKNOWN_FORMAT,
              "The " + what + " holds no article of Lexis or Nexis.",
              shown(first)));
    }
  }

  private void breakOff(Exception e) {
    ended = true;
    String said = String.valueOf(e.getMessage());
    boolean cut =
        e instanceof EOFException || said.contains("nexpected end") || said.contains("runcated");
    ready.add(
        broken(
            cut ? RejectReason.TRUNCATED : RejectReason.MALFORMED_RECORD,
            "The "
                + what
                + " cannot be read on ("
                + Reasons.of(e)
                + "); what came before was taken."));
  }

  private ParsedRecord broken(RejectReason reason, String detail) {
    StringBuilder raw = new StringBuilder();
    for (DocumentLine line : piece) {
      if (raw.length() < SHOWN && !line.isBlank()) {
        raw.append(line.text().strip()).append('\n');
      }
    }
    return new ParsedRecord.Broken(position++, reason, detail, shown(raw));
  }

  private static String shown(StringBuilder raw) {
    return raw.substring(0, Math.min(raw.length(), SHOWN));
  }
}
