-- One view for each table of an output folder, every column with its meaning, for DuckDB 1.1 or newer. Written from
-- src/main/java/org/dateline/table by SqlViewsTest; change the words there.
--
--   duckdb -cmd "set variable output = 'out'" -cmd ".read notebooks/sql/views.sql"
--
-- The views show the last finished run (the one that CURRENT names) and the batches of the corpus it summarises.
-- What a column means: select column_name, comment from duckdb_columns() where table_name = 'coverage';
set variable output = coalesce(getvariable('output'), 'out');
set variable run = (select trim(content, chr(10)) from read_text(getvariable('output') || '/CURRENT'));
set variable batches =
  (select batches from read_json(getvariable('output') || '/runs/' || getvariable('run') || '/manifest.json'));

-- Of a file that is gone nothing but the sizes in the manifest would tell that its rows are missing.
set variable whole = (
  with manifest as (
    select content::json as manifest
    from read_text(getvariable('output') || '/runs/' || getvariable('run') || '/manifest.json')),
  own as (
    select unnest(map_entries((manifest->'table_bytes')::map(varchar, bigint)), recursive := true) from manifest),
  entries as (
    select unnest(map_entries((manifest->'batch_bytes')::map(varchar, map(varchar, bigint)))) as entry from manifest),
  batches as (select entry.key as batch, unnest(map_entries(entry.value), recursive := true) from entries),
  written as (
    select 'runs/' || getvariable('run') || '/' || key as folder, value as bytes from own
    union all
    select 'corpus/' || key || '/batch=' || batch, value from batches),
  found as (
    select array_to_string(parse_path(filename)[-4:-2], '/') as folder, sum(size) as bytes
    from read_blob([
      getvariable('output') || '/corpus/*/*/*.parquet',
      getvariable('output') || '/runs/' || getvariable('run') || '/*/*.parquet'])
    group by all)
  select error(min(format('{}/{} is not as it was written: it has {} bytes, where {} were; restore it from a copy.',
    getvariable('output'), folder, coalesce(found.bytes, 0), written.bytes)))
  from written left join found using (folder)
  where coalesce(found.bytes, 0) <> written.bytes
  having count(*) > 0);

