-- Followers of time lines: who has read how far, and what could not be read.

create table follower (
  name     text        primary key,
  position bigint      not null,
  failures int         not null default 0 check (failures >= 0),
  retry_at timestamptz,
  moved_at timestamptz not null
);
comment on table follower is 'How far each follower has read its time line; moved in the transaction of what it made of the entries';
comment on column follower.position is 'Number of the last entry that is done';
comment on column follower.failures is 'How often the next entry has failed in a row; parked when that is too often';
comment on column follower.retry_at is 'When the next entry is tried again after a failure';

create table parked (
  follower  text        not null references follower (name),
  seq       bigint      not null,
  reason    text        not null,
  parked_at timestamptz not null,
  primary key (follower, seq)
);
comment on table parked is 'Entries that a follower could not take and has put aside, so that the rest goes on';
comment on column parked.reason is 'What went wrong, by its kinds only: no data of the entry';
