package org.dateline.run.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.dateline.run.FunnelStep;
import org.dateline.run.RunContext;
import org.dateline.run.Stage;
import org.dateline.run.StageResult;
import org.dateline.table.Funnel;

/** Writes what went into each step of the run, what left it and why, and what came out. */
public final class FunnelStage implements Stage {
  @Override
  public StageResult run(RunContext run) {
    List<FunnelStep> steps = run.funnel();
    List<Row> rows = new ArrayList<>();
    for (FunnelStep step : steps) {
      rows.add(row(step, Funnel.IN, step.in()));
      step.lost().forEach((reason, count) -> rows.add(row(step, reason, count)));
      rows.add(row(step, Funnel.OUT, step.out()));
    }
    long written = run.writeRows(rows, Funnel.NAME, Funnel.SCHEMA);
    return StageResult.of(
        Map.of(Funnel.NAME, written),
        String.format(Locale.ROOT, "%,d steps, each adds up", steps.size()));
  }

  private static Row row(FunnelStep step, String reason, long count) {
    return new Funnel.Count(step.step(), reason, count).toRow();
  }
}