create or replace view agenda as
select
  story_id,
  source,
  first_dispatch_id,
  first_at,
  source_rank,
  hours_behind
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/agenda/*.parquet');
comment on view agenda is 'One row per story that several sources sent and source: who was first, and by how many hours. Only dispatches with an instant of publication count.';
comment on column agenda.story_id is 'Its id, made of founder_dispatch_id; the same in every later run as long as that dispatch belongs to it.';
comment on column agenda.source is 'Agency code.';
comment on column agenda.first_dispatch_id is 'Its first dispatch of the story.';
comment on column agenda.first_at is 'When that was published, UTC.';
comment on column agenda.source_rank is '1 for the source that was first; sources of the same instant have the same rank.';
comment on column agenda.hours_behind is 'Hours after the first source; 0 for that one.';

create or replace view burst_events as
select
  event_date,
  event,
  subject_id,
  burst_number,
  lag_days,
  is_covered
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/burst_events/*.parquet');
comment on view burst_events is 'One row per event the user gave and subject: the burst it explains, if any. All sources together.';
comment on column burst_events.event_date is 'Day of the event.';
comment on column burst_events.event is 'What it was, as the user wrote it.';
comment on column burst_events.subject_id is 'Id of the subject''s file.';
comment on column burst_events.burst_number is 'Number among the bursts of subject and source, from 1, by time; null where the event has left none.';
comment on column burst_events.lag_days is 'Days from the event to the burst''s start: negative where the burst had begun; null as above.';
comment on column burst_events.is_covered is 'Whether the archive has stories of that day at all, so that it could have left one.';

create or replace view bursts as
select
  subject_id,
  subject_label,
  source,
  burst_number,
  start_date,
  end_date,
  peak_date,
  level,
  story_count,
  dispatch_count,
  total_count,
  expected_count,
  weight,
  p_value,
  top_terms,
  top_entities,
  top_topics,
  evidence
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/bursts/*.parquet');
comment on view bursts is 'One row per burst of a subject: days in which its share of the stories was far above what its own baseline lets expect. Counted by the policy story, over all sources together and for each of them.';
comment on column bursts.subject_id is 'Id of the subject''s file.';
comment on column bursts.subject_label is 'Its name for people.';
comment on column bursts.source is 'Agency code; * for all together.';
comment on column bursts.burst_number is 'Number among the bursts of subject and source, from 1, by time.';
comment on column bursts.start_date is 'First day.';
comment on column bursts.end_date is 'Last day.';
comment on column bursts.peak_date is 'The day that stands out most.';
comment on column bursts.level is 'Highest state of the automaton within the burst, from 1.';
comment on column bursts.story_count is 'Stories about the subject.';
comment on column bursts.dispatch_count is 'Dispatches about the subject, re-sends counted.';
comment on column bursts.total_count is 'All stories in these days.';
comment on column bursts.expected_count is 'Stories about the subject that its baseline lets expect.';
comment on column bursts.weight is 'How much better the burst explains these days than the baseline does, in nats.';
comment on column bursts.p_value is 'How likely a burst of that weight is anywhere in a series without any, 0..1.';
comment on column bursts.top_terms is 'Words and phrases that set its stories apart from the subject''s others, best first.';
comment on column bursts.top_entities is 'Ids of entities that do, best first; the subject''s own are left out.';
comment on column bursts.top_topics is 'Ids of topics that do, best first.';
comment on column bursts.evidence is 'Dispatch ids: the earliest of each story, those most about the subject first.';

create or replace view change_points as
select
  subject_id,
  source,
  change_date,
  share_before,
  share_after,
  p_value
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/change_points/*.parquet');
comment on view change_points is 'One row per day from which a subject''s share is lastingly higher or lower than before.';
comment on column change_points.subject_id is 'Id of the subject''s file.';
comment on column change_points.source is 'Agency code; * for all together.';
comment on column change_points.change_date is 'First day of the new level.';
comment on column change_points.share_before is 'Share of the stories back to the change before.';
comment on column change_points.share_after is 'Share of the stories up to the next change.';
comment on column change_points.p_value is 'How likely such a change is where there is none, 0..1.';

create or replace view cleaning_rules as
select
  rule,
  source,
  dispatch_count,
  cut_count,
  character_count,
  dispatch_share,
  new_share,
  is_unusual
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/cleaning_rules/*.parquet');
comment on view cleaning_rules is 'One row per cleaning rule and source: how often it fired.';
comment on column cleaning_rules.rule is 'Name of the rule.';
comment on column cleaning_rules.source is 'Agency code; * for all.';
comment on column cleaning_rules.dispatch_count is 'Dispatches of the source in which it fired at least once.';
comment on column cleaning_rules.cut_count is 'Pieces it cut.';
comment on column cleaning_rules.character_count is 'Characters it cut.';
comment on column cleaning_rules.dispatch_share is 'Share of all dispatches of the source in which it fired, 0..1.';
comment on column cleaning_rules.new_share is 'The same share among the dispatches that this run has added; null where it added none.';
comment on column cleaning_rules.is_unusual is 'Whether the rule fired among the dispatches that this run has added far more often, or far more seldom, than among those of earlier runs: more than twice or less than half as often, and by more than five standard errors.';

create or replace view coverage as
select
  subject_id,
  subject_label,
  source,
  grain,
  period_start,
  policy,
  subject_count,
  about_count,
  named_count,
  prominent_count,
  total_count,
  share,
  share_low,
  share_high,
  about_share,
  adjusted_share,
  adjusted_low,
  adjusted_high,
  inflation_factor,
  expected_share,
  expected_low,
  expected_high,
  surprise,
  q_value,
  burst_level,
  is_complete,
  is_gap,
  gap_days,
  evidence
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/coverage/*.parquet');
comment on view coverage is 'One row per subject, source, grain, period and counting policy. A day has a row only where the policy counts something of the source; longer periods have all, from the source''s first day to its last, gaps marked. Outside of that range there is nothing: neither a zero nor a gap.';
comment on column coverage.subject_id is 'Id of the subject''s file.';
comment on column coverage.subject_label is 'Its name for people.';
comment on column coverage.source is 'Agency code; * for all together.';
comment on column coverage.grain is 'day, week (from Monday), month, quarter or year.';
comment on column coverage.period_start is 'First day of the period.';
comment on column coverage.policy is 'What is counted: every_dispatch (each dispatch received, on its day), latest_revision (each story on the day of its latest version, by what that says) or story (each story on the day of its first dispatch, by what any of its dispatches says). Withdrawn stories are in none.';
comment on column coverage.subject_count is 'What the subject''s own rule counts: dispatches or stories about it, or that name it.';
comment on column coverage.about_count is 'Those about the subject, whatever its own rule.';
comment on column coverage.named_count is 'Those that name the subject anywhere, whatever its own rule.';
comment on column coverage.prominent_count is 'Of subject_count, those with the subject in headline or lead.';
comment on column coverage.total_count is 'The denominator: all that the policy counts of the source in the period.';
comment on column coverage.share is 'subject_count / total_count; null where the source sent nothing.';
comment on column coverage.share_low is 'Lower end of the Wilson 95 % interval of the share.';
comment on column coverage.share_high is 'Upper end.';
comment on column coverage.about_share is 'about_count / total_count; null where the source sent nothing.';
comment on column coverage.adjusted_share is 'The share at a constant mix of sources: each source''s own share, weighted by its part of the whole archive, all of them 1 together in each period over the sources that sent something in it. A source that sends twice as much as before does not move it. Of a single source it is the share; null where nothing was sent.';
comment on column coverage.adjusted_low is 'Lower end of the stratified Wilson 95 % interval (Yan and Su 2010) of the adjusted share.';
comment on column coverage.adjusted_high is 'Upper end.';
comment on column coverage.inflation_factor is 'Dispatches about the subject in the period for each one counted: subject_count under every_dispatch / subject_count; null where nothing is counted.';
comment on column coverage.expected_share is 'The share that all other days let expect of the period: slow trend, weekday and month, bursts held back. Of all sources together that of each source, by what it sent in the period.';
comment on column coverage.expected_low is 'Lower end of the 95 % prediction interval of the share; null where nothing was sent, and in a period that holds more than half of all, which has nothing to be measured by.';
comment on column coverage.expected_high is 'Upper end.';
comment on column coverage.surprise is 'The standard normal score of subject_count against what is expected: 2 and more is unusually much, -2 and less unusually little; null as expected_low is.';
comment on column coverage.q_value is 'The expected share of false alarms among the periods at least as surprising as this one, over all periods of the series (Benjamini and Hochberg 1995); null where counts are too low to say.';
comment on column coverage.burst_level is 'Level of the burst that the period touches, the highest of several; 0 outside of bursts.';
comment on column coverage.is_complete is 'Whether the source''s range covers the whole period: false in a first or last period that is cut.';
comment on column coverage.is_gap is 'Whether the source has no dispatch at all in the period, under whatever policy, and its rhythm does not explain that: the archive is likely to lack what was sent.';
comment on column coverage.gap_days is 'Days of the period that lie in a gap of the source, see gaps.';
comment on column coverage.evidence is 'Dispatch ids behind the number, best first.';

create or replace view credits as
select
  subject_id,
  source,
  credit_source,
  grain,
  period_start,
  dispatch_count,
  total_count,
  share,
  share_low,
  share_high
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/credits/*.parquet');
comment on view credits is 'Whose texts a source has printed: one row per subject, source, credited agency and period, for sources that credit any. Each dispatch counts on its day, as under the policy every_dispatch.';
comment on column credits.subject_id is 'Id of the subject''s file; * for all dispatches.';
comment on column credits.source is 'Who printed it: code of a newspaper, as in dispatches.';
comment on column credits.credit_source is 'Who wrote it: agency code; news_services; own where no agency is credited.';
comment on column credits.grain is 'month or year.';
comment on column credits.period_start is 'First day of the period.';
comment on column credits.dispatch_count is 'Dispatches of the source on the subject with this credit.';
comment on column credits.total_count is 'All dispatches of the source on the subject in the period.';
comment on column credits.share is 'dispatch_count / total_count.';
comment on column credits.share_low is 'Lower end of the Wilson 95 % interval of the share.';
comment on column credits.share_high is 'Upper end.';

create or replace view dispatch_entities as
select
  dispatch_id,
  entity_id,
  mention_count,
  in_headline,
  in_lead,
  is_filed_from,
  is_about,
  salience
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/dispatch_entities/*.parquet');
comment on view dispatch_entities is 'One row per dispatch and entity: how the dispatch names it, and whether it is about it. An entity from which a dispatch was only filed has a row with no mention, as the dateline is never one.';
comment on column dispatch_entities.dispatch_id is 'The dispatch.';
comment on column dispatch_entities.entity_id is 'The entity, as in mentions.';
comment on column dispatch_entities.mention_count is 'Times it is named in headline and body; 0 where only the dateline has it.';
comment on column dispatch_entities.in_headline is 'Named in the headline.';
comment on column dispatch_entities.in_lead is 'Named in the first paragraph.';
comment on column dispatch_entities.is_filed_from is 'A country from which the dispatch was filed, by its dateline.';
comment on column dispatch_entities.is_about is 'Whether the dispatch is about it and does not only name it.';
comment on column dispatch_entities.salience is 'How much of the dispatch it is, 0..1.';

create or replace view dispatch_topics as
select
  dispatch_id,
  topic_id,
  topic_share
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/dispatch_topics/*.parquet');
comment on view dispatch_topics is 'One row per dispatch and topic kept.';
comment on column dispatch_topics.dispatch_id is 'The dispatch.';
comment on column dispatch_topics.topic_id is 'Its id, such as t07: kept from run to run while it is the same topic, and never given to another. Those of a first run are in the order of their stories.';
comment on column dispatch_topics.topic_share is 'Share of the dispatch, 0..1; the shares of a dispatch sum to at most 1.';

create or replace view entities as
select
  entity_id,
  type,
  label,
  wikidata_id,
  surfaces,
  mention_count,
  dispatch_count,
  story_count,
  first_date,
  last_date
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/entities/*.parquet');
comment on view entities is 'One row per entity that is named at least once.';
comment on column entities.entity_id is 'country/PRK, person/kim-jong-un, organization/united-nations: whom the dispatch alone takes it for. Where the whole archive knows better, entity_links says so, and the tables of a run count that.';
comment on column entities.type is 'person, organization, location or country.';
comment on column entities.label is 'Its name for people.';
comment on column entities.wikidata_id is 'Its Wikidata item, where the gazetteer has one.';
comment on column entities.surfaces is 'The ways in which it is named, most frequent first; the twenty most frequent.';
comment on column entities.mention_count is 'Times it is named.';
comment on column entities.dispatch_count is 'Dispatches that name it.';
comment on column entities.story_count is 'Stories with a dispatch that names it.';
comment on column entities.first_date is 'First dated dispatch that names it.';
comment on column entities.last_date is 'Last dated dispatch that names it.';

create or replace view entity_communities as
select
  entity_id,
  community_id,
  community_label,
  centrality
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/entity_communities/*.parquet');
comment on view entity_communities is 'One row per entity that keeps company with others.';
comment on column entity_communities.entity_id is 'The entity.';
comment on column entity_communities.community_id is 'Number of its community in this run, from 0; the largest first.';
comment on column entity_communities.community_label is 'Where its members are at home, if most share a country or a region, and the most central of them: "Europe: European Union, Germany, Greece".';
comment on column entity_communities.centrality is 'Sum of the NPMI of its pairs within the community.';

create or replace view entity_groups as
select
  items,
  story_count,
  antecedent,
  consequent,
  confidence,
  lift
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/entity_groups/*.parquet');
comment on view entity_groups is 'One row per group of three and more entities that are often named together, and one per rule: who is named where all of a group are.';
comment on column entity_groups.items is 'The entities, in alphabetical order; of a rule those on both sides.';
comment on column entity_groups.story_count is 'Stories that name all of them.';
comment on column entity_groups.antecedent is 'Of a rule: the entities that stand before; null for a group.';
comment on column entity_groups.consequent is 'Of a rule: the entity that then is named too; null for a group.';
comment on column entity_groups.confidence is 'Of a rule: share of the stories with the antecedent that name the consequent, 0..1.';
comment on column entity_groups.lift is 'Of a rule: confidence over the share of all stories that name the consequent.';

create or replace view entity_links as
select
  from_id,
  surface,
  dispatch_id,
  entity_id,
  full_name,
  is_for_unsure,
  reason,
  evidence_count
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/entity_links/*.parquet');
comment on view entity_links is 'One row per way of naming, or per entity, that the whole archive takes for another entity than its own dispatch does: laid over the mentions, they give each the entity that the run counts.';
comment on column entity_links.from_id is 'The entity as mentions have it; of a namesake, the one that the other links lead to.';
comment on column entity_links.surface is 'The words as they stand there; null where it holds for all ways of naming the entity.';
comment on column entity_links.dispatch_id is 'The dispatch that means the namesake; null for what holds wherever it is named so.';
comment on column entity_links.entity_id is 'The entity that is meant.';
comment on column entity_links.full_name is 'Its fullest name; null where nothing tells one.';
comment on column entity_links.is_for_unsure is 'Whether mentions that are sure by their own context, from 0.95 on, stay what they are.';
comment on column entity_links.reason is 'type, short_form, acronym, spelling, ticker, namesake or user.';
comment on column entity_links.evidence_count is 'Mentions in the corpus that are named so; 1 for the dispatch of a namesake.';

create or replace view entity_pairs as
select
  entity_a,
  entity_b,
  story_count,
  sentence_count,
  wording_count,
  expected_count,
  npmi,
  log_likelihood,
  lift,
  jaccard,
  q_value,
  first_date,
  last_date,
  strength,
  relation
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/entity_pairs/*.parquet');
comment on view entity_pairs is 'One row per pair of entities, a < b, named in the same story often enough.';
comment on column entity_pairs.entity_a is 'The alphabetically smaller id.';
comment on column entity_pairs.entity_b is 'The other one.';
comment on column entity_pairs.story_count is 'Stories with a dispatch that names both.';
comment on column entity_pairs.sentence_count is 'Sentences that name both; of a story those of the dispatch that has most of them.';
comment on column entity_pairs.wording_count is 'Stories of which one sentence or the headline names both, or the ways in which such sentences are worded (an estimate by how far apart they name the two) where these are fewer: few for what is always said in the same words, 0 where no sentence names both.';
comment on column entity_pairs.expected_count is 'Stories that would name both by chance: n(a) n(b) / N.';
comment on column entity_pairs.npmi is 'Normalised pointwise mutual information, -1..1 (Bouma 2009).';
comment on column entity_pairs.log_likelihood is 'Dunning''s G² (1993) of the two-by-two table; its sign is that of the association.';
comment on column entity_pairs.lift is 'story_count / expected_count.';
comment on column entity_pairs.jaccard is 'Stories with both / stories with either.';
comment on column entity_pairs.q_value is 'Expected share of chance among the pairs at least as unlikely as this one, 0..1: Benjamini and Hochberg (1995) over Fisher''s exact test of every pair of entities that are named often enough.';
comment on column entity_pairs.first_date is 'First dated story with both.';
comment on column entity_pairs.last_date is 'Last dated story with both.';
comment on column entity_pairs.strength is 'How far and how surely the two are named together beyond chance, 0 and above: the NPMI that the lower end of the count''s 95 % interval gives, times the root of the log-likelihood ratio; the count is wording_count, in the ratio too.';
comment on column entity_pairs.relation is 'What the two are to each other whatever the news: name_within, part_of, located_in, national_of, member_of or successor_of, see Relation; null where nothing is known.';

create or replace view funnel as
select
  stage,
  reason,
  record_count
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/funnel/*.parquet');
comment on view funnel is 'One row per step and reason; for every step the rows in are the rows out and those that left. A step is what a run asks of dispatches in turn, told by the stage that asks it.';
comment on column funnel.stage is 'The step: read, stories, date, pairs, topics, coverage.';
comment on column funnel.reason is 'in, out, or why rows left.';
comment on column funnel.record_count is 'Rows.';

create or replace view gaps as
select
  source,
  start_date,
  end_date,
  day_count,
  expected_count,
  p_value
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/gaps/*.parquet');
comment on view gaps is 'One row per gap of a source: days without a dispatch that its own rhythm (weekends, holidays, quiet times) does not explain, so that the archive is likely to lack what was sent.';
comment on column gaps.source is 'Agency code; * where all sources together sent nothing.';
comment on column gaps.start_date is 'First day without a dispatch on which the source would have been expected to send.';
comment on column gaps.end_date is 'Last such day; days at either end on which the source rests anyway are left out.';
comment on column gaps.day_count is 'Days from first to last, both counted.';
comment on column gaps.expected_count is 'Dispatches that the source would have sent, by its rhythm around the gap.';
comment on column gaps.p_value is 'How likely a silence so long is by the source''s rhythm, anywhere in its range, 0..1.';

create or replace view pair_trends as
select
  entity_a,
  entity_b,
  period_start,
  story_count,
  npmi,
  is_new,
  is_rising
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/pair_trends/*.parquet');
comment on view pair_trends is 'One row per pair of entity_pairs and month in which a story names both.';
comment on column pair_trends.entity_a is 'The alphabetically smaller id.';
comment on column pair_trends.entity_b is 'The other one.';
comment on column pair_trends.period_start is 'First day of the month.';
comment on column pair_trends.story_count is 'Stories of the month that name both.';
comment on column pair_trends.npmi is 'Normalised pointwise mutual information, -1..1 (Bouma 2009).';
comment on column pair_trends.is_new is 'Whether this is the first month of the pair, and not one of the archive''s first three, in which everything is new.';
comment on column pair_trends.is_rising is 'Whether the pair comes more often than its rate over the six months before would have it: less than one in a hundred by chance (Poisson), and in three stories at least.';

create or replace view periods as
select
  source,
  grain,
  period_start,
  policy,
  total_count,
  is_complete,
  is_gap,
  gap_days
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/periods/*.parquet');
comment on view periods is 'One row per source, grain, period and counting policy: the denominators of coverage, once. A day has a row only where the source sent something; longer periods have all, gaps marked.';
comment on column periods.source is 'Agency code; * for all together.';
comment on column periods.grain is 'day, week (from Monday), month, quarter or year.';
comment on column periods.period_start is 'First day of the period.';
comment on column periods.policy is 'What is counted: every_dispatch (each dispatch received, on its day), latest_revision (each story on the day of its latest version, by what that says) or story (each story on the day of its first dispatch, by what any of its dispatches says). Withdrawn stories are in none.';
comment on column periods.total_count is 'All that the policy counts of the source in the period.';
comment on column periods.is_complete is 'Whether the source''s range covers the whole period: false in a first or last period that is cut.';
comment on column periods.is_gap is 'Whether the source has no dispatch at all in the period, under whatever policy, and its rhythm does not explain that: the archive is likely to lack what was sent.';
comment on column periods.gap_days is 'Days of the period that lie in a gap of the source, see gaps.';

create or replace view stories as
select
  story_id,
  first_dispatch_id,
  latest_dispatch_id,
  founder_dispatch_id,
  source,
  headline,
  first_at,
  latest_at,
  published_date,
  dispatch_count,
  revision_count,
  duplicate_count,
  source_count,
  is_killed,
  is_corrected
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/stories/*.parquet');
comment on view stories is 'One row per story: a dispatch with its later takes, corrections and copies, whoever sent them. A dispatch that nothing follows is a story of its own.';
comment on column stories.story_id is 'Its id, made of founder_dispatch_id; the same in every later run as long as that dispatch belongs to it.';
comment on column stories.first_dispatch_id is 'The earliest dispatch.';
comment on column stories.latest_dispatch_id is 'The latest version: the last dispatch that is first, revision or correction.';
comment on column stories.founder_dispatch_id is 'The dispatch the story was named after when it was first found.';
comment on column stories.source is 'The agency of the first dispatch.';
comment on column stories.headline is 'Of the latest version, without tags.';
comment on column stories.first_at is 'The earliest instant of publication of its dispatches, UTC; null where none has a time.';
comment on column stories.latest_at is 'The latest one.';
comment on column stories.published_date is 'The first dated dispatch''s day; null where none is dated.';
comment on column stories.dispatch_count is 'Dispatches.';
comment on column stories.revision_count is 'Of those, revisions and corrections.';
comment on column stories.duplicate_count is 'Of those, near and exact duplicates.';
comment on column stories.source_count is 'Agencies that sent it.';
comment on column stories.is_killed is 'Whether it was withdrawn; a withdrawn story is in no count.';
comment on column stories.is_corrected is 'Whether a dispatch of it is a correction.';

create or replace view story_members as
select
  story_id,
  dispatch_id,
  sequence,
  relation,
  similarity,
  added_text_share,
  reason,
  joined_id
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/story_members/*.parquet');
comment on view story_members is 'One row per dispatch: the story it belongs to, and why. Every dispatch has exactly one.';
comment on column story_members.story_id is 'Its id, made of founder_dispatch_id; the same in every later run as long as that dispatch belongs to it.';
comment on column story_members.dispatch_id is 'The dispatch.';
comment on column story_members.sequence is 'Its place in the story, from 1, the earliest first; undated dispatches last.';
comment on column story_members.relation is 'first, revision, near_duplicate, exact_duplicate, correction or kill.';
comment on column story_members.similarity is 'Share of the shingles that it and joined_id have in common, 0..1; 1 for the first.';
comment on column story_members.added_text_share is 'Share of its shingles that stand neither in the first dispatch nor in the version before it, 0..1; 1 for the first.';
comment on column story_members.reason is 'Why it was joined: exact_copy, near_copy, contained_copy, own_id, same_headline, same_slug, revision_tag, similar_headline, shared_text or kill_notice; null for the first.';
comment on column story_members.joined_id is 'The dispatch of the story it was found to belong to; null for the first.';

create or replace view subject_dispatches as
select
  subject_id,
  dispatch_id,
  story_id,
  is_counted,
  is_about,
  is_prominent,
  strength
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/subject_dispatches/*.parquet');
comment on view subject_dispatches is 'One row per subject and dispatch that names it: what every number of coverage counts.';
comment on column subject_dispatches.subject_id is 'Id of the subject''s file.';
comment on column subject_dispatches.dispatch_id is 'The dispatch.';
comment on column subject_dispatches.story_id is 'Its story.';
comment on column subject_dispatches.is_counted is 'Whether the subject''s own rule counts it: about it, or only naming it.';
comment on column subject_dispatches.is_about is 'Whether it is about the subject.';
comment on column subject_dispatches.is_prominent is 'Whether the subject stands in headline or lead.';
comment on column subject_dispatches.strength is 'How strongly it is about the subject, for the order of evidence; greater is stronger.';

create or replace view subject_entities as
select
  subject_id,
  entity_id,
  story_count,
  entity_count,
  expected_count,
  npmi,
  q_value,
  first_date,
  last_date,
  is_new,
  is_rising,
  months,
  month_counts,
  evidence
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/subject_entities/*.parquet');
comment on view subject_entities is 'One row per subject and entity that its stories name far more than chance lets expect: with whom the subject was in the news. The subject''s own entities, institutions and parts are left out.';
comment on column subject_entities.subject_id is 'Id of the subject''s file.';
comment on column subject_entities.entity_id is 'country/PRK, person/kim-jong-un, organization/united-nations: whom the dispatch alone takes it for. Where the whole archive knows better, entity_links says so, and the tables of a run count that.';
comment on column subject_entities.story_count is 'Stories of the subject that name the entity.';
comment on column subject_entities.entity_count is 'Stories of any subject that name it.';
comment on column subject_entities.expected_count is 'How many of the subject''s stories would name it by chance.';
comment on column subject_entities.npmi is 'Normalised pointwise mutual information, -1..1 (Bouma 2009).';
comment on column subject_entities.q_value is 'Expected share of chance among the pairs at least as unlikely as this one, 0..1: Benjamini and Hochberg (1995) over Fisher''s exact test of every pair of entities that are named often enough.';
comment on column subject_entities.first_date is 'First dated dispatch of the subject that names it.';
comment on column subject_entities.last_date is 'Last one.';
comment on column subject_entities.is_new is 'First named with the subject in the last tenth of the archive''s time.';
comment on column subject_entities.is_rising is 'Named with it more in the last tenth of the archive''s time than before (q below 0.05).';
comment on column subject_entities.months is 'First days of the months in which stories of the subject name it, in order.';
comment on column subject_entities.month_counts is 'Stories in each of these months.';
comment on column subject_entities.evidence is 'Dispatch ids, those most about the subject first.';

create or replace view topic_terms as
select
  topic_id,
  rank,
  term,
  weight
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/topic_terms/*.parquet');
comment on view topic_terms is 'One row per topic and rank of its strongest terms.';
comment on column topic_terms.topic_id is 'Its id, such as t07: kept from run to run while it is the same topic, and never given to another. Those of a first run are in the order of their stories.';
comment on column topic_terms.rank is 'From 1.';
comment on column topic_terms.term is 'The word.';
comment on column topic_terms.weight is 'How much the word sets the topic apart from the others and goes with its other words, as share of the topic''s, 0..1.';

create or replace view topic_trends as
select
  subject_id,
  topic_id,
  grain,
  period_start,
  story_count,
  total_count,
  topic_share,
  is_complete,
  is_gap
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/topic_trends/*.parquet');
comment on view topic_trends is 'One row per subject, topic, grain and period: which topics carried a subject, and when. A story counts once, on the day of its latest version, for its strongest topic. Topics of which a subject has no story at all are left out. Of the others a day has a row only where there is a story of the topic; longer periods have all, from the archive''s first to its last.';
comment on column topic_trends.subject_id is 'Id of the subject''s file; * for all stories.';
comment on column topic_trends.topic_id is 'Its id, such as t07: kept from run to run while it is the same topic, and never given to another. Those of a first run are in the order of their stories.';
comment on column topic_trends.grain is 'day, week (from Monday), month, quarter or year.';
comment on column topic_trends.period_start is 'First day of the period.';
comment on column topic_trends.story_count is 'Stories of the subject whose strongest topic it is.';
comment on column topic_trends.total_count is 'The denominator: all stories of the subject in the period, with a topic or without.';
comment on column topic_trends.topic_share is 'story_count / total_count; null where the subject has no story.';
comment on column topic_trends.is_complete is 'Whether the archive covers the whole period: false in a first or last period that is cut.';
comment on column topic_trends.is_gap is 'Whether all sources together have a gap there and nothing else, as in coverage.';

create or replace view topics as
select
  topic_id,
  label,
  npmi,
  exclusivity,
  stability,
  is_junk,
  story_count,
  story_share,
  matched_previous,
  typical
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/topics/*.parquet');
comment on view topics is 'One row per topic.';
comment on column topics.topic_id is 'Its id, such as t07: kept from run to run while it is the same topic, and never given to another. Those of a first run are in the order of their stories.';
comment on column topics.label is 'A phrase or a name where it has a strong one, and two more of its words, for people.';
comment on column topics.npmi is 'Mean NPMI of its ten strongest words over the sample it was trained on, -1..1 (Lau et al. 2014).';
comment on column topics.exclusivity is 'Mean share of the use of its ten strongest words that is its own, 0..1.';
comment on column topics.stability is 'Share of its ten strongest words that a topic has which was learned from half of the sample in the same space with another seed, 0..1.';
comment on column topics.is_junk is 'Whether half of its strongest words are ones that agencies sign with.';
comment on column topics.story_count is 'Stories whose latest version it is the strongest topic of.';
comment on column topics.story_share is 'Of the stories that have a topic.';
comment on column topics.matched_previous is 'Whether it continues a topic of the run before.';
comment on column topics.typical is 'Ids of up to five dispatches that are most about it, the one most about it first.';

create or replace view volume_changes as
select
  source,
  change_date,
  rate_before,
  rate_after,
  ratio
from read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/volume_changes/*.parquet');
comment on view volume_changes is 'One row per day from which a source sends lastingly more or less than before.';
comment on column volume_changes.source is 'Agency code.';
comment on column volume_changes.change_date is 'First day of the new volume.';
comment on column volume_changes.rate_before is 'Dispatches a day before, back to the change before that one; gaps left out.';
comment on column volume_changes.rate_after is 'The same after, up to the next change.';
comment on column volume_changes.ratio is 'rate_after / rate_before.';

create or replace view boilerplate as
select
  source,
  side,
  text,
  dispatch_count,
  edge_share
from read_parquet(getvariable('output') || '/corpus/boilerplate/*/*.parquet',
  hive_partitioning = true, hive_types = {'batch': varchar}, union_by_name = true)
