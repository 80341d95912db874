-- Residents have their say (群众说事): topics of a compound through 问议定办评, and the secret votes on them.

create table deliberation.topic (
  id           uuid        primary key,
  version      bigint      not null default 0,
  compound     uuid        not null,
  area         ltree       not null,
  title        text        not null check (length(title) between 2 and 60),
  text         text        not null check (length(text) between 2 and 500),
  state        text        not null check (state in
                 ('RAISED', 'ADMITTED', 'TALKED', 'OPTIONS_READY', 'VOTING', 'NO_QUORUM', 'TIED', 'DECIDED', 'PROMISED',
                  'DOING', 'DELIVERED', 'REWORK', 'CLOSED', 'MERGED', 'REFERRED', 'DECLINED', 'WITHDRAWN', 'UNDECIDED',
                  'UNANSWERED', 'RAISED_AS_REQUEST')),
  on_behalf    boolean     not null default false,
  raised_at    timestamptz not null,
  since        timestamptz not null,
  due_at       timestamptz,
  provisional  boolean     not null default false,
  closed_at    timestamptz,
  ground       text        check (ground in ('NOT_COMMON', 'BEYOND_RESIDENTS', 'UNLAWFUL', 'NOT_CLEAR')),
  referral     text        check (referral in ('REQUEST', 'MEDIATION')),
  remark       text        check (length(remark) <= 1000),
  merged_into  uuid        references deliberation.topic,
  request      uuid,
  talked_on    date,
  meeting      uuid,
  options      text[]      check (cardinality(options) between 2 and 6),
  costs        text[],
  doers        text[],
  decision     text        check (length(decision) between 2 and 60),
  owner        text        check (length(owner) between 2 and 100),
  owner_desk   ltree,
  goal         text        check (length(goal) between 2 and 300),
  starts_on    date,
  ends_on      date,
  delivered_on date,
  reminded_of  timestamptz,
  votes        int         not null default 0 check (votes between 0 and 3),
  reworks      int         not null default 0 check (reworks between 0 and 2),
  constraint topic_talked_about check ((talked_on is null) = (meeting is null) and (options is null or talked_on is not null)),
  constraint topic_options_whole check (options is null or (cardinality(costs) = cardinality(options)
    and cardinality(doers) = cardinality(options))),
  constraint topic_promised check ((goal is null) = (owner is null)
    and (goal is null) = (starts_on is null) and (goal is null) = (ends_on is null) and starts_on <= ends_on),
  constraint topic_no_step_skipped check (
    (state <> 'TALKED' or talked_on is not null)
    and (state not in ('OPTIONS_READY', 'VOTING', 'NO_QUORUM', 'TIED', 'UNDECIDED') or options is not null)
    and (state not in ('DECIDED', 'PROMISED', 'DOING', 'DELIVERED', 'REWORK', 'CLOSED', 'UNANSWERED', 'RAISED_AS_REQUEST')
         or (options is not null and decision is not null))
    and (state not in ('PROMISED', 'DOING', 'DELIVERED', 'REWORK', 'CLOSED', 'UNANSWERED', 'RAISED_AS_REQUEST')
         or goal is not null)
    and (state not in ('DELIVERED', 'REWORK', 'CLOSED', 'UNANSWERED') or delivered_on is not null)),
  constraint topic_ends check ((closed_at is not null) = (state in
    ('CLOSED', 'MERGED', 'REFERRED', 'DECLINED', 'WITHDRAWN', 'UNDECIDED', 'UNANSWERED', 'RAISED_AS_REQUEST'))),
  constraint topic_owes check ((closed_at is null) = (due_at is not null)),
  constraint topic_merged check ((state = 'MERGED') = (merged_into is not null) and merged_into <> id)
);

create index topic_of_compound on deliberation.topic (compound, id);
select platform.list_by_area('deliberation.topic', 'area', '{id}');
select platform.list_by_area('deliberation.topic', 'area', '{raised_at}');
create index topic_owed on deliberation.topic (due_at, id) where closed_at is null;
create index topic_raised on deliberation.topic (raised_at);
create index topic_merged_into on deliberation.topic (merged_into) where merged_into is not null;

