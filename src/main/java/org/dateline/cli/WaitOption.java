package org.dateline.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.store.LockWait;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The option that says what to do while another run writes the same output. */
final class WaitOption {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smhd])");

  @Option(
      names = "--wait",
      arity = "0..1",
      paramLabel = "DURATION",
      fallbackValue = "",
      converter = Reader.class,
      description =
          "While another run writes the same output: wait for it, at most so long (such as 30m, 2h)"
              + " or, without a duration, as long as it takes; default: leave at once.")
  private Duration wait = Duration.ZERO;

  WaitOption() {}

  Duration atMost() {
    return wait;
  }

  /** Reads a duration such as 30m. */
  static final class Reader implements CommandLine.ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      if (text.isEmpty()) {
        return LockWait.FOREVER;
      }
      Matcher matcher = DURATION.matcher(text.toLowerCase(Locale.ROOT));
      if (!matcher.matches()) {
        throw new CommandLine.TypeConversionException(
            "\"" + text + "\" is no duration; write it as 90s, 30m, 2h or 1d");
      }
      long number = Long.parseLong(matcher.group(1));
      return switch (matcher.group(2)) {
        case "s" -> Duration.ofSeconds(number);
        case "m" -> Duration.ofMinutes(number);
        case "h" -> Duration.ofHours(number);
        default -> Duration.ofDays(number);
      };
    }
  }
}
