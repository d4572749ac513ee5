package org.dateline.prepare;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Fingerprints;
import org.dateline.table.corpus.FirstPass;
import org.dateline.table.row.RowBuilder;
import org.dateline.text.clean.Cleaned;
import org.dateline.text.clean.Cleaner;
import org.dateline.text.clean.CleaningRule;
import org.dateline.text.clean.CreditedAgency;
import org.dateline.text.clean.Cut;
import org.dateline.text.clean.EdgeParagraph;
import org.dateline.text.clean.KillNotices;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.Dated;
import org.dateline.text.date.Stamp;
import org.dateline.text.dateline.Dateline;
import org.dateline.text.dateline.PlacesElsewhere;
import org.dateline.text.dateline.SourceOf;
import org.dateline.text.dateline.UsStates;
import org.dateline.text.dating.CollectionDays.Collected;
import org.dateline.text.dating.Dating;
import org.dateline.text.name.CountrySenses;
import org.dateline.text.name.CountrySenses.Filed;
import org.dateline.text.name.EntityType;
import org.dateline.text.name.InstrumentCodes;
import org.dateline.text.name.Mention;
import org.dateline.text.name.NameCues;
import org.dateline.text.ner.NameRecogniser;
import org.dateline.text.record.FeedMetadata;
import org.dateline.text.record.RawDispatch;
import org.dateline.text.record.RevisionTag;
import org.dateline.text.similarity.MinHash;
import org.dateline.text.similarity.Shingles;
import org.dateline.text.word.Sentences;
import org.jspecify.annotations.Nullable;

/** Makes a row of a raw dispatch. Not for several threads at once: make one for each task. */
public final class Preparer {
  /** What an agency calls a story, behind the cycle of newspapers it is for. */
  private static final Pattern KEYWORD_LINE =
      Pattern.compile("(?<![\\p{L}\\d])(?:BC|AM|PM)-{1,2}\\p{L}[\\p{L}\\d&'/-]{1,60}");

  private final PreparerResources knowledge;
  private final Cleaner cleaner = new Cleaner();
  private final LanguageOf languages = new LanguageOf();
  private final DispatchId ids = new DispatchId();
  private final @Nullable NameRecogniser recogniser;

  public Preparer(PreparerResources knowledge) {
    this.knowledge = knowledge;
    String named = knowledge.recogniser();
    NameRecogniser.Provider provider = named == null ? null : Recognisers.named(named);
    this.recogniser = provider == null ? null : provider.open();
  }

  /** Cleans and dates a dispatch of which nothing else is known, and finds whom it names. */
  public Prepared prepare(RawDispatch raw) {
    return prepare(raw, Collected.NOTHING);
  }

  /**
   * Cleans and dates a dispatch and finds whom it names.
   *
   * @param collected the days on which its feed was collected
   */
  public Prepared prepare(RawDispatch raw, Collected collected) {
    Cleaned cleaned = cleaner.clean(raw);
    Dated dated = knowledge.dating().date(raw, cleaned, collected);
    LocalDate day = dated.day();
    String source = source(raw, cleaned);
    String language =
        languages.dispatch(raw.language(), cleaned.headlinePlain(), cleaned.body(), source);
    return new Prepared(
        dispatch(raw, cleaned, dated, language),
        cleaned.cuts().stream().map(Preparer::cut).toList(),
        mentions(
            source,
            new Text(cleaned.headlinePlain(), cleaned.body(), language, codes(cleaned.cuts())),
            day,
            filed(cleaned.dateline(), raw.feed(), day)),
        fingerprint(cleaned.body()),
        cleaned.edges().stream().map(edge -> edge(edge, cleaned.body())).toList(),
        Dating.check(raw, cleaned.dateline()));
  }

  /**
   * What names are looked for in.
   *
   * @param headline without tags
   * @param body the clean text
   * @param language of both
   * @param codes instrument codes that were cut from them
   */
  record Text(String headline, String body, String language, List<InstrumentCodes.Place> codes) {}

