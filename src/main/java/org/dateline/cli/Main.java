package org.dateline.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.config.UserException;
import org.dateline.run.Secrets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * The command line. It ends by returning when all went well; otherwise with 1 for a wrong command
 * line, 2 for the user's data or settings, 3 for a fault of ours; a run that was asked to say so
 * ends with 99 where nothing new came of it.
 */
@Command(
    name = "dateline",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Reads large newswire archives: coverage of a subject over time, topics, and who is named together.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      RunsCommand.class,
      DiffCommand.class,
      CompactCommand.class,
      ShowCommand.class,
      StoryCommand.class,
      RelatedCommand.class,
      CutsCommand.class,
      ReportCommand.class,
      SettingsCommand.class
    })
public final class Main implements Runnable {
  static final int WRONG_COMMAND_LINE = 1;
  static final int WRONG_DATA = 2;
  static final int OUR_FAULT = 3;

  /** What shells make of SIGTERM, which ends the program before this could. */
  static final int STOPPED = 143;

  /** Commands of earlier releases, and what has become of them. */
  private static final Map<String, String> RETIRED =
      Map.of(
          "company",
          "The command company is called related now: dateline related ENTITY --output FOLDER",
          "train-ner",
          "The command train-ner is no part of the product any more: scripts/train-ner in its"
              + " sources trains the recogniser.");

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  Main() {}

  /** Runs the command line. */
  public static void main(String[] args) {
    int code = commandLine().execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(LocalDate.class, Main::day);
    ShowCommand.describe(Objects.requireNonNull(line.getSubcommands().get("show")));
    line.setOut(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true));
    line.setErr(HarmlessWriter.on(new OutputStreamWriter(System.err, StandardCharsets.UTF_8)));
    line.setExitCodeExceptionMapper(exception -> OUR_FAULT);
    line.setParameterExceptionHandler(
        (exception, args) -> {
          PrintWriter err = exception.getCommandLine().getErr();
          String instead = RETIRED.get(args.length == 0 ? "" : args[0]);
          if (instead != null) {
            err.println(instead);
            return WRONG_COMMAND_LINE;
          }
          err.println(Secrets.hidden(String.valueOf(exception.getMessage())));
          if (exception.getCommandLine().getCommand() instanceof RunCommand) {
            RunCommand.refuse(List.of(args), err);
          }
          CommandLine.UnmatchedArgumentException.printSuggestions(exception, err);
          err.println("Try --help.");
          return WRONG_COMMAND_LINE;
        });
    line.setExecutionExceptionHandler(handler());
    return line;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new CommandLine.TypeConversionException(
          "\"" + text + "\" is no day; write it as 2009-01-31");
    }
  }

  private static IExecutionExceptionHandler handler() {
    return (Exception exception, CommandLine line, ParseResult result) -> {
      if (isEnding()) {
        line.getErr().println("Stopped before the end.");
        return STOPPED;
      }
      return Failure.of(exception, false, null).tell(line.getErr());
    };
  }

  /**
   * What is made of an exception.
   *
   * @param code what the command line ends with
   * @param sentence what the user is told
   * @param trace where it happened; empty where that is nobody's business
   */
  record Failure(int code, String sentence, String trace) {
    /**
     * Of an exception.
     *
     * @param isStopped whether the program was told to end, see {@link #isEnding}
     * @param published id of the run that was published before it came to this; or null
     */
    static Failure of(Exception exception, boolean isStopped, @Nullable String published) {
      String what = published == null ? "nothing" : "run " + published;
      if (isStopped) {
        return new Failure(STOPPED, "Stopped before the end; " + what + " was published.", "");
      }
      if (exception instanceof UserException) {
        String message = String.valueOf(exception.getMessage());
        String after = published == null ? "" : " That was after " + what + " was published.";
        return new Failure(WRONG_DATA, Secrets.hidden(message + after), "");
      }
      String sentence =
          "Dateline failed: "
              + exception
              + ". This is a fault of Dateline or its surroundings; "
              + what
              + " was published.";
      return new Failure(OUR_FAULT, Secrets.hidden(sentence), Main.trace(exception));
    }

    /** Tells it in words; returns the code. */
    int tell(PrintWriter err) {
      err.println(sentence);
      err.print(trace);
      err.flush();
      return code;
    }
  }

  private static String trace(Exception exception) {
    StringWriter trace = new StringWriter();
    exception.printStackTrace(new PrintWriter(trace, true));
    return Secrets.hidden(trace.toString());
  }

  /** Whether the program was told from outside to end: all that fails then fails for that. */
  static boolean isEnding() {
    Thread hook = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "Say what to do: run, runs, diff, compact, report, show, story, related, cuts or settings.");
  }
}
