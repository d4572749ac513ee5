package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dateline.run.lookup.Published;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** A command that looks at a published output and prints what it finds there. */
abstract class LookupCommand implements Callable<Integer> {
  @Mixin private LookupOptions lookup = new LookupOptions();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /**
   * Looks at the options before anything is opened.
   *
   * @throws CommandLine.ParameterException if they do not go together, see {@link #wrong}
   */
  abstract void check();

  /** Whether it is read by a program, which gets every character as it is. */
  boolean isExact() {
    return false;
  }

  /** Prints the answer. */
  abstract void print(Published published, PrintWriter out) throws IOException;

  @Override
  public final Integer call() throws IOException {
    check();
    try (Published published = lookup.open()) {
      PrintWriter out = spec.commandLine().getOut();
      if (!isExact()) {
        out = HarmlessWriter.on(out);
      }
      print(published, out);
      out.flush();
      return 0;
    }
  }

  final CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  /** Where warnings go. */
  final PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
