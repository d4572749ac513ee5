package org.dateline.table.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
import org.junit.jupiter.api.Test;

class FirstPassTest {
  private static final FirstPass.Cut CUT = new FirstPass.Cut("tail", 4, 9, "MORE", false, 3);
  private static final FirstPass.Edge EDGE = new FirstPass.Edge("Oslo.", 0, 1, 20, 25, 0, 5);

  @Test
  void cutsAndEdgesAreReadAsTheyWereMade() {
    assertThat(FirstPass.Cut.of(CUT.toRow())).isEqualTo(CUT);
    assertThat(FirstPass.Edge.of(EDGE.toRow())).isEqualTo(EDGE);
    assertThat(CUT.toRow().schema()).isEqualTo(FirstPass.CUT);
    assertThat(EDGE.toRow().schema()).isEqualTo(FirstPass.EDGE);
  }

  @Test
  void aRowHoldsADispatchOrARejectOrAnAccountOfAFile() {
    Row fingerprint =
        new RowBuilder(FirstPass.FINGERPRINT_OF)
            .set(Fingerprints.SHINGLE_COUNT, 1)
            .set(Fingerprints.SIGNATURE, new byte[0])
            .row();
    Row dispatch = FirstPass.ofDispatch(EDGE.toRow(), List.of(), List.of(), fingerprint, List.of());
    Row reject =
        FirstPass.ofReject(new Rejects.Rejected("a.txt", 7, "bad_date", "It is no date.", "x"));
    Row input =
        FirstPass.ofInput(
            new Inputs.Input("a.txt", 9, Instant.EPOCH, null, "text", 3, 2, 1, null, 0));
    assertThat(List.of(has(dispatch), has(reject), has(input)))
        .containsExactly(
            List.of(true, false, false), List.of(false, true, false), List.of(false, false, true));
    assertThat(reject.<Row>getAs(FirstPass.REJECT).<Long>getAs(Rejects.INPUT_POSITION))
        .isEqualTo(7);
    assertThat(input.<Row>getAs(FirstPass.INPUT).<Long>getAs(Inputs.REJECT_COUNT)).isEqualTo(1);
  }

  private static List<Boolean> has(Row row) {
    return List.of(
        !RowValues.isNull(row, FirstPass.DISPATCH),
        !RowValues.isNull(row, FirstPass.REJECT),
        !RowValues.isNull(row, FirstPass.INPUT));
  }
}
