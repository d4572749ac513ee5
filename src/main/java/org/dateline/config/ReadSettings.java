package org.dateline.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How files are read.
 *
 * @param maxRejectShare {@link #MAX_REJECT_SHARE}
 * @param maxRecordBytes {@link #MAX_RECORD_BYTES}
 * @param taskBytes {@link #TASK_BYTES}
 * @param map {@link #MAP}
 * @param source {@link #SOURCE}; null where nothing is said
 * @param dateFormat {@link #DATE_FORMAT}; empty where nothing is said
 * @param since {@link #SINCE}; empty where nothing is said
 */
public record ReadSettings(
    double maxRejectShare,
    long maxRecordBytes,
    long taskBytes,
    Map<String, String> map,
    @Nullable String source,
    String dateFormat,
    String since) {
  /** Our fields, as {@code --map} names them. */
  public static final List<String> FIELDS =
      Arrays.stream(DispatchField.values()).map(DispatchField::code).toList();

  /** The greatest share of records that may be set aside. */
  public static final Setting<Double> MAX_REJECT_SHARE =
      Setting.share(
          "read.max_reject_share",
          0.2,
          "greatest share of records that may be set aside before the run fails");

  /** A longer record is set aside. */
  public static final Setting<Long> MAX_RECORD_BYTES =
      Setting.bytes(
          "read.max_record_bytes", "16MiB", 1L << 10, 1L << 30, "a longer record is set aside");

  static final Setting<Long> TASK_BYTES =
      Setting.bytes(
          "read.task_bytes", "32MiB", 1L << 16, 1L << 32, "how much of the input one task reads");

  /** What the records call our fields. */
  public static final Setting<Map<String, String>> MAP =
      Setting.mapping(
          "read.map", FIELDS, "what the records call our fields; usual names are known");

  /** The agency of records that name theirs in no field, dateline or address. */
  public static final Setting<String> SOURCE =
      Setting.text(
          "read.source",
          "an agency code or nothing",
          "the agency of records that name theirs in no field, dateline or address");

  /** The order of day, month and year in dates such as 03/09/2015. */
  public static final Setting<String> DATE_FORMAT =
      Setting.dateFormat(
          "read.date_format",
          "the order of day, month and year in dates such as 03/09/2015; else learned from the"
              + " other dates of the file and its folder");

  /** The day from which on files are looked at. */
  public static final Setting<String> SINCE =
      Since.setting(
          "read.since",
          "only files modified on that day (UTC) or later are looked at; older ones that no run has"
              + " read are counted and left to a run without it");

  static final List<Setting<?>> ALL =
      List.of(MAX_REJECT_SHARE, MAX_RECORD_BYTES, TASK_BYTES, MAP, SOURCE, DATE_FORMAT, SINCE);

  public ReadSettings {
    map = Map.copyOf(map);
  }

  static ReadSettings of(Values values) {
    return new ReadSettings(
        values.get(MAX_REJECT_SHARE),
        values.get(MAX_RECORD_BYTES),
        values.get(TASK_BYTES),
        values.get(MAP),
        orNull(values.get(SOURCE)),
        values.get(DATE_FORMAT),
        values.get(SINCE));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
