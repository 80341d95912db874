-- Meetings of the three tiers 三级会商: their series and seats, the dated meetings, what stands on their agenda, who came,
-- what was written down and what was resolved.

create table meeting.series (
  id          uuid     primary key,
  version     bigint   not null default 0,
  tier        text     not null check (tier in ('GRID','STREET','CITY')),
  node        ltree    not null,
  name        text     not null check (length(name) between 2 and 60),
  place       text     not null check (length(place) between 2 and 60),
  weekday     smallint not null check (weekday between 1 and 7),
  starts      time     not null,
  every_weeks smallint check (every_weeks between 1 and 8),
  nth         smallint check (nth between 1 and 5),
  anchor      date     not null,
  quorum      smallint not null check (quorum between 1 and 100),
  ended_on    date     check (ended_on >= anchor),
  constraint series_one_rule check ((every_weeks is null) <> (nth is null)),
  constraint series_tier_of_node check (nlevel(node) = case tier when 'GRID' then 6 when 'STREET' then 4 else 3 end)
);
comment on table meeting.series is 'A meeting that comes again: where, on which weekday, at what time, by which rule';
comment on column meeting.series.every_weeks is 'Every so many weeks, counted from the week of the anchor; or else nth';
comment on column meeting.series.nth is 'On this weekday of each month for the nth time; 5 means the last time';
comment on column meeting.series.quorum is 'Share of the seats that have to be present, in per cent';
comment on column meeting.series.ended_on is 'The first day on which it meets no more; null while it goes on';
create unique index series_one_of_node on meeting.series (node) where ended_on is null;
comment on index meeting.series_one_of_node is 'A node has one series at a time';

create table meeting.seat (
  id     uuid     primary key,
  series uuid     not null references meeting.series (id),
  slot   smallint not null,
  node   ltree    not null,
  role   text     not null,
  since  date     not null,
  until  date     check (until >= since),
  constraint seat_once exclude using gist
    (series with =, node with =, role with =, daterange(since, until) with &&)
);
comment on table meeting.seat is 'Who sits in the meetings of a series: whoever has this role at this node, between two days';
create index seat_of_series on meeting.seat (series, slot);
create index seat_of_node on meeting.seat using gist (node);

create table meeting.meeting (
  id          uuid        primary key,
  version     bigint      not null default 0,
  series      uuid        not null references meeting.series (id),
  tier        text        not null check (tier in ('GRID','STREET','CITY')),
  node        ltree       not null,
  planned_day date        not null,
  day         date        not null,
  starts_at   timestamptz not null,
  state       text        not null check (state in ('PLANNED','OPEN','CLOSED','MISSED','CANCELLED')),
  clock_from  timestamptz not null,
  due_at      timestamptz,
  moved       smallint    not null default 0 check (moved between 0 and 2),
  reason      text        check (length(reason) between 2 and 1000),
  seats       smallint    not null check (seats >= 1),
  needed      smallint    not null check (needed between 1 and seats),
  present     smallint    not null default 0,
  undecided   smallint    not null default 0,
  code        text        not null check (code ~ '^[0-9]{6}$'),
  chaired_by  uuid,
  opened_at   timestamptz,
  closed_at   timestamptz,
  constraint meeting_once unique (series, planned_day),
  constraint meeting_present_within_seats check (present between 0 and seats),
  constraint meeting_quorum check (state not in ('OPEN','CLOSED') or present >= needed),
  constraint meeting_everything_decided check (undecided >= 0 and (state <> 'CLOSED' or undecided = 0)),
  constraint meeting_opened check ((opened_at is not null) = (state in ('OPEN','CLOSED'))),
  constraint meeting_closed check ((closed_at is not null) = (state = 'CLOSED')),
  constraint meeting_why_not check (state <> 'CANCELLED' or reason is not null)
);
comment on table meeting.meeting is 'One dated meeting of a series';
comment on column meeting.meeting.planned_day is 'The day that the rule of the series says; never changes, so that none is generated twice';
comment on column meeting.meeting.day is 'The day on which it is to be held: the next working day where the planned one is none, or the day it was moved to';
comment on column meeting.meeting.moved is 'How often somebody moved it; a shift by the calendar is none';
comment on column meeting.meeting.reason is 'Why it was moved or cancelled';
comment on column meeting.meeting.needed is 'How many seats have to be present before it may be opened';
comment on column meeting.meeting.present is 'How many seats are present; kept by whoever writes the attendance';
comment on column meeting.meeting.undecided is 'How many items have no outcome; kept by whoever writes the agenda';
comment on column meeting.meeting.code is 'Shown in the room; who sits in the meeting checks in with it';
comment on constraint meeting_quorum on meeting.meeting is 'Nothing is opened with too few, and nobody leaves the list below the quorum afterwards';
create index meeting_of_tier on meeting.meeting (tier, day, node, state, moved);
create index meeting_of_node on meeting.meeting (node, day);
create index meeting_of_day on meeting.meeting (day, starts_at, id);
create index meeting_waiting on meeting.meeting (day) where state in ('PLANNED','OPEN');
create index meeting_ahead on meeting.meeting (node, day) where state in ('PLANNED','OPEN');
create index meeting_chaired on meeting.meeting (chaired_by) where chaired_by is not null;
create index meeting_listed_of_tier on meeting.meeting (tier, day, starts_at, id);
create index meeting_listed_of_series on meeting.meeting (series, day, starts_at, id);
select platform.list_by_area('meeting.meeting', 'node', '{day,starts_at,id}');
create index meeting_amiss on meeting.meeting (day, starts_at, id) where state in ('MISSED','CANCELLED') or moved > 0;
select platform.list_by_area('meeting.meeting', 'node', '{day,starts_at,id}', $$state in ('MISSED','CANCELLED') or moved > 0$$);