  /** Whom a dispatch names, as rows of {@link FirstPass#MENTION}. */
  List<Row> mentions(String source, Text text, @Nullable LocalDate day, Filed filed) {
    if (!knowledge.reads(text.language)) {
      return List.of();
    }
    String headline = text.headline;
    String body = text.body;
    int[] sentences = Sentences.starts(body);
    List<Mention> mentions = knowledge.names(source).find(headline, body, sentences, day);
    NameRecogniser others = recogniser;
    if (others != null) {
      NameRecogniser.Found found = others.find(headline, body, sentences);
      mentions = knowledge.linker().link(headline, body, sentences, mentions, found);
    }
    List<Mention> all = CountrySenses.settle(headline, body, filed, mentions);
    Map<Integer, String> codeOf = InstrumentCodes.of(headline, body, all, text.codes);
    List<Row> rows = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      Mention mention = all.get(i);
      String around = mention.inHeadline() ? headline : body;
      rows.add(
          MentionRows.of(
              mention,
              knowledge.descriptions().of(around, mention, all),
              codeOf.get(i),
              cue(around, mention)));
    }
    return rows;
  }

  /** Of a name that the gazetteer has not settled. */
  private static @Nullable String cue(String text, Mention mention) {
    boolean isSettled =
        mention.method() != Mention.Method.NER && mention.method() != Mention.Method.COREFERENCE;
    return isSettled ? null : NameCues.of(text, mention.start(), mention.end());
  }

  private static List<InstrumentCodes.Place> codes(List<Cut> cuts) {
    List<InstrumentCodes.Place> codes = new ArrayList<>();
    for (Cut cut : cuts) {
      if (cut.rule() == CleaningRule.INSTRUMENT_CODE) {
        codes.add(new InstrumentCodes.Place(cut.inHeadline(), cut.keptOffset(), cut.text()));
      }
    }
    return codes;
  }

  /** The row of {@link FirstPass#FINGERPRINT_OF} of a body. */
  static Row fingerprint(String body) {
    int[] shingles = Shingles.of(body).hashes();
    return new RowBuilder(FirstPass.FINGERPRINT_OF)
        .set(Fingerprints.SHINGLE_COUNT, shingles.length)
        .set(Fingerprints.SIGNATURE, MinHash.signature(shingles))
        .row();
  }

  /** SHA-256 of a text, as in {@link Dispatches#BODY_SHA256}. */
  String sha256(String text) {
    return ids.sha256(text);
  }

  private Row dispatch(RawDispatch raw, Cleaned cleaned, Dated dated, String language) {
    FeedMetadata feed = raw.feed();
    Dateline dateline = cleaned.dateline();
    String source = source(raw, cleaned);
    Instant instant = dated.instant();
    LocalDate day = dated.day();
    LocalDate doubted = dated.doubted();
    return new RowBuilder(Dispatches.SCHEMA)
        .set(Dispatches.DISPATCH_ID, ids.of(source, raw))
        .set(Dispatches.SOURCE, source)
        .set(Dispatches.SOURCE_REF, raw.sourceRef())
        .set(Dispatches.INPUT_FILE, raw.inputFile())
        .set(Dispatches.INPUT_POSITION, raw.inputPosition())
        .set(Dispatches.HEADLINE, cleaned.headline())
        .set(Dispatches.HEADLINE_PLAIN, cleaned.headlinePlain())
        .set(Dispatches.REVISION_KIND, cleaned.revision().kind().code())
        .set(Dispatches.REVISION_NUMBER, cleaned.revision().number())
        .set(Dispatches.KICKER, cleaned.kicker())
        .set(Dispatches.DATELINE_PLACE, place(dateline, feed))
        .set(Dispatches.DATELINE_COUNTRY, country(dateline, feed, day))
        .set(Dispatches.BYLINE, Writers.of(cleaned.byline()).toArray(String[]::new))
        .set(Dispatches.BODY, cleaned.body())
        .set(Dispatches.WORD_COUNT, words(cleaned.body()))
        .set(Dispatches.LANGUAGE, language)
        .set(Dispatches.PUBLISHED_AT, instant == null ? null : Timestamp.from(instant))
        .set(Dispatches.PUBLISHED_DATE, day == null ? null : Date.valueOf(day))
        .set(Dispatches.MONTH_DAY, dated.monthDay())
        .set(Dispatches.DATE_SOURCE, dated.source().code())
        .set(Dispatches.DATE_CONFIDENCE, dated.confidence())
        .set(Dispatches.DOUBTED_DATE, doubted == null ? null : Date.valueOf(doubted))
        .set(Dispatches.DATE_FLAG, dated.flag())
        .set(Dispatches.KEYWORDS, raw.keywords().toArray(String[]::new))
        .set(Dispatches.VERSION, feed.version())
        .set(Dispatches.EVOLVED_FROM, feed.evolvedFrom())
        .set(Dispatches.URGENCY, feed.urgency())
        .set(Dispatches.EMBARGO_AT, embargo(feed.embargo()))
        .set(Dispatches.SLUG, slug(raw, cleaned))
        .set(Dispatches.EDITOR_NOTE, feed.note())
        .set(Dispatches.BODY_SHA256, ids.sha256(cleaned.body()))
        .set(Dispatches.CREDIT_SOURCE, CreditedAgency.of(raw, cleaned, source))
        .row();
  }

  /**
   * The feed's keyword line; of a notice that comes without one, that of the story it withdraws or
   * corrects, which it names in its text or has for a headline: "BC-Harbor-Strike, KILL".
   */
  private static @Nullable String slug(RawDispatch raw, Cleaned cleaned) {
    String slug = raw.feed().slug();
    RevisionTag.Kind kind = cleaned.revision().kind();
    if (slug != null || (kind != RevisionTag.Kind.KILL && kind != RevisionTag.Kind.CORRECTION)) {
      return slug;
    }
    String named = KillNotices.slug(cleaned.body());
    if (kind == RevisionTag.Kind.CORRECTION) {
      return named;
    }
    Matcher line = KEYWORD_LINE.matcher(raw.headline());
    return named == null && line.find() ? line.group() : named;
  }

  private static String source(RawDispatch raw, Cleaned cleaned) {
    return CreditedAgency.source(SourceOf.dispatch(raw, cleaned.dateline()), cleaned.byline());
  }

  private Filed filed(@Nullable Dateline dateline, FeedMetadata feed, @Nullable LocalDate day) {
    return new Filed(place(dateline, feed), country(dateline, feed, day));
  }

  private static @Nullable Timestamp embargo(@Nullable String written) {
    Stamp stamp = written == null ? null : DateFieldParser.parse(written);
    Instant instant = stamp == null ? null : stamp.instant();
    return instant == null ? null : Timestamp.from(instant);
  }

  /** The dateline's place; where the text has none, the feed's. */
  private static @Nullable String place(@Nullable Dateline dateline, FeedMetadata feed) {
    if (dateline != null && !dateline.place().isEmpty()) {
      return dateline.place();
    }
    String place = feed.place();
    if (place == null) {
      return null;
    }
    int comma = place.indexOf(',');
    return comma > 0 ? place.substring(0, comma) : place;
  }

  /** Georgia behind a place is told from the country by what else is known of the place. */
  private static boolean isUsState(String behind) {
    return UsStates.isAbbreviation(behind)
        || (UsStates.isName(behind) && !behind.equals("Georgia"));
  }

  /** ISO 3166 alpha-3 of that place, by the gazetteer. */
  private @Nullable String country(
      @Nullable Dateline dateline, FeedMetadata feed, @Nullable LocalDate day) {
    boolean written = dateline != null && !dateline.place().isEmpty();
    String place = written ? Objects.requireNonNull(dateline).place() : feed.place();
    if (place == null) {
      return null;
    }
    String country = written ? Objects.requireNonNull(dateline).country() : null;
    int comma = place.lastIndexOf(',');
    String behind = country == null && comma > 0 ? place.substring(comma + 1).strip() : country;
    if (behind != null && isUsState(behind)) {
      return "USA";
    }
    String sought = country == null ? place : country + ", " + place;
    for (Mention mention : knowledge.names("").find("", sought, day)) {
      if (EntityType.COUNTRY.isOf(mention.entityId())) {
        return EntityType.COUNTRY.key(mention.entityId());
      }
    }
    // A province behind the place says where it lies; the town of that name may lie elsewhere.
    String elsewhere = behind == null ? null : PlacesElsewhere.country(behind);
    elsewhere = elsewhere == null ? PlacesElsewhere.country(place) : elsewhere;
    if (elsewhere != null) {
      return elsewhere;
    }
    String code = comma < 0 ? "" : place.substring(comma + 1).strip();
    return !written && code.length() == 3 && code.equals(code.toUpperCase(Locale.ROOT))
        ? code
        : null;
  }

  private static Row edge(EdgeParagraph edge, String body) {
    return new FirstPass.Edge(
            body.substring(edge.start(), edge.end()),
            edge.fromTop(),
            edge.fromEnd(),
            edge.rawStart(),
            edge.rawEnd(),
            edge.start(),
            edge.end())
        .toRow();
  }

  private static Row cut(Cut cut) {
    return new FirstPass.Cut(
            cut.rule().code(),
            cut.start(),
            cut.end(),
            cut.text(),
            cut.inHeadline(),
            cut.keptOffset())
        .toRow();
  }

  /** Runs of characters that are no white space. */
  static int words(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean white = (c <= ' ' || c > '~') && Character.isWhitespace(c);
      if (!white && !inWord) {
        words++;
      }
      inWord = !white;
    }
    return words;
  }
}
