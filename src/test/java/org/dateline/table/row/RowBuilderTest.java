package org.dateline.table.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class RowBuilderTest {
  private static final StructType TABLE =
      new StructType()
          .add("place", DataTypes.StringType, false)
          .add("stories", DataTypes.LongType, false)
          .add("share", DataTypes.DoubleType, true);

  private static Row oslo() {
    return new RowBuilder(TABLE).set("share", 0.5).set("stories", 3L).set("place", "Oslo").row();
  }

  @Test
  void whatItMakesHasTheOrderOfTheTableAndIsReadByName() {
    Row row = oslo();
    assertThat(row.mkString(",")).isEqualTo("Oslo,3,0.5");
    assertThat(RowValues.text(row, "place")).isEqualTo("Oslo");
    assertThat(RowColumn.of(TABLE, "stories").longIn(row)).isEqualTo(3);
  }

  @Test
  void aCopyDiffersInWhatIsSet() {
    RowColumn stories = RowColumn.of(TABLE, "stories");
    Row copy = RowBuilder.copyOf(oslo()).set(stories, 4L).row();
    assertThat(copy.mkString(",")).isEqualTo("Oslo,4,0.5");
  }

  @Test
  void refusesARowWithoutAValueThatItMustHave() {
    RowBuilder withoutStories = new RowBuilder(TABLE).set("place", "Oslo");
    assertThatThrownBy(withoutStories::row)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The column stories has no value.");
  }

  @Test
  void whatIsNoNumberIsNoValue() {
    Row row =
        new RowBuilder(TABLE)
            .set("place", "Oslo")
            .set("stories", 3L)
            .set("share", Double.NaN)
            .row();
    assertThat(RowValues.isNull(row, "share")).isTrue();
  }

  @Test
  void refusesAColumnThatTheTableDoesNotHave() {
    assertThatThrownBy(() -> RowColumn.of(TABLE, "weather"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("weather");
  }
}
