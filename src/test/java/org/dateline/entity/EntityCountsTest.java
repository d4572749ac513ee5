package org.dateline.entity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.dateline.table.Entities;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
import org.dateline.text.name.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class EntityCountsTest {
  @Test
  void entitiesAreCountedByMentionDispatchAndStory(SparkSession spark) {
    NamedTogether archive = new NamedTogether();
    archive.dispatch("s0", "kim hill", "kim");
    archive.dispatch("s0", "kim");
    archive.dispatch("s1", "lee", "kim", "kim");
    Row known =
        new RowBuilder(EntityCounts.KNOWN)
            .set(Entities.ENTITY_ID, "person/hill")
            .set(Entities.LABEL, "Christopher Hill")
            .set(Entities.WIKIDATA_ID, "Q354129")
            .row();
    List<Row> rows =
        EntityCounts.entities(
                archive.perDispatch(spark),
                archive.mentions(spark),
                spark.createDataFrame(List.of(known), EntityCounts.KNOWN))
            .orderBy(Entities.ENTITY_ID)
            .collectAsList();
    assertThat(rows)
        .extracting(row -> row.<String>getAs(Entities.LABEL))
        .containsExactly("Christopher Hill", "Kim Senior", "Lee Senior");
    Row kim = rows.get(1);
    assertThat(kim.<String>getAs(Entities.TYPE)).isEqualTo("person");
    assertThat(RowValues.count(kim, Entities.MENTION_COUNT)).isEqualTo(5);
    assertThat(RowValues.count(kim, Entities.DISPATCH_COUNT)).isEqualTo(3);
    assertThat(RowValues.count(kim, Entities.STORY_COUNT)).isEqualTo(2);
    assertThat(RowValues.texts(kim, Entities.SURFACES)).containsExactly("Kim", "Kim Senior");
    assertThat(kim.<Date>getAs(Entities.FIRST_DATE)).isEqualTo(Date.valueOf("2010-01-01"));
    assertThat(kim.<Date>getAs(Entities.LAST_DATE)).isEqualTo(Date.valueOf("2010-01-03"));
    assertThat(rows.get(0).<String>getAs(Entities.WIKIDATA_ID)).isEqualTo("Q354129");
  }

  @Test
  void whoHasOnlyToldSomethingIsNotNamed(SparkSession spark) {
    NamedTogether archive = new NamedTogether();
    archive.dispatch("s0", "kim hill");
    Dataset<Row> mentions =
        archive
            .mentions(spark)
            .withColumn(
                Mentions.METHOD,
                when(col(Mentions.ENTITY_ID).equalTo("person/hill"), Mention.Method.SOURCE.code())
                    .otherwise(col(Mentions.METHOD)));
    assertThat(EntityCounts.perDispatch(mentions, archive.dispatches(spark)).collectAsList())
        .extracting(row -> row.<String>getAs(Entities.ENTITY_ID))
        .containsExactly("person/kim");
  }
}