where list_contains(getvariable('batches'), batch);
comment on view boilerplate is 'One row per source and line that a run has learned to be boilerplate: what recurs at the head or the tail of its dispatches and nowhere else.';
comment on column boilerplate.source is 'Agency code.';
comment on column boilerplate.side is 'head or tail.';
comment on column boilerplate.text is 'The line, as it stands in the clean text.';
comment on column boilerplate.dispatch_count is 'Dispatches of different headlines in which it was seen there.';
comment on column boilerplate.edge_share is 'Share of all its occurrences that are there, 0..1.';

create or replace view cuts as
select
  dispatch_id,
  rule,
  start_offset,
  end_offset,
  text,
  in_headline,
  kept_offset
from read_parquet(getvariable('output') || '/corpus/cuts/*/*.parquet',
  hive_partitioning = true, hive_types = {'batch': varchar}, union_by_name = true)
where list_contains(getvariable('batches'), batch);
comment on view cuts is 'One row per piece that cleaning removed; offsets are UTF-16 positions in the raw text (headline, line feed, text).';
comment on column cuts.dispatch_id is 'The dispatch it was cut from.';
comment on column cuts.rule is 'Name of the cleaning rule.';
comment on column cuts.start_offset is 'First character, in the raw text.';
comment on column cuts.end_offset is 'One past the last character.';
comment on column cuts.text is 'What was removed.';
comment on column cuts.in_headline is 'Whether it stood in the headline and not in the text.';
comment on column cuts.kept_offset is 'Where it stood in what was kept: so many characters into headline_plain or body. Put back there, the raw text is whole again but for its white space.';

