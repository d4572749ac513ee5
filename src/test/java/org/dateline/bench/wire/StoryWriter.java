package org.dateline.bench.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes the dispatches of a story that is planned. */
final class StoryWriter {
  private static final double REWRITTEN = 0.3;
  private static final double MISREAD = 0.02;
  private static final int HOUR = 3_600;
  private static final int BACKGROUNDS = 8;
  private static final int REPORTERS = 300;
  private static final String NOTICE =
      "The report under this headline is withdrawn. Please do not use it.";

  private final WirePlan wire;

  StoryWriter(WirePlan wire) {
    this.wire = wire;
  }

  /** All dispatches of a story, in order of time. */
  List<Sent> write(StoryPlan plan) {
    SplittableRandom random = Draws.of(wire.seed(), Draws.Use.STORY, plan.story());
    if (plan.isMarketReport()) {
      MarketReport report = MarketReport.draw(random);
      Draft draft = new Draft(plan, report.headline(), plan.country().capital());
      draft.sentences.addAll(report.body().lines().filter(line -> !line.isBlank()).toList());
      return List.of(sent(draft, 0, Edit.RECURRING, plan.agency(), plan.seconds(), random));
    }
    return new Telling(plan, random).write();
  }

  /** The text of a story as it stands. */
  private static final class Draft {
    private final StoryPlan plan;
    private final List<String> sentences = new ArrayList<>();
    private final List<String> background = new ArrayList<>();
    private final String place;
    private String headline;

    Draft(StoryPlan plan, String headline, String place) {
      this.plan = plan;
      this.headline = headline;
      this.place = place;
    }

    Draft copy() {
      Draft copy = new Draft(plan, headline, place);
      copy.sentences.addAll(sentences);
      copy.background.addAll(background);
      return copy;
    }
  }

  /** The writing of one story. */
  private final class Telling {
    private final StoryPlan plan;
    private final SplittableRandom random;
    private final Topic topic;
    private final Prose prose;
    private final Draft draft;
    private final List<Sent> sent = new ArrayList<>();
    private long time;

    Telling(StoryPlan plan, SplittableRandom random) {
      this.plan = plan;
      this.random = random;
      this.topic = wire.topics().get(plan.topic());
      this.time = plan.seconds();
      Cast cast = new Cast(wire.seed(), topic, plan.country(), wire.countries(), random);
      this.prose = new Prose(topic, cast, StoryWriter.day(time));
      this.draft = new Draft(plan, prose.headline(random), cast.datelinePlace());
      draft.sentences.add(prose.lead(random));
      add(6 + random.nextInt(18));
      if (random.nextInt(5) < 2) {
        draft.background.add(background(random.nextInt(BACKGROUNDS)));
      }
    }

    List<Sent> write() {
      send(draft, Edit.FIRST, plan.agency(), "");
      for (int take = 1; take <= plan.takes(); take++) {
        time += 600 + random.nextInt(6 * HOUR);
        revise(take);
      }
      for (int copy = 0; copy < plan.copies(); copy++) {
        time += 900 + random.nextInt(24 * HOUR);
        copy();
      }
      return sent;
    }

    private void add(int count) {
      for (int i = 0; i < count; i++) {
        draft.sentences.add(prose.sentence(random));
      }
    }

    private void revise(int take) {
      if (plan.killed() && take == plan.takes()) {
        Draft notice = new Draft(plan, draft.headline, draft.place);
        notice.sentences.add(NOTICE);
        send(notice, Edit.KILL, plan.agency(), plan.agency().tag(take, Edit.KILL));
        return;
      }
      int choice = random.nextInt(10);
      Edit edit =
          choice < 6
              ? expand()
              : choice < 8
                  ? SentenceEdits.changeNumbers(draft.sentences, random)
                  : SentenceEdits.reorder(draft.sentences, random);
      send(draft, edit, plan.agency(), plan.agency().tag(take, edit));
    }

    /** A new lead, and more text. */
    private Edit expand() {
      draft.sentences.add(0, prose.lead(random));
      add(1 + random.nextInt(5));
      if (random.nextInt(4) == 0) {
        draft.headline = prose.headline(random);
      }
      return Edit.ADDED_PARAGRAPHS;
    }

    private void copy() {
      Draft copy = draft.copy();
      Edit edit =
          switch (random.nextInt(5)) {
            case 0 -> Edit.EXACT_COPY;
            case 1 -> SentenceEdits.reorder(copy.sentences, random);
            case 2 -> SentenceEdits.noise(copy.sentences, random, MISREAD);
            case 3 -> SentenceEdits.rewrite(copy.sentences, random, REWRITTEN, prose::sentence);
            default -> SentenceEdits.cut(copy.sentences, random);
          };
      if (edit == Edit.AGENCY_REWRITE) {
        copy.headline = prose.headline(random);
      }
      send(copy, edit, Agency.draw(topic, random), "");
    }

    private void send(Draft text, Edit edit, Agency agency, String tag) {
      Draft tagged = text.copy();
      tagged.headline = tag + text.headline;
      sent.add(StoryWriter.this.sent(tagged, sent.size(), edit, agency, time, random));
    }

    /** A paragraph that many stories of the topic have in a quarter of a year. */
    private String background(int number) {
      LocalDate day = StoryWriter.day(plan.seconds());
      int quarter = day.getYear() * 4 + (day.getMonthValue() - 1) / 3;
      long key = ((long) topic.number() * 10_000 + quarter) * BACKGROUNDS + number;
      SplittableRandom own = Draws.of(wire.seed(), Draws.Use.BACKGROUND, key);
      Cast cast = new Cast(wire.seed(), topic, topic.home(), wire.countries(), own);
      Prose past = new Prose(topic, cast, day.withDayOfMonth(1));
      return past.sentence(own) + " " + past.sentence(own) + " " + past.sentence(own);
    }
  }

  private static LocalDate day(long seconds) {
    return Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private Sent sent(
      Draft draft, int take, Edit edit, Agency agency, long time, SplittableRandom random) {
    String writer = reporter(agency, random);
    StringBuilder text = new StringBuilder();
    text.append(agency.dateline(draft.place, day(time)));
    for (int i = 0; i < draft.sentences.size(); i++) {
      text.append(i == 0 ? "" : i % 2 == 1 ? " " : agency.paragraphBreak())
          .append(draft.sentences.get(i));
    }
    for (String paragraph : draft.background) {
      text.append(agency.paragraphBreak()).append(paragraph);
    }
    text.append(agency.signOff(writer, reporter(agency, random)));
    if (agency.hasTails() && random.nextInt(3) == 0) {
      tail(text, random);
    }
    return new Sent(
        draft.plan,
        take,
        edit,
        agency,
        draft.headline,
        "By " + writer,
        draft.place,
        text.toString(),
        time);
  }

  /** Headlines of other stories, as scraping leaves them below the end. */
  private void tail(StringBuilder text, SplittableRandom random) {
    text.append("\n-");
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      Topic topic = Draws.pick(wire.topics(), random);
      Cast cast = new Cast(wire.seed(), topic, topic.home(), wire.countries(), random);
      text.append('\n').append(new Prose(topic, cast, WirePlan.FROM).headline(random));
    }
  }

  private String reporter(Agency agency, SplittableRandom random) {
    long key = (long) agency.name().hashCode() * REPORTERS + Draws.zipf(REPORTERS, random);
    return Person.of(wire.seed(), Draws.Use.REPORTER, key).full();
  }
}
