-- Talk points 说事点: a fourth tier of series, at a compound, where its residents meet each week on a fixed day.

alter table meeting.series
  drop constraint series_tier_check,
  drop constraint series_tier_of_node,
  add constraint series_tier_check check (tier in ('COMPOUND','GRID','STREET','CITY')),
  add constraint series_tier_of_node
    check (nlevel(node) = case tier when 'COMPOUND' then 7 when 'GRID' then 6 when 'STREET' then 4 else 3 end),
  add column compound uuid,
  add column residents smallint not null default 0 check (residents between 0 and 200),
  add column batch uuid,
  add constraint series_compound check ((tier = 'COMPOUND') = (compound is not null)),
  add constraint series_weekly_talk check (tier <> 'COMPOUND' or every_weeks is not distinct from 1),
  add constraint series_residents check (tier = 'COMPOUND' or residents = 0);
comment on column meeting.series.compound is 'The compound whose residents meet; its node is that of its grid with this id behind it';
comment on column meeting.series.residents is 'How many residents have to be present besides the seats';
comment on column meeting.series.batch is 'With which others it was set up in one stroke, so that the stroke can be undone';
create unique index series_one_of_compound on meeting.series (compound) where ended_on is null;
comment on index meeting.series_one_of_compound is 'A compound has one talk point, whatever grid it lies in';
create index series_of_batch on meeting.series (batch) where batch is not null;
create index series_of_tier on meeting.series (tier, node) where ended_on is null;

alter table meeting.meeting
  drop constraint meeting_tier_check,
  add constraint meeting_tier_check check (tier in ('COMPOUND','GRID','STREET','CITY')),
  add column compound uuid,
  add column residents_needed smallint not null default 0 check (residents_needed between 0 and 200),
  add column residents_here smallint not null default 0 check (residents_here >= 0),
  add column residents_counted smallint not null default 0 check (residents_counted between 0 and 2000),
  add column reminded boolean not null default false,
  add constraint meeting_compound check ((tier = 'COMPOUND') = (compound is not null)),
  add constraint meeting_residents
    check (state not in ('OPEN','CLOSED') or residents_here + residents_counted >= residents_needed);
comment on column meeting.meeting.residents_needed is 'How many residents have to be present before it may be opened';
comment on column meeting.meeting.residents_here is 'How many residents checked in with their phones; kept by whoever writes the check-ins';
comment on column meeting.meeting.residents_counted is 'How many residents without a phone the chair counted';
comment on column meeting.meeting.reminded is 'Whether those concerned were told the day before';
comment on constraint meeting_residents on meeting.meeting is 'Nothing is opened with too few residents, and the chair counts none away afterwards';
create index meeting_of_compound on meeting.meeting (compound, day, id) where compound is not null;
create index meeting_ahead_of_compound on meeting.meeting (compound, day, id)
  where compound is not null and state in ('PLANNED','OPEN');
create index meeting_to_remind on meeting.meeting (day) where tier = 'COMPOUND' and state = 'PLANNED' and not reminded;

alter table meeting.resolution
  drop constraint resolution_tier_check,
  add constraint resolution_tier_check check (tier in ('COMPOUND','GRID','STREET','CITY'));

alter table meeting.item
  drop constraint item_kind_check,
  drop constraint item_about_one,
  add column matter uuid,
  add constraint item_kind_check
    check (kind in ('RAISED','OVERDUE','REPEATED','SHELVED','FOLLOW_UP','TOPIC','OTHER')),
  add constraint item_about_one check (case kind
    when 'FOLLOW_UP' then follows is not null and request is null and matter is null and title is null
    when 'TOPIC' then matter is not null and request is null and follows is null and title is null
    when 'OTHER' then title is not null and request is null and matter is null and follows is null
    else request is not null and matter is null and title is null and follows is null end),
  add constraint item_matter_once unique (meeting, matter);
comment on column meeting.item.matter is 'The topic of residents that it is about; its words stay where it lives';
create index item_of_matter on meeting.item (matter, meeting) where matter is not null;

create table meeting.resident_here (
  meeting uuid        not null references meeting.meeting (id),
  account uuid        not null,
  at      timestamptz not null,
  primary key (meeting, account)
);
comment on table meeting.resident_here is 'Which residents checked in at a session, so that each counts once; gone a month later, when only the number is left';
create index resident_here_of_account on meeting.resident_here (account);
create index resident_here_since on meeting.resident_here (at);

create table meeting.reminder_wanted (
  compound uuid        not null,
  account  uuid        not null,
  at       timestamptz not null,
  primary key (account, compound)
);
comment on table meeting.reminder_wanted is 'Residents who asked to be told the day before a session of their compound, and when it is moved';
create index reminder_wanted_at on meeting.reminder_wanted (compound);

-- The second lock: who comes to a session of residents is nobody's business but their own.

create policy own on meeting.resident_here using (
  (select platform.asks_product()) or account = (select platform.asking_account()));

create policy own on meeting.reminder_wanted using (
  (select platform.asks_product()) or account = (select platform.asking_account()));

select platform.guard('meeting.resident_here');
select platform.guard('meeting.reminder_wanted');
