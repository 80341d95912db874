-- Notices in the app, and short messages on their way out.

create table notice (
  id         uuid        primary key,
  account    uuid        not null,
  event      bigint      not null,
  at         timestamptz not null,
  text       text        not null,
  request_id uuid,
  read_at    timestamptz,
  unique (account, event)
);
comment on table notice is 'What somebody was told in the app';
comment on column notice.account is 'Who is told';
comment on column notice.event is 'Number of the line of the time line that it tells of; each line tells each person once';
comment on column notice.at is 'When that happened';
comment on column notice.request_id is 'The request that it is about';
create index notice_of_account on notice (account, at desc, id desc);
create index notice_unread on notice (account) where read_at is null;

create table sms (
  id         uuid        primary key,
  seq        bigint      generated always as identity,
  account    uuid        not null,
  event      bigint      not null,
  text       text        not null,
  request_id uuid        not null,
  state      text        not null default 'WAITING' check (state in ('WAITING','SENT','DEAD')),
  attempts   int         not null default 0 check (attempts >= 0),
  next_try   timestamptz not null,
  created_at timestamptz not null,
  ended_at   timestamptz,
  reason     text,
  unique (account, event),
  check ((state = 'WAITING') = (ended_at is null))
);
comment on table sms is 'Short messages: written with the position of the follower, sent afterwards';
comment on column sms.account is 'Who gets it; the phone is looked up when it is sent and never kept here';
comment on column sms.seq is 'Order of writing; a person gets the messages about one request in it';
comment on column sms.next_try is 'Not tried before; while one node is sending, until when no other takes it';
comment on column sms.reason is 'Why it was given up, by its kind only';
create index sms_waiting on sms (next_try, seq) where state = 'WAITING';
create index sms_line on sms (account, request_id, seq) where state = 'WAITING';
create unique index sms_latest on sms (seq);
