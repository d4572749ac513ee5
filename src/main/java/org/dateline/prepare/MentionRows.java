package org.dateline.prepare;

import org.apache.spark.sql.Row;
import org.dateline.table.corpus.FirstPass;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowColumn;
import org.dateline.text.name.Description;
import org.dateline.text.name.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of {@link FirstPass#MENTION}; their columns are looked up once, as a dispatch has
 * dozens.
 */
final class MentionRows {
  private static final RowColumn ENTITY_ID = RowColumn.of(FirstPass.MENTION, Mentions.ENTITY_ID);
  private static final RowColumn SURFACE = RowColumn.of(FirstPass.MENTION, Mentions.SURFACE);
  private static final RowColumn START_OFFSET =
      RowColumn.of(FirstPass.MENTION, Mentions.START_OFFSET);
  private static final RowColumn END_OFFSET = RowColumn.of(FirstPass.MENTION, Mentions.END_OFFSET);
  private static final RowColumn SENTENCE = RowColumn.of(FirstPass.MENTION, Mentions.SENTENCE);
  private static final RowColumn IN_HEADLINE =
      RowColumn.of(FirstPass.MENTION, Mentions.IN_HEADLINE);
  private static final RowColumn IN_LEAD = RowColumn.of(FirstPass.MENTION, Mentions.IN_LEAD);
  private static final RowColumn METHOD = RowColumn.of(FirstPass.MENTION, Mentions.METHOD);
  private static final RowColumn CONFIDENCE = RowColumn.of(FirstPass.MENTION, Mentions.CONFIDENCE);
  private static final RowColumn FULL_NAME = RowColumn.of(FirstPass.MENTION, Mentions.FULL_NAME);
  private static final RowColumn OCCUPATION = RowColumn.of(FirstPass.MENTION, Mentions.OCCUPATION);
  private static final RowColumn NATIONALITY =
      RowColumn.of(FirstPass.MENTION, Mentions.NATIONALITY);
  private static final RowColumn INSTRUMENT_CODE =
      RowColumn.of(FirstPass.MENTION, Mentions.INSTRUMENT_CODE);
  private static final RowColumn CUE = RowColumn.of(FirstPass.MENTION, Mentions.CUE);

  private MentionRows() {}

  /**
   * The row of a mention.
   *
   * @param code the instrument code behind it; null for none
   * @param cue what the words beside it say of its type; null for nothing
   */
  static Row of(
      Mention mention, Description description, @Nullable String code, @Nullable String cue) {
    return new RowBuilder(FirstPass.MENTION)
        .set(ENTITY_ID, mention.entityId())
        .set(SURFACE, mention.surface())
        .set(START_OFFSET, mention.start())
        .set(END_OFFSET, mention.end())
        .set(SENTENCE, mention.sentence())
        .set(IN_HEADLINE, mention.inHeadline())
        .set(IN_LEAD, mention.inLead())
        .set(METHOD, mention.method().code())
        .set(CONFIDENCE, mention.confidence())
        .set(FULL_NAME, mention.name())
        .set(OCCUPATION, description.occupation())
        .set(NATIONALITY, description.country())
        .set(INSTRUMENT_CODE, code)
        .set(CUE, cue)
        .row();
  }
}