create or replace view dispatches as
select
  dispatch_id,
  source,
  source_ref,
  input_file,
  input_position,
  headline,
  headline_plain,
  revision_kind,
  revision_number,
  kicker,
  dateline_place,
  dateline_country,
  byline,
  body,
  word_count,
  language,
  published_at,
  published_date,
  month_day,
  date_source,
  date_confidence,
  doubted_date,
  date_flag,
  keywords,
  version,
  evolved_from,
  urgency,
  embargo_at,
  slug,
  editor_note,
  body_sha256,
  credit_source
from read_parquet(getvariable('output') || '/corpus/dispatches/*/*.parquet',
  hive_partitioning = true, hive_types = {'batch': varchar}, union_by_name = true)
where list_contains(getvariable('batches'), batch);
comment on view dispatches is 'One row per dispatch read: who sent what, from where, and when.';
comment on column dispatches.dispatch_id is 'Hash of source, feed id, date, headline and text as received; the same on every machine.';
comment on column dispatches.source is 'Agency code in lower case: yonhap, reuters, kcna, ap, afp, …; unknown where nothing says.';
comment on column dispatches.source_ref is 'The feed''s own id or guid; NEWID for Reuters-21578.';
comment on column dispatches.input_file is 'The file it was read from; of an archive, archive.zip!/member.';
comment on column dispatches.input_position is 'Offset of the record''s first byte in the decompressed file; the row number for Parquet.';
comment on column dispatches.headline is 'As transmitted, on one line.';
comment on column dispatches.headline_plain is 'Without revision tags and kickers.';
comment on column dispatches.revision_kind is 'first, urgent, lead, update, correction, kill, refile, repeat, writethru or advisory.';
comment on column dispatches.revision_number is '2 in "(2nd LD)" and "UPDATE 2-".';
comment on column dispatches.kicker is 'The desk''s series label: Yonhap Interview, FACTBOX, …';
comment on column dispatches.dateline_place is 'The place of the dateline, as written.';
comment on column dispatches.dateline_country is 'ISO 3166-1 alpha-3 of that place; never a mention.';
comment on column dispatches.byline is 'Names of the writers; their addresses where no line names them.';
comment on column dispatches.body is 'The clean text; paragraphs are separated by one empty line.';
comment on column dispatches.word_count is 'Words of the body.';
comment on column dispatches.language is 'ISO 639-1 code, as the record says or as it was detected; und.';
comment on column dispatches.published_at is 'The instant of publication, where the record gives a time.';
comment on column dispatches.published_date is 'The agency''s local day; null where no evidence gives the whole date.';
comment on column dispatches.month_day is '--MM-DD (XML Schema gMonthDay) where the dateline gives a day but nothing gives its year.';
comment on column dispatches.date_source is 'Where the date comes from: metadata, header_line, dateline, dateline_and_path, dateline_and_text, dateline_and_neighbours, path; or why there is none: dateline_without_year, none.';
comment on column dispatches.date_confidence is '0..1; 0 where there is no date.';
comment on column dispatches.doubted_date is 'The day that was read but cannot be right; null where the date is believed or there is none.';
comment on column dispatches.date_flag is 'Why it cannot: future, out_of_range, far_from_neighbours, day_of_collecting where the field is the day on which its feed was collected. Beside a date that was taken: unreadable_field where the record''s own date field is no date, day_or_month where day and month may be swapped, field_disagrees where the field is days off the dateline or the address, day_of_collecting where the feed was collected within days. Null where nothing is doubted.';
comment on column dispatches.keywords is 'The record''s own labels, scheme:value: "place:north-korea", "topic:crude".';
comment on column dispatches.version is 'The feed''s own version of the item; null where it has none.';
comment on column dispatches.evolved_from is 'The source_ref of the item that the feed says this one carries on; null where none.';
comment on column dispatches.urgency is '1 (most urgent) to 9; null where the feed does not say.';
comment on column dispatches.embargo_at is 'Not to be published before, UTC; null where there is no embargo.';
comment on column dispatches.slug is 'The desk''s slug or keyword line; of a kill or correction without one, the one that its text names; null where there is none.';
comment on column dispatches.editor_note is 'The desk''s note to editors; null where there is none.';
comment on column dispatches.body_sha256 is 'SHA-256 of the body, in hexadecimal: equal bodies have equal values.';
comment on column dispatches.credit_source is 'Agency code of the one whose text a newspaper has printed, by dateline, by-line or a line at the end: "SEOUL (AP) --"; news_services where agencies are credited without their names. Null where none is credited, and for an agency''s own dispatches.';