create table meeting.attendance (
  meeting uuid        not null references meeting.meeting (id),
  seat    uuid        not null references meeting.seat (id),
  node    ltree       not null,
  account uuid,
  how     text        not null check (how in ('CODE','LIST')),
  at      timestamptz not null,
  primary key (meeting, seat)
);
comment on table meeting.attendance is 'Which seats were taken; a seat is taken once';
comment on column meeting.attendance.node is 'Where the meeting is, so that its readers see the row';
comment on column meeting.attendance.account is 'Who checked in with the code; null where the list says so, or once the account is erased';
create index attendance_of_account on meeting.attendance (account) where account is not null;

create table meeting.resolution (
  id          uuid        primary key,
  version     bigint      not null default 0,
  meeting     uuid        not null references meeting.meeting (id),
  tier        text        not null check (tier in ('GRID','STREET','CITY')),
  node        ltree       not null,
  owner       ltree       not null,
  request     uuid,
  what        text        not null check (length(what) between 2 and 500),
  criterion   text        not null check (length(criterion) between 2 and 300),
  due         date        not null,
  state       text        not null check (state in ('OPEN','REPORTED','DONE','DROPPED')),
  carried     text        check (carried in ('DELEGATE','SUPERVISE','RAISE')),
  made_at     timestamptz not null,
  clock_from  timestamptz not null,
  due_at      timestamptz,
  done        text        check (length(done) between 2 and 1000),
  done_on     date,
  settled_at  timestamptz,
  reason      text        check (length(reason) between 2 and 1000),
  constraint resolution_reported check ((done is null) = (done_on is null) and (state not in ('REPORTED','DONE') or done is not null)),
  constraint resolution_settled check ((state in ('DONE','DROPPED')) = (settled_at is not null)),
  constraint resolution_why_dropped check (state <> 'DROPPED' or reason is not null)
);
comment on table meeting.resolution is 'What a meeting resolved: who does it, by when, and how one will see that it is done';
comment on column meeting.resolution.owner is 'The desk that does it';
comment on column meeting.resolution.carried is 'What was done about the request in the same stroke, by its own life cycle';
comment on column meeting.resolution.done is 'What was done, as the owner or the chair says';
comment on column meeting.resolution.done_on is 'When the owner said so: on time is judged by this day';
comment on column meeting.resolution.reason is 'Why it was sent back or dropped';
create index resolution_of_meeting on meeting.resolution (meeting);
create index resolution_open on meeting.resolution (node, due, id) where state in ('OPEN','REPORTED');
create index resolution_open_within on meeting.resolution using gist (node) where state in ('OPEN','REPORTED');
create index resolution_owed on meeting.resolution (owner, due, id) where state in ('OPEN','REPORTED');
create index resolution_of_owner on meeting.resolution (owner, due, id);
create index resolution_due on meeting.resolution (due, id);
create index resolution_running on meeting.resolution (due, id) where state in ('OPEN','REPORTED');
select platform.list_by_area('meeting.resolution', 'node', '{due,id}');
select platform.list_by_area('meeting.resolution', 'node', '{due,id}', $$state in ('OPEN','REPORTED')$$);
create index resolution_of_request on meeting.resolution (request) where request is not null;

