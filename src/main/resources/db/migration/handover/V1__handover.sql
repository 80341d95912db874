-- Handing posts over 交接: who goes, who comes, what goes along, and when both have signed.

create table handover.handover (
  id              uuid        primary key,
  version         bigint      not null default 0,
  state           text        not null check (state in ('PREPARED', 'SIGNED_BY_ONE', 'SIGNED', 'DONE', 'CANCELLED')),
  post            uuid        not null,
  member          uuid        not null,
  title           text        not null,
  name            text        not null check (length(name) between 1 and 120),
  desk            ltree       not null,
  place           ltree       not null,
  compound        uuid,
  outgoing        uuid        not null,
  incoming        uuid        not null,
  ground          text        not null check (ground in ('ROTATION', 'TERM_OVER', 'LEAVING', 'SUDDEN')),
  effective_on    date,
  prepared_by     uuid        not null,
  prepared_at     timestamptz not null,
  outgoing_at     timestamptz,
  outgoing_by     uuid,
  represented     text        check (represented in ('DEATH', 'SUDDEN_LEAVE', 'ILLNESS', 'OUT_OF_REACH')),
  represented_why text        check (length(represented_why) between 2 and 1000),
  incoming_at     timestamptz,
  due_at          timestamptz,
  ended_at        timestamptz,
  work_before     int         check (work_before >= 0),
  work_after      int         check (work_after >= 0),
  remark          text        check (length(remark) <= 1000),
  reminded_of     timestamptz,
  constraint handover_between_two check (outgoing <> incoming),
  constraint handover_not_by_the_next check (outgoing_by <> incoming),
  constraint handover_outgoing_whole check ((outgoing_at is null) = (outgoing_by is null)),
  constraint handover_represented_whole check ((represented is null) = (represented_why is null)
    and (represented is null) = (outgoing_by is null or outgoing_by = outgoing)),
  constraint handover_signed check ((state = 'PREPARED' and outgoing_at is null and incoming_at is null)
    or (state = 'SIGNED_BY_ONE' and (outgoing_at is null) <> (incoming_at is null))
    or (state in ('SIGNED', 'DONE') and outgoing_at is not null and incoming_at is not null)
    or state = 'CANCELLED'),
  constraint handover_waits_for_a_day check (state <> 'SIGNED' or effective_on is not null),
  constraint handover_ends check ((state in ('DONE', 'CANCELLED')) = (ended_at is not null)),
  constraint handover_owes check ((state in ('DONE', 'CANCELLED')) = (due_at is null)),
  constraint handover_loses_nothing check ((state = 'DONE') = (work_before is not null)
    and (state = 'DONE') = (work_after is not null) and work_before = work_after),
  constraint handover_cancelled_why check (state <> 'CANCELLED' or remark is not null)
);
create unique index handover_one_open on handover.handover (post) where ended_at is null;
select platform.list_by_area('handover.handover', 'place', '{id}');
create index handover_outgoing on handover.handover (outgoing, id);
create index handover_incoming on handover.handover (incoming, id);
create index handover_due on handover.handover (due_at) where ended_at is null;

comment on table handover.handover is 'A post that goes from one holder to the next 交接.';
comment on column handover.handover.name is 'What the organization or unit of the post was called when it was prepared.';
comment on column handover.handover.effective_on is 'From which day the next one holds it; null for as soon as both have signed.';
comment on column handover.handover.outgoing_by is 'Who signed for the one who goes: themselves, or the level above with a reason.';
comment on column handover.handover.represented is 'Why the level above signed for the one who goes; null where they signed themselves.';
comment on column handover.handover.work_before is 'Pieces of work that hung on the post before; the same number hangs on it after.';
comment on column handover.handover.reminded_of is 'The deadline of which was reminded last.';
comment on index handover.handover_one_open is 'A post is handed over once at a time.';

create table handover.piece (
  handover uuid        not null references handover.handover on delete cascade,
  number   int         not null check (number >= 1),
  kind     text        not null check (kind in ('REQUEST', 'ASSIST', 'RESOLUTION', 'TOPIC', 'DUTY', 'PROJECT')),
  work     uuid        not null,
  name     text        not null,
  due_at   timestamptz,
  primary key (handover, number)
);
comment on table handover.piece is 'What hung on the post at the moment it was handed over; before that the list is drawn when it is looked at.';
comment on column handover.piece.work is 'The request, resolution, topic, alliance or project.';
