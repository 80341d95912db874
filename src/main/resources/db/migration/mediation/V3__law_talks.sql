-- Law talks 普法: who speaks about what, where and when, and which households heard it.

create table mediation.law_talk (
  id         uuid        primary key,
  area       ltree       not null check (nlevel(area) between 5 and 6),
  compound   uuid,
  title      text        not null check (length(title) between 2 and 60),
  speaker    text        not null check (length(speaker) between 2 and 60),
  place      text        not null check (length(place) between 2 and 60),
  starts_at  timestamptz not null,
  code       text        not null check (code ~ '^[0-9]{6}$'),
  planned_by uuid        not null,
  planned_at timestamptz not null,
  cancelled_at timestamptz,
  why_cancelled text,
  constraint law_talk_cancelled_why check ((cancelled_at is null) = (why_cancelled is null))
);
create index law_talk_in_area on mediation.law_talk using gist (area);
select platform.list_by_area('mediation.law_talk', 'area', '{id}');
create index law_talk_of_compound on mediation.law_talk (compound, starts_at) where compound is not null;
create index law_talk_starts on mediation.law_talk (starts_at);
comment on table mediation.law_talk is 'A law talk 普法 for a compound, or for all of a community.';
comment on column mediation.law_talk.code is 'What is shown in the room; whoever types it in was there.';

create table mediation.listener (
  talk      uuid not null references mediation.law_talk on delete cascade,
  account   uuid not null,
  signed_on date not null,
  primary key (talk, account)
);
create index listener_account on mediation.listener (account);
comment on table mediation.listener is 'Who has signed up for a law talk.';
select platform.guard('mediation.listener');
create policy own on mediation.listener using (
  (select platform.asks_product()) or account = (select platform.asking_account()));

create table mediation.talk_household (
  talk      uuid not null references mediation.law_talk on delete cascade,
  household uuid not null,
  primary key (talk, household)
);
comment on table mediation.talk_household is 'A household of which somebody heard a law talk, once however many came; nobody''s name.';