comment on table deliberation.topic is 'What residents of a compound want to settle among themselves (议题).';
comment on column deliberation.topic.area is 'The grid in which most buildings of the compound stand: whose branch secretary chairs.';
comment on column deliberation.topic.since is 'When it came into its state.';
comment on column deliberation.topic.due_at is 'By when its owner has to act; null at the end.';
comment on column deliberation.topic.provisional is 'The calendar of a year on the way is not known yet.';
comment on column deliberation.topic.remark is 'The reason given to whoever raised it.';
comment on column deliberation.topic.request is 'The request that was filed for it, as a referral or at last.';
comment on column deliberation.topic.on_behalf is 'Somebody of the staff raised it for residents.';
comment on column deliberation.topic.meeting is 'The session at which it was talked about; it had its quorum.';
comment on column deliberation.topic.costs is 'What each option costs, and out of what.';
comment on column deliberation.topic.doers is 'Who would do each option.';
comment on column deliberation.topic.delivered_on is 'When it was first said to be done; a promise kept late stays late.';
comment on column deliberation.topic.reminded_of is 'The due date of which its owner was reminded.';
comment on column deliberation.topic.decision is 'The option that won the vote.';
comment on column deliberation.topic.votes is 'Votes that were opened on it.';
comment on column deliberation.topic.reworks is 'How often it was done over.';

create table deliberation.author (
  topic     uuid        not null references deliberation.topic on delete cascade,
  account   uuid        not null,
  joined_at timestamptz not null,
  primary key (topic, account)
);
create index author_account on deliberation.author (account);
comment on table deliberation.author is 'Who raised a topic; with a merge its authors come along, and all are told how it goes.';

create table deliberation.supporter (
  topic   uuid        not null references deliberation.topic on delete cascade,
  account uuid        not null,
  at      timestamptz not null,
  primary key (topic, account)
);
create index supporter_account on deliberation.supporter (account);
comment on table deliberation.supporter is 'Who thinks the same (附议), once each.';

create table deliberation.step (
  topic      uuid        not null references deliberation.topic on delete cascade,
  number     int         not null check (number > 0),
  action     text        not null check (length(action) <= 40),
  from_state text        not null,
  to_state   text        not null,
  party      text        not null check (party in ('CLOCK', 'SESSION', 'VERDICT', 'CHAIR', 'EXECUTOR', 'AUTHOR')),
  at         timestamptz not null,
  primary key (topic, number)
);
create index step_at on deliberation.step (at);
comment on table deliberation.step is 'Each step that a topic took, and as what somebody took it; who it was stands in the audit log.';

create table deliberation.criterion (
  topic    uuid not null references deliberation.topic on delete cascade,
  number   int  not null check (number between 1 and 8),
  text     text not null check (length(text) between 2 and 100),
  evidence text check (length(evidence) between 2 and 300),
  primary key (topic, number)
);
comment on table deliberation.criterion is 'By what people will see that it is done (验收标准), and how it was met.';

-- 三清: nothing is promised without criteria, and nothing is done while one of them has no evidence. Asked when the
-- transaction ends, so that a topic and its criteria may be written in any order.
create function deliberation.keep_criteria() returns trigger language plpgsql as $$
begin
  if not exists (select from deliberation.criterion c where c.topic = new.id) then
    raise exception 'topic % was promised without criteria', new.id using errcode = 'check_violation', constraint = 'topic_has_criteria';
  end if;
  if new.state in ('DELIVERED', 'CLOSED', 'UNANSWERED')
     and exists (select from deliberation.criterion c where c.topic = new.id and c.evidence is null) then
    raise exception 'topic % was delivered without evidence', new.id using errcode = 'check_violation', constraint = 'topic_is_evidenced';
  end if;
  return null;
end $$;
create constraint trigger topic_keeps_criteria after insert or update of state on deliberation.topic
  deferrable initially deferred for each row
  when (new.state in ('PROMISED', 'DOING', 'DELIVERED', 'REWORK', 'CLOSED', 'UNANSWERED'))
  execute function deliberation.keep_criteria();

