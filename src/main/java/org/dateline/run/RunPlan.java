package org.dateline.run;

import static org.apache.spark.sql.functions.col;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.dateline.store.Output;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
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
   * @param batches the runs that have added to the corpus
   * @throws org.dateline.read.InputException if an input path does not exist or holds no file
   * @throws DataException if all is to be read again and a file of the corpus is not there any more
   */
  static RunPlan of(
      SparkSession spark,
      RunRequest request,
      Output output,
      List<String> batches,
      LocalDate today,
      Configuration hadoop) {
    Settings settings = request.settings();
    Gazetteer gazetteer = GazetteerLoader.load(settings.entities().gazetteer());
    List<NameRule> rules = GazetteerRules.of(gazetteer.entries(), gazetteer.nobodies());
    List<Subject> subjects = SubjectsLoader.load(settings.coverage().subjects());
    List<Event> events = EventsLoader.load(settings.coverage().events());
    Map<String, List<Known>> known = known(spark, output.batches(Inputs.NAME, batches));
    boolean all = settings.run().rebuild();
    LocalDate since = Since.of(settings.read().since(), today);
    if (all && since != null) {
      throw new DataException(
          "--rebuild reads every file that the corpus comes from, --since "
              + settings.read().since()
              + " would leave out the older ones; leave out one of the two.");
    }
    InputListing found =
        all
            ? KnownInputs.with(request.inputs(), known.keySet(), hadoop)
            : InputPlan.find(request.inputs(), hadoop);
    List<InputFile> files = found.files();
    List<InputFile> unread =
        files.stream()
            .filter(
                file -> all || isUnread(file, known.getOrDefault(file.path(), List.of()), hadoop))
            .toList();
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
        all ? bytes : bytes + known.values().stream().mapToLong(RunPlan::lastSize).sum(),
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

  /**
   * Size and time of every file that earlier runs have read, by path: each as it was then, the
   * latest last.
   */
  private static Map<String, List<Known>> known(SparkSession spark, List<String> folders) {
    Map<String, List<Known>> known = new HashMap<>();
    for (Row row :
        Batches.read(spark, folders, Inputs.SCHEMA)
            .select(
                col(Inputs.PATH),
                col(Inputs.SIZE_BYTES),
                col(Inputs.MODIFIED_AT),
                col(Inputs.SHA256).isNotNull().as(Inputs.SHA256))
            .orderBy(col(Inputs.MODIFIED_AT), col(Inputs.SHA256))
            .collectAsList()) {
      Timestamp modified = row.getAs(Inputs.MODIFIED_AT);
      boolean isRead = row.getAs(Inputs.SHA256);
      known
          .computeIfAbsent(RowValues.text(row, Inputs.PATH), path -> new ArrayList<>(1))
          .add(new Known(RowValues.count(row, Inputs.SIZE_BYTES), modified.getTime(), isRead));
    }
    return known;
  }

  private static long lastSize(List<Known> known) {
    return known.get(known.size() - 1).size();
  }

  /**
   * Whether a file is to be read: no run has read it as it is now. That it may be read after all,
   * or that its store answers, its size and its time do not tell.
   *
   * @param known as earlier runs have found it; a time may also be set back, by a copy of before or
   *     a clock, and so the latest is not always the one that counts
   */
  static boolean isUnread(InputFile file, List<Known> known, Configuration hadoop) {
    List<Known> same = known.stream().filter(one -> one.isOf(file)).toList();
    return same.stream().noneMatch(Known::isRead) && (same.isEmpty() || file.isReadable(hadoop));
  }

  /**
   * A file as an earlier run has found it.
   *
   * @param isRead whether its bytes could be read
   */
  record Known(long size, long modifiedMillis, boolean isRead) {
    private boolean isOf(InputFile file) {
      return size == file.size() && modifiedMillis == file.modifiedMillis();
    }
  }
}
