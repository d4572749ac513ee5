package org.dateline.run.stage;

import java.util.Map;
import org.dateline.config.TopicSettings;
import org.dateline.run.InputDigest;
import org.dateline.run.RunChanges;
import org.dateline.run.RunContext;
import org.dateline.run.RunJob;
import org.dateline.run.Stage;
import org.dateline.run.StageCost;
import org.dateline.run.StageResult;
import org.dateline.store.BatchSizes;
import org.dateline.store.Manifest;
import org.dateline.store.TableSizes;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Inputs;

/** Writes down what the run was and did, and makes it the one that readers see. */
public final class PublishStage implements Stage {
  @Override
  public StageResult run(RunContext run) {
    RunChanges changes = run.changes();
    Manifest manifest =
        new Manifest(
            run.id(),
            run.previous(),
            run.batches(),
            BatchSizes.of(run.output(), run.knownBatchBytes(), run.id(), run.batches()),
            TableSizes.of(run.output(), run.id()),
            run.readings().with(run.addedCount(Dispatches.NAME, Dispatches.SCHEMA)),
            run.started().toString(),
            run.now().toString(),
            run.request().commandLine(),
            run.settings().effective(),
            RunJob.codeVersion(),
            Runtime.version().toString(),
            run.spark().version(),
            run.plan().fileCount(),
            run.plan().bytes(),
            InputDigest.of(run.added(Inputs.NAME, Inputs.SCHEMA)),
            Map.of(TopicSettings.SEED.key(), run.settings().topics().seed()),
            run.finished().stream().map(PublishStage::told).toList(),
            changes.stories(),
            changes.topics(),
            run.notes());
    run.output().publish(run.id(), manifest.toJson(), run.lock()::check);
    return StageResult.of(Map.of(), run.output().path());
  }

  private static Manifest.Stage told(RunContext.FinishedStage stage) {
    StageCost cost = stage.cost();
    return new Manifest.Stage(
        stage.name(),
        stage.result().rows(),
        cost.seconds(),
        cost.jobs(),
        cost.queries(),
        cost.taskSeconds(),
        cost.heapBytes());
  }
}
