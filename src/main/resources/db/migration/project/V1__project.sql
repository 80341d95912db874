-- Projects led by party members (党员领办): what was set, who leads, what was promised, found, fixed and delivered.

create table project.project (
  id               uuid        primary key,
  version          bigint      not null default 0,
  title            text        not null check (length(title) between 2 and 60),
  area             ltree       not null,
  buildings        uuid[]      not null check (cardinality(buildings) between 1 and 300),
  goal             text        not null check (length(goal) between 5 and 500),
  starts_on        date        not null,
  ends_on          date        not null,
  criteria_version int         not null default 1 check (criteria_version >= 1),
  frozen_version   int         check (frozen_version between 1 and criteria_version),
  state            text        not null check (state in
                     ('SET', 'LED', 'TEAMED', 'RUNNING', 'SUBMITTED', 'DELIVERED', 'RECTIFY', 'CLOSED', 'UNANSWERED',
                      'RAISED', 'WITHDRAWN')),
  lead             uuid,
  rectified        int         not null default 0 check (rectified between 0 and 2),
  set_at           timestamptz not null,
  set_by           uuid,
  due_at           timestamptz,
  closed_at        timestamptz,
  first_outcome    text        check (first_outcome in ('SATISFIED', 'UNSATISFIED', 'UNANSWERED')),
  first_judged_at  timestamptz,
  reminded_of      timestamptz,
  constraint project_takes_time check (ends_on > starts_on),
  constraint project_ends check ((state in ('CLOSED', 'UNANSWERED', 'RAISED', 'WITHDRAWN')) = (closed_at is not null)),
  constraint project_owes check ((closed_at is null) = (due_at is not null)),
  constraint project_without_lead check (state <> 'SET' or lead is null),
  constraint project_judged_first check ((first_outcome is null) = (first_judged_at is null))
);

create index project_in_area on project.project using gist (area);
select platform.list_by_area('project.project', 'area', '{id}');
create index project_due on project.project (due_at) where closed_at is null;
create index project_set_at on project.project (set_at);
create index project_first_judged on project.project (first_judged_at) where first_judged_at is not null;
create index project_lead on project.project (lead);

comment on table project.project is 'A project that a branch sets and a party member leads (党员领办).';
comment on column project.project.buildings is 'Whose households judge the result.';
comment on column project.project.goal is 'The first of the three clarities (三清); the dates and the criteria are the others.';
comment on column project.project.frozen_version is 'The criteria with which the plan was approved; null before that.';
comment on column project.project.lead is 'The one lead; null while nobody leads, or when that account is no more.';
comment on column project.project.rectified is 'How often residents sent it back; at most twice.';
comment on column project.project.due_at is 'When its state has to end; null once it has ended.';
comment on column project.project.first_outcome is 'How residents judged the first delivery.';
comment on column project.project.reminded_of is 'The due date of which its owner was reminded.';

create table project.event (
  project uuid        not null references project.project on delete cascade,
  number  int         not null,
  action  text        not null,
  state   text        not null,
  at      timestamptz not null,
  account uuid,
  reason  text        check (length(reason) <= 1000),
  primary key (project, number)
);

create index event_account on project.event (account);
comment on table project.event is 'The time line; rows are added, never changed, but that an erased account is forgotten.';

create table project.team_member (
  project   uuid        not null references project.project on delete cascade,
  account   uuid        not null,
  joined_at timestamptz not null,
  primary key (project, account)
);

create index team_member_account on project.team_member (account);
comment on table project.team_member is 'Who delivers it, by their own joining; they take no part in judging it.';

create table project.criteria_change (
  project uuid        not null references project.project on delete cascade,
  version int         not null,
  reason  text        check (length(reason) between 2 and 500),
  at      timestamptz not null,
  account uuid,
  primary key (project, version)
);

create index criteria_change_account on project.criteria_change (account);
comment on table project.criteria_change is 'The versions of the acceptance criteria, each with its reason.';

create table project.criterion (
  id      uuid primary key,
  project uuid not null references project.project on delete cascade,
  slot    int  not null check (slot between 1 and 12),
  text    text not null check (length(text) between 4 and 200),
  since   int  not null,
  until   int  check (until > since)
);

create index criterion_of_project on project.criterion (project, slot);
create unique index criterion_in_force on project.criterion (project, slot) where until is null;
comment on table project.criterion is 'Acceptance criteria; one holds from version since until before version until.';

create table project.evidence (
  id        uuid        primary key,
  project   uuid        not null references project.project on delete cascade,
  criterion uuid        not null references project.criterion on delete cascade,
  round     int         not null,
  note      text        not null check (length(note) between 2 and 500),
  at        timestamptz not null,
  account   uuid
);