create table deliberation.vote (
  id         uuid        primary key,
  topic      uuid        not null references deliberation.topic on delete cascade,
  round      int         not null check (round between 1 and 3),
  basis      text        not null check (basis in ('HOUSEHOLD', 'PERSON')),
  opened_at  timestamptz not null,
  closes_at  timestamptz not null check (closes_at >= opened_at + interval '3 days' and closes_at <= opened_at + interval '16 days'),
  rule       text        not null check (rule in ('MAJORITY', 'OWNERS', 'OWNERS_WEIGHTY')),
  options    text[]      not null check (cardinality(options) between 2 and 6),
  roll       int         not null check (roll > 0),
  voted      int         check (voted between 0 and roll),
  on_paper   int         check (on_paper between 0 and voted),
  counts     int[]       check (cardinality(counts) = cardinality(options)),
  outcome    text        check (outcome in ('DECIDED', 'NO_QUORUM', 'TIED')),
  unique (topic, round),
  constraint vote_counted check ((outcome is null) = (counts is null) and (outcome is null) = (voted is null)
    and (outcome is null) = (on_paper is null))
);
comment on table deliberation.vote is 'A vote in a compound; its rules are frozen when it opens.';
comment on column deliberation.vote.closes_at is 'The end of the last day, 3 to 15 days ahead.';
comment on column deliberation.vote.counts is 'Votes for each option; null until it is closed.';
comment on column deliberation.vote.voted is 'How many have voted; counted when it closed, null before.';
comment on column deliberation.vote.on_paper is 'How many of them on paper; null before it closed.';

create table deliberation.roll_mark (
  vote     uuid not null references deliberation.vote on delete cascade,
  voter    uuid not null,
  voted_on date,
  origin   text check (origin in ('WEB', 'PAPER')),
  primary key (vote, voter),
  constraint roll_mark_made check ((voted_on is null) = (origin is null))
);
create index roll_mark_voter on deliberation.roll_mark (voter);
comment on table deliberation.roll_mark is
  'The frozen roll: one ballot each. Says on which day a household or person has voted, never what.';
comment on column deliberation.roll_mark.voter is 'A household or an account, as the basis of the vote says.';

create table deliberation.ballot_pile (
  id       uuid primary key references deliberation.vote on delete cascade,
  content  bytea not null,
  cast_web int   not null default 0 check (cast_web >= 0),
  on_paper int   not null default 0 check (on_paper >= 0)
);
comment on table deliberation.ballot_pile is
  'All ballots of a running vote in one row: the sums of the options, always of equal length, sealed anew with each ballot '
  'with a key that the database does not have. There is no row of a single ballot whose place, number, time or transaction '
  'could be matched with a mark on the roll. Opened and deleted when the vote is counted.';
comment on column deliberation.ballot_pile.id is 'The vote.';

create table deliberation.paper_pack (
  id        uuid primary key,
  vote      uuid not null references deliberation.vote on delete cascade,
  opened_at timestamptz not null
);
create index paper_pack_vote on deliberation.paper_pack (vote);
comment on table deliberation.paper_pack is
  'Votes on paper that wait for a second person to enter them; deleted when two entries are the same, or it is given up.';

create table deliberation.paper_entry (
  id      uuid primary key,
  pack    uuid not null references deliberation.paper_pack on delete cascade,
  account uuid not null,
  content bytea not null,
  unique (pack, account)
);
create index paper_entry_account on deliberation.paper_entry (account);
comment on table deliberation.paper_entry is 'What one person read off the papers of a pack: who handed one in and the sums, sealed.';

-- The second lock: who raised and supported what, and which household has voted, is read by the product alone, for a
-- reader whom it has checked, and by the person.

create policy seen on deliberation.author using (
  (select platform.asks_product()) or account = (select platform.asking_account()));
create policy seen on deliberation.supporter using (
  (select platform.asks_product()) or account = (select platform.asking_account()));
create policy seen on deliberation.roll_mark using ((select platform.asks_product()));
create policy seen on deliberation.ballot_pile using ((select platform.asks_product()));
create policy seen on deliberation.paper_entry using ((select platform.asks_product()));

select platform.guard('deliberation.author');
select platform.guard('deliberation.supporter');
select platform.guard('deliberation.roll_mark');
select platform.guard('deliberation.ballot_pile');
select platform.guard('deliberation.paper_entry');