create or replace view fingerprints as
select
  dispatch_id,
  shingle_count,
  signature
from read_parquet(getvariable('output') || '/corpus/fingerprints/*/*.parquet',
  hive_partitioning = true, hive_types = {'batch': varchar}, union_by_name = true)
where list_contains(getvariable('batches'), batch);
comment on view fingerprints is 'One row per dispatch: what finds its copies and later takes without reading any text.';
comment on column fingerprints.dispatch_id is 'The dispatch.';
comment on column fingerprints.shingle_count is 'Different runs of three words in the body, whatever their case and punctuation.';
comment on column fingerprints.signature is 'MinHash of these: 72 values of two bytes each, high byte first; two dispatches have about as many of them in common as of their shingles. Empty without text.';

create or replace view inputs as
select
  path,
  size_bytes,
  modified_at,
  sha256,
  format,
  record_count,
  dispatch_count,
  reject_count,
  stated_count,
  skipped_count,
  run_id
from read_parquet(getvariable('output') || '/corpus/inputs/*/*.parquet',
  hive_partitioning = true, hive_types = {'batch': varchar}, union_by_name = true)
where list_contains(getvariable('batches'), batch);
comment on view inputs is 'One row per input file.';
comment on column inputs.path is 'Its path.';
comment on column inputs.size_bytes is 'Its size as stored.';
comment on column inputs.modified_at is 'When it was last modified.';
comment on column inputs.sha256 is 'Of its bytes as stored; null when these could not be read, and then it is tried again.';
comment on column inputs.format is 'The format it was recognised as, with its compression: jsonl+gzip; unknown when it was rejected whole.';
comment on column inputs.record_count is 'Records found: dispatches and rejects.';
comment on column inputs.dispatch_count is 'Dispatches taken.';
comment on column inputs.reject_count is 'Records set aside.';
comment on column inputs.stated_count is 'Records that it says of itself that it holds ("74 documents"); null where it says nothing.';
comment on column inputs.skipped_count is 'Members of an archive that were passed over, as their names say that they are no input; null for outputs of versions that read no archives.';
comment on column inputs.run_id is 'The run that has read it so; null for outputs of versions that did not say.';

