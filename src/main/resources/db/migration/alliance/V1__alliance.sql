-- Alliances 联盟: who sits at the table, who has signed, and what each seat has promised to do by when.

create table alliance.need (
  kind  text     not null check (kind in ('FOUR_PARTY', 'ONE_THREE_N', 'E_PLUS_SEVEN', 'THREE_LINKS')),
  role  text     not null check (role in ('COMMUNITY', 'GRID', 'BRANCH', 'PROPERTY', 'OWNERS', 'UNIT')),
  least smallint not null check (least >= 0),
  most  smallint not null check (most between least and 20),
  primary key (kind, role)
);
comment on table alliance.need is
  'How many seats of a role a kind of alliance has: without the least it is not in force. AllianceKind says the same.';
insert into alliance.need (kind, role, least, most) values
  ('FOUR_PARTY', 'COMMUNITY', 1, 1), ('FOUR_PARTY', 'BRANCH', 1, 1), ('FOUR_PARTY', 'PROPERTY', 1, 1),
  ('FOUR_PARTY', 'UNIT', 1, 6), ('FOUR_PARTY', 'OWNERS', 0, 1), ('FOUR_PARTY', 'GRID', 0, 1),
  ('ONE_THREE_N', 'BRANCH', 1, 1), ('ONE_THREE_N', 'COMMUNITY', 1, 1), ('ONE_THREE_N', 'OWNERS', 1, 1),
  ('ONE_THREE_N', 'PROPERTY', 1, 1), ('ONE_THREE_N', 'UNIT', 0, 12), ('ONE_THREE_N', 'GRID', 0, 1),
  ('E_PLUS_SEVEN', 'UNIT', 8, 12),
  ('THREE_LINKS', 'COMMUNITY', 1, 1), ('THREE_LINKS', 'GRID', 1, 1), ('THREE_LINKS', 'UNIT', 1, 6);

create table alliance.alliance (
  id           uuid        primary key,
  version      bigint      not null default 0,
  kind         text        not null check (kind in ('FOUR_PARTY', 'ONE_THREE_N', 'E_PLUS_SEVEN', 'THREE_LINKS')),
  name         text        not null check (length(name) between 2 and 60),
  area         ltree       not null check (nlevel(area) between 4 and 6),
  compound     uuid,
  state        text        not null check (state in ('FORMING', 'ACTIVE', 'ENDED')),
  due_at       timestamptz,
  founded_at   timestamptz not null,
  founded_by   uuid        not null,
  active_since date,
  ended_at     timestamptz,
  remark       text        check (length(remark) <= 1000),
  reminded_of  timestamptz,
  constraint alliance_ends check ((state = 'ENDED') = (ended_at is not null)),
  constraint alliance_owes check ((state = 'ENDED') = (due_at is null)),
  constraint alliance_active_since check (state <> 'ACTIVE' or active_since is not null)
);
create index alliance_term_ends on alliance.alliance (due_at) where state = 'ACTIVE';
select platform.list_by_area('alliance.alliance', 'area', '{id}');
create index alliance_of_compound on alliance.alliance (compound, id) where compound is not null;
create unique index alliance_name_once on alliance.alliance (area, name) where state <> 'ENDED';

comment on table alliance.alliance is 'An alliance 联盟 of organizations and units in a street, a community, a grid or a compound.';
comment on column alliance.alliance.area is 'Of a compound, the grid that it lies in.';
comment on column alliance.alliance.due_at is 'By when all obligatory seats have to sign, or the alliance is to be confirmed again.';
comment on column alliance.alliance.active_since is 'The day on which the obligatory seats were last complete; duties count from then.';
comment on column alliance.alliance.reminded_of is 'The end of the term of which its seats were reminded.';
comment on column alliance.alliance.remark is 'Why it was dissolved.';
comment on index alliance.alliance_name_once is 'No two that go on have one name in one place.';

create table alliance.seat (
  id        uuid        primary key,
  alliance  uuid        not null references alliance.alliance on delete cascade,
  role      text        not null check (role in ('COMMUNITY', 'GRID', 'BRANCH', 'PROPERTY', 'OWNERS', 'UNIT')),
  place     smallint    not null check (place between 1 and 20),
  member    uuid        not null,
  name      text        not null check (length(name) between 1 and 80),
  signed_at timestamptz,
  signed_by uuid,
  left_on   date,
  left_why  text        check (length(left_why) <= 1000),
  constraint seat_signed_by_somebody check ((signed_at is null) = (signed_by is null)),
  constraint seat_left_with_reason check ((left_on is null) = (left_why is null)),
  constraint seat_of_alliance unique (id, alliance)
);
create unique index seat_held_once on alliance.seat (alliance, role, place) where left_on is null;
create unique index seat_once on alliance.seat (alliance, member) where left_on is null;
create index seat_of_member on alliance.seat (member);

comment on table alliance.seat is 'A seat 席位 as one party holds it, from being invited until it leaves.';
comment on column alliance.seat.place is 'Tells the seats of a role apart.';
comment on column alliance.seat.member is 'The organization or unit.';
comment on column alliance.seat.name is 'What it was called when it was invited.';
comment on column alliance.seat.signed_by is 'Who signed; held a post of the member at that moment.';
comment on index alliance.seat_held_once is 'A seat is held by one party at any instant.';
comment on index alliance.seat_once is 'Nobody sits twice at one table at one time.';

create function alliance.refuse_half_signed(which uuid) returns void language plpgsql as $$
declare
  stands text;
  wanting boolean;
