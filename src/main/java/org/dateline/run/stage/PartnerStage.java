package org.dateline.run.stage;

import static org.apache.spark.sql.functions.col;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.config.PairSettings;
import org.dateline.entity.pair.SubjectPartners;
import org.dateline.report.words.Numbers;
import org.dateline.run.RunContext;
import org.dateline.run.Stage;
import org.dateline.run.StageResult;
import org.dateline.table.DispatchEntities;
import org.dateline.table.Entities;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.SubjectEntities;

/** With whom each subject was in the news. */
public final class PartnerStage implements Stage {
  @Override
  public StageResult run(RunContext run) {
    PairSettings settings = run.settings().pairs();
    Dataset<Row> partners =
        SubjectPartners.of(
            new SubjectPartners.Tables(
                run.table(DispatchEntities.NAME, DispatchEntities.SCHEMA),
                run.table(SubjectDispatches.NAME, SubjectDispatches.SCHEMA),
                StandingStories.dispatches(run),
                run.table(Entities.NAME, Entities.SCHEMA)),
            SubjectNames.of(run.plan().subjects(), run.plan().gazetteer()),
            new SubjectPartners.Electorate(
                settings.minStories(),
                settings.maxEntities(),
                run.counted(EntityStage.VOTING_STORIES)),
            run.stageCache());
    long rows =
        run.writeSorted(
            partners,
            SubjectEntities.NAME,
            SubjectEntities.SCHEMA,
            col(SubjectEntities.SUBJECT_ID),
            col(SubjectEntities.Q_VALUE),
            col(SubjectEntities.ENTITY_ID));
    return StageResult.of(
        Map.of(SubjectEntities.NAME, rows),
        Numbers.count(rows, "name with subjects", "names with subjects"));
  }
}
