package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.text.ner.NameModel;
import org.dateline.train.NamesTraining;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline train-ner}: rebuilds the recogniser of names. */
@Command(
    name = "train-ner",
    hidden = true,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Trains the recogniser of names from a folder of corpora; see its model card.")
final class TrainNamesCommand implements Callable<Integer> {
  @Option(
      names = "--corpora",
      required = true,
      paramLabel = "FOLDER",
      description = "Holds ner, reuters-web and reuters21578.")
  private Path corpora = Path.of("");

  @Option(names = "--output", paramLabel = "FILE", description = "Where the model goes.")
  private Path output = Path.of("names.model.gz");

  @Option(
      names = "--hold-out",
      description = "Keep one document in ten back to measure with, and write no model.")
  private boolean holdOut;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  TrainNamesCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    NameModel model = new NamesTraining(corpora, out::println).train(holdOut);
    if (!holdOut) {
      Files.write(output, NamesTraining.packed(model));
    }
    out.println("CoNLL-2003 testa:\n" + NamesTraining.conll(model, corpora).table());
    return 0;
  }
}