create index evidence_of_criterion on project.evidence (criterion, round);
create index evidence_account on project.evidence (account);
create index evidence_of_project on project.evidence (project);
comment on table project.evidence is 'What shows that a criterion is met, in the round after so many rectifications.';

create table project.milestone (
  id           uuid primary key,
  project      uuid not null references project.project on delete cascade,
  area         ltree not null,
  title        text not null check (length(title) between 2 and 60),
  promised_on  date not null,
  due_on       date not null check (due_on >= promised_on),
  done_at      timestamptz,
  done_on      date,
  reminded_of  date,
  constraint milestone_done check ((done_at is null) = (done_on is null)),
  constraint milestone_late_is_explained check (done_on is null or done_on <= due_on)
);

create index milestone_of_project on project.milestone (project, promised_on);
create index milestone_promised on project.milestone (promised_on, id);
create index milestone_waits on project.milestone (due_on, id) where done_on is null;
select platform.list_by_area('project.milestone', 'area', array['promised_on', 'id']);
comment on column project.milestone.area is 'Where its project lies.';
comment on column project.milestone.due_on is 'The day that holds after all slips; what is reached later than promised has a slip that says why.';
comment on column project.milestone.reminded_of is 'The day of which the lead was reminded.';
comment on table project.milestone is 'What is to be reached by when; on time is by the day that was promised first.';

create table project.slip (
  id        uuid        primary key,
  milestone uuid        not null references project.milestone on delete cascade,
  from_on   date        not null,
  to_on     date        not null check (to_on > from_on),
  reason    text        not null check (length(reason) between 2 and 500),
  at        timestamptz not null,
  account   uuid
);

create index slip_of_milestone on project.slip (milestone, at);
create index slip_account on project.slip (account);
comment on table project.slip is 'A milestone was put off, and why; it stays to be seen.';

create table project.shift (
  project    uuid not null references project.project on delete cascade,
  day        date not null,
  account    uuid not null,
  id         uuid not null unique default gen_random_uuid(),
  checked_in timestamptz,
  note       text check (length(note) between 2 and 300),
  primary key (project, day, account)
);

create index shift_account on project.shift (account);
comment on table project.shift is 'The rota: who of the team is on site on a day, and came.';
comment on column project.shift.id is 'What the photos of that day belong to.';

create table project.inspection (
  id      uuid        primary key,
  project uuid        not null references project.project on delete cascade,
  note    text        not null check (length(note) between 2 and 500),
  at      timestamptz not null,
  account uuid
);

create index inspection_of_project on project.inspection (project, at);
create index inspection_account on project.inspection (account);
comment on table project.inspection is 'Somebody looked at the site.';

create table project.finding (
  id           uuid        primary key,
  version      bigint      not null default 0,
  inspection   uuid        not null references project.inspection on delete cascade,
  project      uuid        not null references project.project on delete cascade,
  text         text        not null check (length(text) between 2 and 300),
  severity     text        not null check (severity in ('MINOR', 'MAJOR', 'STOP')),
  fix_due      date        not null,
  state        text        not null check (state in ('OPEN', 'FIXED', 'CLEARED')),
  due_at       timestamptz,
  fixed_by     uuid,
  fix_note     text        check (length(fix_note) <= 1000),
  rechecked_by uuid,
  recheck_note text        check (length(recheck_note) <= 1000),
  cleared_at   timestamptz,
  reminded_of  timestamptz,
  constraint finding_owes check ((state = 'CLEARED') = (due_at is null)),
  constraint finding_cleared check ((state = 'CLEARED') = (cleared_at is not null)),
  constraint finding_rechecked_by_another check (fixed_by is null or rechecked_by is null or fixed_by <> rechecked_by)
);

create index finding_of_project on project.finding (project, state);
create index finding_of_inspection on project.finding (inspection);
create index finding_waits on project.finding (due_at, id) where due_at is not null;
create index finding_fixed_by on project.finding (fixed_by);
create index finding_rechecked_by on project.finding (rechecked_by);
comment on table project.finding is 'What an inspection found: how bad, fixed by when, and rechecked by another than who fixed it.';

-- The second lock: who is in a team or on a rota is read by themselves, or by the product for a reader whom it has checked.

create policy seen on project.team_member using (
  (select platform.asks_product()) or account = (select platform.asking_account()));
create policy seen on project.shift using (
  (select platform.asks_product()) or account = (select platform.asking_account()));

select platform.guard('project.team_member');
select platform.guard('project.shift');
