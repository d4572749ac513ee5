package org.dateline.bench.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/** The formats that agencies are archived in, one each. */
enum WireFormat {
  /** JSON Lines with dates as web pages write them. */
  WEB_LINES("jsonl.gz") {
    @Override
    String record(Sent sent) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("id", sent.reference());
      fields.put("title", sent.headline());
      fields.put("byline", sent.byline());
      fields.put("date", webDate(sent.instant()));
      fields.put("url", "https://example.org/wire/" + sent.reference());
      fields.put("text", sent.text());
      return json(fields) + "\n";
    }
  },
  /** JSON Lines with ISO dates. */
  LINES("jsonl.gz") {
    @Override
    String record(Sent sent) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("id", sent.reference());
      fields.put("headline", sent.headline());
      fields.put("date", sent.instant().toString());
      fields.put("body", sent.text());
      return json(fields) + "\n";
    }
  },
  /** A JSON array with dates in milliseconds. */
  ARRAY("json.gz") {
    @Override
    String head() {
      return "[\n";
    }

    @Override
    String between() {
      return ",\n";
    }

    @Override
    String record(Sent sent) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("id", sent.reference());
      fields.put("headline", sent.headline());
      fields.put("date", sent.seconds() * 1_000);
      fields.put("story_text", sent.text());
      return json(fields);
    }

    @Override
    String foot() {
      return "\n]\n";
    }
  },
  /** DOC elements, the day in the id. */
  SGML("sgml.gz") {
    @Override
    String record(Sent sent) {
      StringBuilder doc = new StringBuilder();
      doc.append("<DOC id=\"").append(sent.reference()).append("\" type=\"story\">\n");
      doc.append("<HEADLINE>\n").append(escaped(sent.headline())).append("\n</HEADLINE>\n<TEXT>\n");
      for (String paragraph : sent.text().split("\n\n", -1)) {
        doc.append("<P>\n").append(escaped(paragraph)).append("\n</P>\n");
      }
      return doc.append("</TEXT>\n</DOC>\n").toString();
    }
  },
  /** Rows under a header. */
  ROWS("csv.gz") {
    @Override
    String head() {
      return "id,headline,date,text\r\n";
    }

    @Override
    String record(Sent sent) {
      String date = ROW_DATE.format(sent.instant().atZone(ZoneOffset.UTC));
      return CSVFormat.RFC4180.format(sent.reference(), sent.headline(), date, sent.text())
          + "\r\n";
    }
  },
  /** One below the other, each closed by its end mark; without references. */
  TEXT("txt") {
    @Override
    String reference(Sent sent) {
      return "";
    }

    @Override
    String record(Sent sent) {
      return sent.headline() + "\n\n" + sent.text() + "\n\n";
    }
  };

  private static final JsonMapper JSON = new JsonMapper();
  private static final DateTimeFormatter WEB_DATE =
      DateTimeFormatter.ofPattern("EEE MMM d, uuuu h:mm", Locale.ENGLISH);
  private static final DateTimeFormatter ROW_DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final String ending;

  WireFormat(String ending) {
    this.ending = ending;
  }

  static WireFormat of(Agency agency) {
    return switch (agency) {
      case REUTERS -> WEB_LINES;
      case YONHAP -> LINES;
      case KCNA -> ARRAY;
      case AP -> SGML;
      case AFP -> ROWS;
      case XINHUA -> TEXT;
    };
  }

  /** How names of its files end, without a dot before it. */
  String ending() {
    return ending;
  }

  boolean isCompressed() {
    return ending.endsWith(".gz");
  }

  /** What a file begins with. */
  String head() {
    return "";
  }

  /** What stands between two records. */
  String between() {
    return "";
  }

  /** A dispatch as a record. */
  abstract String record(Sent sent);

  /** What a file ends with. */
  String foot() {
    return "";
  }

  /** The reference that a record carries. */
  String reference(Sent sent) {
    return sent.reference();
  }

  private static String json(Map<String, Object> fields) {
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** "Thu Jan 22, 2015 11:10am GMT". */
  private static String webDate(Instant instant) {
    ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
    return WEB_DATE.format(time) + (time.getHour() < 12 ? "am GMT" : "pm GMT");
  }
}
