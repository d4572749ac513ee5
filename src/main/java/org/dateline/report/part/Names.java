package org.dateline.report.part;

import java.util.HashMap;
import java.util.Map;
import org.dateline.report.data.Header;
import org.dateline.report.data.ReportData;
import org.dateline.report.source.ReportTables;
import org.dateline.report.source.SummaryRows;
import org.dateline.text.record.Agencies;

/** What people call sources, entities and topics. */
final class Names {
  private final Map<String, SummaryRows.Entity> entities;
  private final Map<String, String> topics = new HashMap<>();

  Names(ReportTables tables) {
    entities = tables.entities();
    tables.topics().forEach(topic -> topics.put(topic.id(), topic.label()));
  }

  /** "KCNA"; "all sources". */
  String source(String id) {
    return id.equals(ReportData.ALL) ? "all sources" : Agencies.label(id);
  }

  Header.Label entity(String id) {
    SummaryRows.Entity entity = entities.get(id);
    return new Header.Label(id, entity == null ? afterSlash(id) : entity.label());
  }

  String type(String id) {
    SummaryRows.Entity entity = entities.get(id);
    return entity == null ? id.substring(0, Math.max(0, id.indexOf('/'))) : entity.type();
  }

  /** "person/kim-jong-un" as "kim jong un", where nobody has named it. */
  private static String afterSlash(String id) {
    return id.substring(id.indexOf('/') + 1).replace('-', ' ');
  }

  Header.Label topic(String id) {
    return new Header.Label(id, topics.getOrDefault(id, id));
  }
}
