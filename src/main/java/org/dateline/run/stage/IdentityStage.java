package org.dateline.run.stage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.entity.identity.NameLinks;
import org.dateline.entity.identity.SaidSame;
import org.dateline.run.RunContext;
import org.dateline.run.Stage;
import org.dateline.run.StageResult;
import org.dateline.table.EntityLinks;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Mentions;

/**
 * Who is who: what all mentions of the corpus together tell of single ones. The mentions themselves
 * stay what their own dispatches say, so that it is the same however the corpus came together.
 */
public final class IdentityStage implements Stage {
  @Override
  public StageResult run(RunContext run) {
    long links =
        run.write(
            NameLinks.of(
                run.corpus(Mentions.NAME, Mentions.SCHEMA),
                run.spark().createDataFrame(run.plan().knownPersons(), NameLinks.KNOWN),
                run.plan().gazetteer().identities().stream()
                    .map(said -> new SaidSame(said.other(), said.id(), said.isSame()))
                    .toList(),
                run.corpusCount(Dispatches.NAME, Dispatches.SCHEMA),
                run.stageCache()),
            EntityLinks.NAME,
            EntityLinks.SCHEMA);
    return StageResult.of(
            Map.of(EntityLinks.NAME, links),
            String.format(Locale.ROOT, "%,d ways of naming that mean another", links))
        .withNotes(notes(run));
  }

  private static List<String> notes(RunContext run) {
    return run.previous() == null || run.previousRunHas(EntityLinks.NAME)
        ? List.of()
        : List.of(
            "Who is who in earlier batches was settled when each of them came, by a version of"
                + " Dateline that knew no entity_links; --rebuild settles it by the whole archive.");
  }
}