begin
  select a.state into stands from alliance.alliance a where a.id = which for update;
  select exists (
    select from alliance.need n
    where n.kind = (select a.kind from alliance.alliance a where a.id = which)
      and n.least > (select count(*) from alliance.seat s
                     where s.alliance = which and s.role = n.role and s.signed_at is not null and s.left_on is null)
  ) into wanting;
  if stands = 'ACTIVE' and wanting or stands = 'FORMING' and not wanting then
    raise exception 'alliance % is % and its obligatory seats are %', which, stands,
      case when wanting then 'not all signed' else 'all signed' end
      using errcode = 'check_violation', constraint = 'alliance_in_force_while_signed';
  end if;
end $$;
comment on function alliance.refuse_half_signed is
  'In force exactly while all obligatory seats are signed; the lock makes two who sign at once see each other.';

create function alliance.alliance_changed() returns trigger language plpgsql as $$
begin
  perform alliance.refuse_half_signed(new.id);
  return null;
end $$;

create function alliance.seat_changed() returns trigger language plpgsql as $$
begin
  perform alliance.refuse_half_signed(new.alliance);
  return null;
end $$;

create constraint trigger alliance_in_force_while_signed
  after insert or update of state on alliance.alliance
  deferrable initially deferred for each row execute function alliance.alliance_changed();

create constraint trigger seat_signed_while_in_force
  after insert or update of signed_at, left_on on alliance.seat
  deferrable initially deferred for each row execute function alliance.seat_changed();

create table alliance.duty (
  id       uuid primary key,
  alliance uuid not null,
  seat     uuid not null,
  title    text not null check (length(title) between 2 and 100),
  rhythm   text not null check (rhythm in ('MONTHLY', 'QUARTERLY', 'YEARLY', 'ONCE')),
  since    date not null,
  due_on   date,
  given_by uuid not null,
  ended_on date,
  ended_why text check (length(ended_why) between 2 and 500),
  ended_by uuid,
  constraint duty_ended_whole check (num_nulls(ended_on, ended_why, ended_by) in (0, 3)),
  constraint duty_of_a_seat foreign key (seat, alliance) references alliance.seat (id, alliance) on delete cascade,
  constraint duty_seat unique (id, seat),
  constraint duty_due_once check ((rhythm = 'ONCE') = (due_on is not null)),
  constraint duty_due_later check (due_on >= since)
);
create index duty_of_alliance on alliance.duty (alliance, id);
create index duty_of_seat on alliance.duty (seat);

comment on table alliance.duty is 'What a seat has promised 职责: each month, each quarter, each year, or once.';
comment on column alliance.duty.ended_on is 'The last day on which it is owed, where it was ended alone.';
comment on column alliance.duty.due_on is 'For what is done once: its last day.';

create table alliance.duty_period (
  duty           uuid        not null,
  starts_on      date        not null,
  due_on         date        not null check (due_on >= starts_on),
  closes_on      date        not null check (closes_on >= due_on),
  alliance       uuid        not null,
  seat           uuid        not null,
  area           ltree       not null,
  done_at        timestamptz,
  done_on        date,
  done_by        uuid,
  done           text        check (length(done) between 2 and 500),
  request        uuid,
  request_no     text        check (length(request_no) <= 20),
  meeting        uuid,
  meeting_name   text        check (length(meeting_name) <= 80),
  returned_why   text        check (length(returned_why) between 2 and 500),
  confirmed_at   timestamptz,
  confirmed_by   uuid,
  confirmed_seat uuid,
  primary key (duty, starts_on),
  constraint duty_period_of_its_seat foreign key (duty, seat) references alliance.duty (id, seat) on delete cascade,
  constraint duty_confirmed_by_a_seat foreign key (confirmed_seat, alliance) references alliance.seat (id, alliance),
  constraint duty_reported_whole check (num_nulls(done_at, done_on, done_by, done) in (0, 4)),
  constraint duty_fulfilled_by_what_was_reported check (num_nulls(request, request_no) in (0, 2)
    and num_nulls(meeting, meeting_name) in (0, 2) and num_nonnulls(request, meeting) <= 1
    and (num_nonnulls(request, meeting) = 0 or done_at is not null)),
  constraint duty_confirmed_whole check (num_nulls(confirmed_at, confirmed_by, confirmed_seat) in (0, 3)),
  constraint duty_confirmed_after_report check (confirmed_at is null or done_at is not null),
  constraint duty_confirmed_by_another check (confirmed_seat <> seat and confirmed_by <> done_by)
);
create index duty_period_due on alliance.duty_period (due_on, duty, starts_on);
select platform.list_by_area('alliance.duty_period', 'area', '{due_on,duty,starts_on}');
create index duty_period_of_alliance on alliance.duty_period (alliance, due_on);
create index duty_period_fulfilled_by on alliance.duty_period (request) where request is not null;
create index duty_period_open on alliance.duty_period (seat, due_on) where confirmed_at is null;

comment on table alliance.duty_period is
  'A period of a duty, what the seat reported and which other seat confirmed it; missed when it closes without a report.';
comment on column alliance.duty_period.closes_on is 'The last day on which it can be reported: the period and its days of grace.';
comment on column alliance.duty_period.request is 'The request with which it was fulfilled, and its number.';
comment on column alliance.duty_period.meeting is 'The meeting with which it was fulfilled, and how it was called.';
comment on column alliance.duty_period.area is 'The area of the alliance when the period began, so that past figures stay.';
comment on column alliance.duty_period.done_on is 'The day of the city on which it was reported.';
comment on column alliance.duty_period.returned_why is 'What another seat found wanting in the last report.';
comment on constraint duty_confirmed_by_another on alliance.duty_period is
  'Neither the seat that owes it nor the person who reported it confirms it.';
