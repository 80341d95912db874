-- What people consent to 同意, what they ask about their own data 权利请求, and what was purged when its term was over.

create table consent (
  id             uuid        primary key,
  account        uuid        not null,
  purpose        text        not null check (purpose in ('LOCATION')),
  statement      int         not null check (statement > 0),
  given_at       timestamptz not null,
  how            text        not null check (how in ('SELF','GUARDIAN')),
  withdrawn_at   timestamptz check (withdrawn_at >= given_at)
);
comment on table consent is 'Who consented to what, in which words, and until when; what rests on law needs no row';
comment on column consent.statement is 'Version of the statement 告知书 that was read; a newer one has to be consented to again';
comment on column consent.how is 'By oneself, or with the guardian of somebody under fourteen';
comment on column consent.withdrawn_at is 'From then on it counts no more, at once';
create unique index consent_in_force on consent (account, purpose) where withdrawn_at is null;
create index consent_of_account on consent (account, given_at desc);

create table rights_request (
  id              uuid        primary key,
  seq             bigint      generated always as identity unique,
  version         bigint      not null default 0,
  kind            text        not null check (kind in ('COPY','CORRECT','ERASE')),
  state           text        not null check (state in ('FILED','ACCEPTED','DONE','REFUSED','WITHDRAWN')),
  account         uuid        not null,
  part            text        check (part in ('NAME','CITIZEN_NUMBER')),
  wanted          bytea,
  created_at      timestamptz not null,
  clock_from      timestamptz not null,
  due_at          timestamptz not null,
  due_provisional boolean     not null,
  ended_at        timestamptz,
  ground          text,
  answer          text        check (length(answer) <= 1000),
  outcome         jsonb,
  constraint rights_request_part_of_correction check ((kind = 'CORRECT') = (part is not null)),
  constraint rights_request_ends check ((ended_at is not null) = (state in ('DONE','REFUSED','WITHDRAWN'))),
  constraint rights_request_refused_with_ground check ((state = 'REFUSED') = (ground is not null))
);
comment on table rights_request is 'What somebody asks about their own data: to copy, correct or erase it';
comment on column rights_request.part is 'What is to be corrected';
comment on column rights_request.wanted is 'How it should read, sealed; emptied when the request ends';
comment on column rights_request.due_at is 'Fifteen working days after it was filed';
comment on column rights_request.answer is 'What the person was told, in words of the office';
comment on column rights_request.outcome is 'What was erased and what stays, by which rule; no personal data';
create unique index rights_request_open_once on rights_request
  (account, kind) where ended_at is null;
create index rights_request_of_account on rights_request (account, seq desc);
create index rights_request_due on rights_request (due_at, seq) where ended_at is null;
create index rights_request_ended on rights_request (ended_at desc, seq desc) where ended_at is not null;

create table rights_event (
  seq        bigint      generated always as identity primary key,
  request    uuid        not null references rights_request,
  action     text        not null,
  from_state text,
  to_state   text        not null,
  actor      uuid        not null,
  at         timestamptz not null
);
comment on table rights_event is 'Every step of every rights request';
create index rights_event_of_request on rights_event (request, seq);

create table purge_run (
  id         uuid        primary key,
  rule       text        not null,
  started_at timestamptz not null,
  ended_at   timestamptz,
  rows       bigint      not null default 0 check (rows >= 0)
);
comment on table purge_run is 'What the night removed because its term was over, by rule';
comment on column purge_run.ended_at is 'Empty while it runs, or when it was broken off; the next night goes on with it';
create unique index purge_run_open on purge_run (rule) where ended_at is null;
create index purge_run_latest on purge_run (rule, started_at desc);