create or replace view mentions as
select
  dispatch_id,
  entity_id,
  surface,
  start_offset,
  end_offset,
  sentence,
  in_headline,
  in_lead,
  method,
  confidence,
  full_name,
  occupation,
  nationality,
  instrument_code,
  cue
from read_parquet(getvariable('output') || '/corpus/mentions/*/*.parquet',
  hive_partitioning = true, hive_types = {'batch': varchar}, union_by_name = true)
where list_contains(getvariable('batches'), batch);
comment on view mentions is 'One row per place in a dispatch where an entity is named.';
comment on column mentions.dispatch_id is 'The dispatch.';
comment on column mentions.entity_id is 'country/PRK, person/kim-jong-un, organization/united-nations: whom the dispatch alone takes it for. Where the whole archive knows better, entity_links says so, and the tables of a run count that.';
comment on column mentions.surface is 'The words as they stand there.';
comment on column mentions.start_offset is 'First character in the body; in headline_plain when in_headline.';
comment on column mentions.end_offset is 'One past the last character.';
comment on column mentions.sentence is 'Number of the sentence in the body from 0; -1 in the headline.';
comment on column mentions.in_headline is 'Named in the headline.';
comment on column mentions.in_lead is 'Named in the first paragraph.';
comment on column mentions.method is 'gazetteer, ner (by the recogniser), metonym (a capital or seat of government for its country), coreference (a short form of what the dispatch names in full), source (a news agency that has told what is reported, "told Reuters") or history (a country that was no more on the day of the dispatch); source and history count in no other table.';
comment on column mentions.confidence is '0..1.';
comment on column mentions.full_name is 'Fullest form in the dispatch of a name that no gazetteer knows; null for one that does.';
comment on column mentions.occupation is 'Fields of what the words right beside it call a person, in alphabetical order with blanks between them: politics, military, law, business, finance, sport, arts, religion, science; null where they say nothing.';
comment on column mentions.nationality is 'ISO 3166 alpha-3 of the country that they name him by, "Malaysian Prime Minister"; or null.';
comment on column mentions.instrument_code is 'Code of the instrument right behind it, "MCO.N" of "Moody''s Corp (MCO.N)"; or null.';
comment on column mentions.cue is 'What the words beside a name that no gazetteer knows say of what it is, in alphabetical order with blanks between them: aged, titled, personal (a person); shares, staffed, acting, units, trade, index (an organization); inside, place (a place); genitive ("''s" follows), apostrophe (it is part of the name); null where they say nothing.';

create or replace view rejects as
select
  input_file,
  input_position,
  reason,
  detail,
  raw,
  run_id
from read_parquet(getvariable('output') || '/corpus/rejects/*/*.parquet',
  hive_partitioning = true, hive_types = {'batch': varchar}, union_by_name = true)
where list_contains(getvariable('batches'), batch);
comment on view rejects is 'One row per input record or file that was not taken.';
comment on column rejects.input_file is 'The file.';
comment on column rejects.input_position is 'Where the record begins; 0 for a whole file.';
comment on column rejects.reason is 'Why: unreadable_file, empty_file, binary_file, unknown_format, truncated, invalid_encoding, record_too_large, malformed_record, missing_field, no_article, already_received or, in a file that an earlier run has read and that has changed since, read_again.';
comment on column rejects.detail is 'What exactly is wrong, in words.';
comment on column rejects.raw is 'At most the first 4 KB of the record.';
comment on column rejects.run_id is 'The run that has read it so; null for outputs of versions that did not say. A file that has changed is read again as a whole, and what its last reading has set aside is what counts.';
