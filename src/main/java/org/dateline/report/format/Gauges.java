package org.dateline.report.format;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Figures for a monitoring system, in text that is both the Prometheus text format 0.0.4 (which
 * node_exporter's textfile collector reads, and nothing else) and OpenMetrics 1.0: gauges only, as
 * the two name counters differently; no times of samples, which the collector refuses; {@code #
 * UNIT} and {@code # EOF}, which are comments to it.
 */
public final class Gauges {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern SAMPLE =
      Pattern.compile("(?m)^([a-z][a-z0-9_]*)((?:\\{[^\\n]*})?) ([-+0-9.eE]+)$");

  private final Map<String, Gauge> gauges = new LinkedHashMap<>();

  /** One figure: what it means, and its values by labels as they are written. */
  private record Gauge(String help, String unit, Map<String, String> samples) {}

  /**
   * Adds a figure without values.
   *
   * @param name small letters, digits and underscores; ends with the unit
   * @param unit as OpenMetrics names base units, such as {@code seconds}; empty for numbers of
   *     things
   * @param help what it means, in one line
   * @throws IllegalArgumentException if the name is none, or does not end with its unit
   */
  public Gauges define(String name, String unit, String help) {
    if (!NAME.matcher(name).matches() || !(unit.isEmpty() || name.endsWith("_" + unit))) {
      throw new IllegalArgumentException("no name of a figure in \"" + unit + "\": " + name);
    }
    gauges.put(name, new Gauge(help, unit, new LinkedHashMap<>()));
    return this;
  }

  /**
   * Sets a value.
   *
   * @param name a figure that was defined
   * @param labels what tells this value from others of the figure, in order
   */
  public void set(String name, Map<String, String> labels, BigDecimal value) {
    gauge(name).samples().put(written(labels), value.toPlainString());
  }

  /**
   * Takes over the values of a figure from what was written before, where it has such.
   *
   * @param name a figure that was defined
   * @param labels labels that a value must begin with
   * @param text an earlier {@link #toString}; anything else has no values
   */
  public void keep(String name, Map<String, String> labels, String text) {
    String begin = written(labels);
    Matcher samples = SAMPLE.matcher(text);
    while (samples.find()) {
      if (samples.group(1).equals(name) && begins(samples.group(2), begin)) {
        gauge(name).samples().put(samples.group(2), samples.group(3));
      }
    }
  }

  private static boolean begins(String labels, String begin) {
    return labels.equals(begin)
        || labels.startsWith(begin.substring(0, Math.max(0, begin.length() - 1)) + ",");
  }

  private Gauge gauge(String name) {
    Gauge gauge = gauges.get(name);
    if (gauge == null) {
      throw new IllegalArgumentException("no figure of this name: " + name);
    }
    return gauge;
  }

  private static String written(Map<String, String> labels) {
    return labels.isEmpty()
        ? ""
        : labels.entrySet().stream()
            .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
            .collect(Collectors.joining(",", "{", "}"));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  /** All figures that have values. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    gauges.forEach(
        (name, gauge) -> {
          if (!gauge.samples().isEmpty()) {
            text.append(String.format(Locale.ROOT, "# HELP %s %s\n", name, gauge.help()));
            text.append(String.format(Locale.ROOT, "# TYPE %s gauge\n", name));
            if (!gauge.unit().isEmpty()) {
              text.append(String.format(Locale.ROOT, "# UNIT %s %s\n", name, gauge.unit()));
            }
            gauge
                .samples()
                .forEach(
                    (labels, value) ->
                        text.append(name).append(labels).append(' ').append(value).append('\n'));
          }
        });
    return text.append("# EOF\n").toString();
  }
}
