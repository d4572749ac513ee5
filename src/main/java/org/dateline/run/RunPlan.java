package org.dateline.run;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.config.DateSettings;
import org.dateline.config.Settings;
import org.dateline.config.Since;
import org.dateline.config.gazetteer.Gazetteer;
import org.dateline.config.gazetteer.GazetteerLoader;
import org.dateline.config.subject.Event;
import org.dateline.config.subject.EventsLoader;
import org.dateline.config.subject.Subject;
import org.dateline.config.subject.SubjectsLoader;
import org.dateline.entity.identity.NameLinks;
import org.dateline.prepare.GazetteerRules;
import org.dateline.prepare.OfficeRules;
import org.dateline.prepare.PreparerResources;
import org.dateline.prepare.Recognisers;
import org.dateline.read.InputFile;
import org.dateline.read.InputListing;
import org.dateline.read.InputPlan;
import org.dateline.read.Slice;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.row.RowBuilder;
import org.dateline.text.date.DateRange;
import org.dateline.text.dating.Dating;
import org.dateline.text.name.Descriptions;
import org.dateline.text.name.NameLinker;
import org.dateline.text.name.NameMatcher;
import org.dateline.text.name.NameRule;
import org.jspecify.annotations.Nullable;

/**
 * What a run is going to do, decided before anything is written.
 *
 * @param tasks the slices of files each task reads; of files an earlier run has read only those
 *     that changed
 * @param fileCount files to read
 * @param skippedFiles files that have not changed since an earlier run read them
 * @param passedFiles older files that no run has read as they are, and that were not to be looked
 *     at
 * @param hiddenFiles files and folders left out as their names begin with a dot or an underscore
 * @param linkedFiles files and folders left out as links that lead to what is read anyway
 * @param specialFiles pipes, sockets and devices, which are never opened
 * @param bytes size of the files to read, as stored
 * @param corpusBytes the same with those that earlier runs have read
 * @param gazetteer the names that are known
 * @param resources what dispatches are prepared by
 * @param subjects what is followed
 * @param events what happened
 */
public record RunPlan(
    List<List<Slice>> tasks,
    long fileCount,
    long skippedFiles,
    long passedFiles,
    long hiddenFiles,
    long linkedFiles,
    long specialFiles,
    long bytes,
    long corpusBytes,
    Gazetteer gazetteer,
    PreparerResources resources,
    List<Subject> subjects,
    List<Event> events) {

  /**
   * Plans a run.
   *
   * @param known the files that earlier runs have read
   * @param today the day after which nothing can be published
   * @param now the day from which {@code read.since} counts back
   * @throws org.dateline.read.InputException if an input path does not exist or holds no file
   * @throws DataException if all is to be read again and a file of the corpus is not there any more
   */
  static RunPlan of(
      SparkSession spark,
      RunRequest request,
      KnownFiles known,
      LocalDate today,
      LocalDate now,
      Configuration hadoop) {
    Settings settings = request.settings();
    Gazetteer gazetteer = GazetteerLoader.load(settings.entities().gazetteer());
    List<NameRule> rules = GazetteerRules.of(gazetteer.entries(), gazetteer.nobodies());
    List<Subject> subjects = SubjectsLoader.load(settings.coverage().subjects());
    List<Event> events = EventsLoader.load(settings.coverage().events());
    boolean all = settings.run().rebuild();
    LocalDate since = Since.of(settings.read().since(), now);
    if (all && since != null) {
      throw new DataException(
          "--rebuild reads every file that the corpus comes from, --since "
              + settings.read().since()
              + " would leave out the older ones; leave out one of the two.");
    }
    InputListing found =
        all
            ? KnownInputs.with(request.inputs(), known, hadoop)
            : InputPlan.find(request.inputs(), hadoop);
    List<InputFile> files = found.files();
    List<InputFile> unread =
        files.stream().filter(file -> all || known.isUnread(file, hadoop)).toList();
    List<InputFile> fresh = since(unread, since);
    long bytes = fresh.stream().mapToLong(InputFile::size).sum();
    return new RunPlan(
        InputPlan.tasks(
            fresh, settings.read().taskBytes(), spark.sparkContext().defaultParallelism(), hadoop),
        fresh.size(),
        files.size() - unread.size(),
        unread.size() - fresh.size(),
        found.hidden(),
        found.twice(),
        found.special(),
        bytes,
        all ? bytes : bytes + known.bytes(),
        gazetteer,
        new PreparerResources(
            names(gazetteer, rules),
            new NameLinker(rules),
            new Descriptions(OfficeRules.occupations(), rules),
            recogniser(settings),
            new Dating(
                range(settings.dates(), today),
                OfficeRules.holders(gazetteer.entries()),
                settings.dates().minYearConfidence()),
            settings.cleaning().languages()),
        subjects,
        events);
  }

  /** The files that were modified on a day or later, by the times that their store gives them. */
  private static List<InputFile> since(List<InputFile> files, @Nullable LocalDate day) {
    if (day == null) {
      return files;
    }
    long first = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    return files.stream().filter(file -> file.modifiedMillis() >= first).toList();
  }

  private static Map<String, NameMatcher> names(Gazetteer gazetteer, List<NameRule> rules) {
    Map<String, NameMatcher> names = new HashMap<>();
    names.put("", NameMatcher.of(rules));
    for (String source : GazetteerRules.sources(gazetteer.entries())) {
      names.put(
          source, NameMatcher.of(GazetteerRules.ofSource(rules, gazetteer.entries(), source)));
    }
    return names;
  }

  /** What the gazetteer says of the persons it knows, as {@link NameLinks#KNOWN}. */
  public List<Row> knownPersons() {
    Map<String, String> fields = OfficeRules.fields(gazetteer.entries(), OfficeRules.occupations());
    return gazetteer.entries().stream()
        .filter(entry -> fields.containsKey(entry.id()))
        .map(
            entry ->
                new RowBuilder(NameLinks.KNOWN)
                    .set(Mentions.ENTITY_ID, entry.id())
                    .set(Mentions.OCCUPATION, fields.get(entry.id()))
                    .set(Mentions.NATIONALITY, entry.country())
                    .row())
        .toList();
  }

  /** Its name; an unknown one is told before anything is read. */
  private static @Nullable String recogniser(Settings settings) {
    String named = settings.entities().recogniser();
    return Recognisers.named(named) == null ? null : named;
  }

  private static DateRange range(DateSettings dates, LocalDate today) {
    DateSettings.DaySpan range = dates.range();
    return range == null
        ? DateRange.upTo(today)
        : new DateRange(range.first(), range.last(), today);
  }
}
