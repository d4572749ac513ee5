package org.dateline.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.text.ner.NameModel;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rebuilds the recogniser of names: {@code scripts/train-ner}. */
@Command(
    name = "scripts/train-ner",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Trains the recogniser of names from a folder of corpora; see its model card.")
public final class TrainNames implements Callable<Integer> {
  @Parameters(
      paramLabel = "CORPORA",
      description = "Holds ner, reuters-web, reuters21578 and kcna.")
  private Path corpora = Path.of("");

  @Option(names = "--output", paramLabel = "FILE", description = "Where the model goes.")
  private Path output = Path.of("names.model.gz");

  @Option(
      names = "--hold-out",
      description = "Keep one document in ten back to measure with, and write no model.")
  private boolean holdOut;

  @Option(
      names = "--testa",
      description = "Tell the score on CoNLL-2003 testa, which is better not looked at often.")
  private boolean testa;

  private TrainNames() {}

  /** The command line. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new TrainNames()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    NameModel model = new NamesTraining(corpora, out::println).train(holdOut);
    if (!holdOut) {
      Files.write(output, NamesTraining.packed(model));
    }
    if (testa) {
      out.println("CoNLL-2003 testa:\n" + NamesTraining.conll(model, corpora).table());
    }
    return 0;
  }
}