create table meeting.item (
  id         uuid        primary key,
  meeting    uuid        not null references meeting.meeting (id),
  slot       smallint    not null,
  kind       text        not null check (kind in ('RAISED','OVERDUE','REPEATED','SHELVED','FOLLOW_UP','OTHER')),
  request    uuid,
  follows    uuid        references meeting.resolution (id),
  title      text        check (length(title) between 2 and 100),
  since      timestamptz,
  outcome    text        check (outcome in ('RESOLVED','NOTED','CARRIED')),
  note       text        check (length(note) between 2 and 1000),
  resolution uuid        references meeting.resolution (id),
  decided_at timestamptz,
  constraint item_about_one check (case kind when 'FOLLOW_UP' then follows is not null and request is null and title is null
    when 'OTHER' then title is not null and request is null and follows is null
    else request is not null and title is null and follows is null end),
  constraint item_once unique (meeting, request),
  constraint item_follows_once unique (meeting, follows),
  constraint item_decided check ((outcome is null) = (decided_at is null) and (outcome is not distinct from 'RESOLVED') = (resolution is not null)),
  constraint item_raised_is_not_just_noted check (not (kind = 'RAISED' and outcome = 'NOTED'))
);
comment on table meeting.item is 'What stands on the agenda of a meeting, frozen when it is opened';
comment on column meeting.item.request is 'The request that it is about; its words stay where it lives';
comment on column meeting.item.follows is 'The open resolution of an earlier meeting that is followed up';
comment on column meeting.item.since is 'When the request came up to this level: from then it waits to be heard';
comment on column meeting.item.outcome is 'Resolved, noted, or carried to the next meeting; null until then';
create index item_of_meeting on meeting.item (meeting, slot);
create index item_of_request on meeting.item (request, meeting) where request is not null;

create table meeting.minutes (
  meeting  uuid        primary key references meeting.meeting (id),
  version  bigint      not null default 1,
  node     ltree       not null,
  text     text        not null check (length(text) <= 20000),
  saved_at timestamptz not null,
  saved_by uuid
);
comment on table meeting.minutes is 'What was said, as the clerk writes it while the meeting lasts; fixed once it is closed';
create index minutes_saved on meeting.minutes (saved_by) where saved_by is not null;

create table meeting.calendar_feed (
  id      uuid        primary key,
  account uuid        not null,
  digest  bytea       not null unique check (length(digest) = 32),
  made_at timestamptz not null
);
comment on table meeting.calendar_feed is 'A private address at which a calendar program reads the meetings of an account';
comment on column meeting.calendar_feed.digest is 'SHA-256 of the secret in the address; the secret itself is kept by nobody';
create unique index calendar_feed_of_account on meeting.calendar_feed (account);

-- The second lock: who reads the area, and what is one's own. Whoever sits in a meeting is let in before, by the product.

create policy seen on meeting.attendance using (
  (select platform.asks_product())
  or account = (select platform.asking_account())
  or node <@ any ((select platform.asking_areas())::ltree[]));

create policy seen on meeting.minutes using (
  (select platform.asks_product()) or node <@ any ((select platform.asking_areas())::ltree[]));

create policy own on meeting.calendar_feed using (
  (select platform.asks_product()) or account = (select platform.asking_account()));

select platform.guard('meeting.attendance');
select platform.guard('meeting.minutes');
select platform.guard('meeting.calendar_feed');
