package org.dateline.bench.wire;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Agencies, and the forms of each: datelines, tags, what stands below the text. */
enum Agency {
  REUTERS(46),
  YONHAP(17),
  AP(13),
  AFP(12),
  XINHUA(9),
  KCNA(3);

  private static final String[] SHORT_MONTHS = {
    "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."
  };

  /** Who sends news of North Korea. */
  private static final List<Agency> KOREAN =
      List.of(YONHAP, YONHAP, YONHAP, YONHAP, REUTERS, REUTERS, KCNA, KCNA, AP, AFP, XINHUA);

  /** Of a hundred stories of the world. */
  private final int share;

  Agency(int share) {
    this.share = share;
  }

  /** Its code, as in the table of dispatches and in the names of files. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Agency draw(Topic topic, SplittableRandom random) {
    if (topic.isOf("North Korea")) {
      return Draws.pick(KOREAN, random);
    }
    int drawn = random.nextInt(100);
    for (Agency agency : values()) {
      drawn -= agency.share;
      if (drawn < 0) {
        return agency;
      }
    }
    return REUTERS;
  }

  /** The dateline with the space behind it. */
  String dateline(String place, LocalDate day) {
    String month = SHORT_MONTHS[day.getMonthValue() - 1];
    String capitals = place.toUpperCase(Locale.ROOT);
    return switch (this) {
      case REUTERS -> capitals + " (Reuters) - ";
      case YONHAP -> capitals + ", " + month + " " + day.getDayOfMonth() + " (Yonhap) -- ";
      case AP -> capitals + " (AP) _ ";
      case AFP ->
          capitals + ", " + month.replace(".", "") + " " + day.getDayOfMonth() + " (AFP) - ";
      case XINHUA ->
          capitals
              + ", "
              + month
              + " "
              + day.getDayOfMonth()
              + ", "
              + day.getYear()
              + " (Xinhua) -- ";
      case KCNA -> place + ", " + monthName(day) + " " + day.getDayOfMonth() + " (KCNA) -- ";
    };
  }

  private static String monthName(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** The tag before the headline of a later take; empty where the agency uses none. */
  String tag(int take, Edit edit) {
    if (edit == Edit.KILL) {
      return "KILL-";
    }
    return switch (this) {
      case REUTERS -> edit == Edit.CHANGED_NUMBERS ? "CORRECTED-" : "UPDATE " + take + "-";
      case YONHAP, AFP -> take == 1 ? "(LEAD) " : "(" + ordinal(take) + " LD) ";
      case AP -> ordinal(take) + " Ld-Writethru, ";
      case XINHUA, KCNA -> "";
    };
  }

  private static String ordinal(int take) {
    return switch (take) {
      case 1 -> "1st";
      case 2 -> "2nd";
      case 3 -> "3rd";
      default -> take + "th";
    };
  }

  /** What stands between two paragraphs. */
  String paragraphBreak() {
    return this == YONHAP ? "\n\n   " : "\n\n";
  }

  /** What stands below the text: credits, addresses, the mark of the end. */
  String signOff(String writer, String editor) {
    return switch (this) {
      case REUTERS -> "\n\n(Reporting by " + writer + "; Editing by " + editor + ")";
      case YONHAP ->
          "\n\n" + writer.toLowerCase(Locale.ROOT).replace(" ", "") + "@example.com\n(END)";
      case XINHUA -> "\n(END)";
      case KCNA -> " -0-";
      case AP, AFP -> "";
    };
  }

  /** Whether headlines of other stories are scraped along below its end mark. */
  boolean hasTails() {
    return this == YONHAP;
  }
}
