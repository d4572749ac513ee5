package org.dateline.read;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dateline.config.gazetteer.Gazetteer;
import org.dateline.config.gazetteer.GazetteerLoader;
import org.dateline.prepare.GazetteerRules;
import org.dateline.prepare.OfficeRules;
import org.dateline.prepare.Preparer;
import org.dateline.prepare.PreparerResources;
import org.dateline.text.clean.Cleaned;
import org.dateline.text.clean.Cleaner;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.DateRange;
import org.dateline.text.date.Stamp;
import org.dateline.text.dating.Dating;
import org.dateline.text.name.Descriptions;
import org.dateline.text.name.NameLinker;
import org.dateline.text.name.NameMatcher;
import org.dateline.text.name.NameRule;
import org.dateline.text.record.RawDispatch;
import org.jspecify.annotations.Nullable;

/** Messages of the project's own, one folder a format. */
public final class Samples {
  static final Path FOLDER = Path.of("src", "test", "resources", "messages");

  private Samples() {}

  static ReadAll read(String name) {
    return ReadAll.of(FOLDER.resolve(name));
  }

  static Cleaned clean(RawDispatch raw) {
    return new Cleaner().clean(raw);
  }

  /** "first", or "update 2". */
  static String revision(RawDispatch raw) {
    Cleaned cleaned = clean(raw);
    Integer number = cleaned.revision().number();
    return cleaned.revision().kind().code() + (number == null ? "" : " " + number);
  }

  /**
   * All that the project knows, of names by themselves and in one another's company.
   *
   * @param recogniser who finds other names; null for nobody
   */
  public static PreparerResources resources(@Nullable String recogniser) {
    Gazetteer gazetteer = GazetteerLoader.load(List.of());
    List<NameRule> rules = GazetteerRules.of(gazetteer.entries(), gazetteer.nobodies());
    return new PreparerResources(
        Map.of("", NameMatcher.of(rules)),
        new NameLinker(rules),
        new Descriptions(OfficeRules.occupations(), rules),
        recogniser,
        new Dating(
            DateRange.upTo(LocalDate.of(2026, 1, 1)),
            OfficeRules.holders(gazetteer.entries()),
            0.9),
        List.of("en"));
  }

  /** Prepares dispatches with names of the gazetteer alone. */
  public static Preparer preparer() {
    Gazetteer gazetteer = GazetteerLoader.load(List.of());
    return new Preparer(
        new PreparerResources(
            NameMatcher.of(GazetteerRules.of(gazetteer.entries(), gazetteer.nobodies())),
            new Dating(
                DateRange.upTo(LocalDate.of(2026, 1, 1)),
                OfficeRules.holders(gazetteer.entries()),
                0.9),
            List.of("en")));
  }

  /** The instant of a field, in UTC. */
  static String instant(String field) {
    Stamp stamp = DateFieldParser.parse(field);
    return stamp == null ? "" : String.valueOf(stamp.instant());
  }
}
