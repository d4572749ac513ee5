package org.dateline.read.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.FileHead;
import org.dateline.read.Format;
import org.dateline.read.ParsedRecord;
import org.dateline.read.Records;
import org.dateline.read.Source;
import org.jspecify.annotations.Nullable;

/**
 * Articles of Nexis and LexisNexis Academic as plain text: each under "3 of 74 DOCUMENTS", or what
 * stands for it in the language of the pages.
 */
public final class NexisTextFormat implements Format {
  /** A line that counts stands above an article if a day or a label is so near below it. */
  private static final int NEAR = 14;

  /** Nexis hands out no more at once. */
  private static final int MOST = 500;

  /** What is in every word for a document. */
  private static final List<String> COUNTED =
      List.of("ocument", "OCUMENT", "okument", "OKUMENT", "окумент", "ОКУМЕНТ");

  private static final Pattern SELECTED =
      Pattern.compile("(?iu)^.{3,40}:\\s*(?:.{3,30}:\\s*)?(\\d{1,5}\\s*-\\s*\\d{1,5})\\s*$");

  /** For the service loader. */
  public NexisTextFormat() {}

  @Override
  public String name() {
    return "nexis_txt";
  }

  @Override
  public boolean recognises(FileHead head) {
    String text = head.text();
    boolean counts = COUNTED.stream().anyMatch(text::contains);
    if (!counts || head.firstCharacter() == '<') {
      return false;
    }
    List<String> lines = WrappedLines.lines(text);
    for (int i = 0; i < lines.size(); i++) {
      if (NexisCount.of(lines.get(i)) != null && isHead(lines, i, 3 * NEAR)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Records open(Source source) {
    return new ExportRecords(source, NexisTextFormat::read);
  }

  static Export read(String text) {
    List<String> lines = WrappedLines.lines(text);
    WrappedLines wrapped = WrappedLines.of(lines);
    List<Integer> starts = starts(lines);
    List<ParsedRecord> records = new ArrayList<>();
    List<NexisCount> counts = new ArrayList<>();
    for (int k = 0; k < starts.size(); k++) {
      int start = starts.get(k);
      int end = k + 1 < starts.size() ? starts.get(k + 1) : lines.size();
      NexisCount count = NexisCount.of(lines.get(start));
      if (count != null) {
        counts.add(count);
      }
      List<NexisPart> parts = parts(lines.subList(start + 1, end), wrapped);
      records.add(NexisArticle.read(records.size(), parts));
    }
    if (records.isEmpty()) {
      records.add(Article.none(0, "The file counts documents but holds no article.", text));
    }
    int head = starts.isEmpty() ? 0 : starts.get(0);
    return new Export(records, stated(lines.subList(0, head), counts));
  }

  /** Lines above articles. One that is quoted in a text is followed by neither day nor label. */
  private static List<Integer> starts(List<String> lines) {
    List<Integer> starts = new ArrayList<>();
    NexisCount last = null;
    for (int i = 0; i < lines.size(); i++) {
      NexisCount count = NexisCount.of(lines.get(i));
      boolean alone =
          count != null && (i == 0 || lines.get(i - 1).isBlank() || isCentred(lines.get(i)));
      if (count == null || !alone) {
        continue;
      }
      boolean next = last != null && count.number() == last.number() + 1 && isCentred(lines.get(i));
      if (next || isHead(lines, i, NEAR)) {
        starts.add(i);
        last = count;
      }
    }
    return starts;
  }

  private static boolean isCentred(String line) {
    return WrappedLines.indent(line) >= 10;
  }

  /** Whether a day or a label of the head stands near below. */
  private static boolean isHead(List<String> lines, int count, int near) {
    int seen = 0;
    for (int i = count + 1; i < lines.size() && seen < near; i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      if (NexisCount.of(line) != null) {
        return false;
      }
      seen++;
      NexisLabel.Found found = NexisLabel.at(line);
      if (found != null && found.isKnown() && found.label() != NexisLabel.OTHER) {
        return found.label().isInHead();
      }
      boolean day = line.length() <= 120 && ExportDate.at(line.strip()) != null;
      if (day && seen <= 8) {
        return true;
      }
    }
    return false;
  }

  /** Blocks between blank lines; those under a label without a value are its value. */
  private static List<NexisPart> parts(List<String> lines, WrappedLines wrapped) {
    List<NexisPart> parts = new ArrayList<>();
    boolean open = false;
    List<List<String>> blocks = split(WrappedLines.blocks(lines));
    int body = bodyAlone(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      List<String> block = blocks.get(i);
      NexisLabel.Found found = NexisLabel.at(block.get(0));
      boolean centred = found == null && block.stream().allMatch(NexisTextFormat::isCentred);
      String raw =
          centred
              ? Article.paragraphs(String.join("\n", block))
              : Article.paragraphs(wrapped.paragraphs(block));
      boolean labelled = found != null && found.isKnown();
      String value = raw.substring(raw.indexOf(':') + 1).strip();
      if (found != null && labelled && i > body) {
        labelled = !found.label().isSentence(isOneWord(block.get(0)), value);
      }
      if (labelled && found != null) {
        parts.add(NexisPart.labelled(found.label(), value, raw, value.isEmpty()));
        open = value.isEmpty() && found.label() != NexisLabel.BODY;
      } else if (open) {
        parts.set(parts.size() - 1, parts.get(parts.size() - 1).with(raw));
        open = false;
      } else {
        parts.add(NexisPart.bare(raw, centred));
      }
    }
    return parts;
  }

  /** Which block is the label of the text and nothing else; above it all labels are labels. */
  private static int bodyAlone(List<List<String>> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      NexisLabel.Found found = NexisLabel.at(blocks.get(i).get(0));
      if (found != null && found.label() == NexisLabel.BODY && found.value().isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isOneWord(String line) {
    int hyphen = line.indexOf('-');
    return hyphen < 0 || hyphen > line.indexOf(':');
  }

  /** Labels that follow one another without a blank line are blocks of their own. */
  private static List<List<String>> split(List<List<String>> blocks) {
    List<List<String>> split = new ArrayList<>();
    for (List<String> block : blocks) {
      boolean labelled = isLabel(block.get(0));
      int from = 0;
      for (int i = 1; labelled && i < block.size(); i++) {
        if (isLabel(block.get(i))) {
          split.add(block.subList(from, i));
          from = i;
        }
      }
      split.add(block.subList(from, block.size()));
    }
    return split;
  }

  private static boolean isLabel(String line) {
    NexisLabel.@Nullable Found found = NexisLabel.at(line);
    return found != null && found.isKnown();
  }

  /**
   * How many the file says it holds: as the order of the download says, "Selected Items: 1-10"; the
   * total that is named most often where counting begins at 1 and so many fit into one download;
   * else from the lowest number to the highest.
   */
  private static OptionalLong stated(List<String> cover, List<NexisCount> counts) {
    for (String line : cover) {
      Matcher selected = SELECTED.matcher(line);
      if (selected.find()) {
        String[] range = selected.group(1).split("\\s*-\\s*", -1);
        long many = Long.parseLong(range[1]) - Long.parseLong(range[0]) + 1;
        return many > 0 ? OptionalLong.of(many) : OptionalLong.empty();
      }
    }
    if (counts.isEmpty()) {
      return OptionalLong.empty();
    }
    int lowest = counts.stream().mapToInt(NexisCount::number).min().orElse(1);
    int highest = counts.stream().mapToInt(NexisCount::number).max().orElse(1);
    int total = usualTotal(counts);
    boolean whole = lowest == 1 && total <= MOST && total >= highest;
    return OptionalLong.of(whole ? total : highest - lowest + 1);
  }

  private static int usualTotal(List<NexisCount> counts) {
    Map<Integer, Integer> totals = new HashMap<>();
    counts.forEach(count -> totals.merge(count.total(), 1, Integer::sum));
    int usual = 0;
    for (NexisCount count : counts) {
      boolean more = totals.getOrDefault(count.total(), 0) > totals.getOrDefault(usual, 0);
      usual = more ? count.total() : usual;
    }
    return usual;
  }
}
