-- Residents' evaluation 群众评议: who is asked, what they said, and who asked back whether they had said so.

create table evaluation.evaluation (
  id            uuid        primary key,
  version       bigint      not null default 0,
  kind          text        not null check (kind in ('TOPIC', 'PROJECT', 'PROPERTY', 'ACTIVITY', 'SERVICE', 'MATTER')),
  subject       uuid        not null,
  title         text        not null check (length(title) between 2 and 100),
  area          ltree       not null,
  state         text        not null check (state in
                  ('OPEN', 'EXTENDED', 'SATISFIED', 'UNSATISFIED', 'UNANSWERED', 'WITHDRAWN')),
  minimum       int         not null check (minimum between 1 and 100),
  needed        int         not null check (needed between 1 and 100),
  executor_desk ltree,
  entries       int         not null check (entries > 0),
  satisfied     int         not null default 0 check (satisfied >= 0),
  fair          int         not null default 0 check (fair >= 0),
  unsatisfied   int         not null default 0 check (unsatisfied >= 0),
  called        int         not null default 0 check (called >= 0),
  same          int         not null default 0 check (same between 0 and called),
  opened_at     timestamptz not null,
  opened_by     uuid        not null,
  closes_at     timestamptz not null check (closes_at > opened_at),
  due_at        timestamptz,
  closed_at     timestamptz,
  remark        text        check (length(remark) <= 500),
  constraint evaluation_of_no_more_than_its_roll check (satisfied + fair + unsatisfied <= entries),
  constraint evaluation_ends check ((state in ('OPEN', 'EXTENDED')) = (closed_at is null)),
  constraint evaluation_owes check ((closed_at is null) = (due_at is not null))
);

select platform.list_by_area('evaluation.evaluation', 'area', '{id}');
select platform.list_by_area('evaluation.evaluation', 'area', '{closed_at}', 'closed_at is not null');
create index evaluation_due on evaluation.evaluation (due_at) where closed_at is null;
create index evaluation_closed on evaluation.evaluation (closed_at) where closed_at is not null;
create index evaluation_of_subject on evaluation.evaluation (subject);

comment on table evaluation.evaluation is 'What residents are asked to judge (群众评议), until when, and how it came out.';
comment on column evaluation.subject is 'The topic, project, property policy … that is judged; its own id where it stands for itself.';
comment on column evaluation.minimum is 'Per cent of the roll that must answer; below it nothing is judged.';
comment on column evaluation.needed is 'Per cent of the answers that must be satisfied or fair.';
comment on column evaluation.executor_desk is 'The desk that did what is judged; who serves it takes no part.';
comment on column evaluation.entries is 'Households on the roll when it was frozen.';
comment on column evaluation.satisfied is 'Ballots; counted when it closed, 0 before.';
comment on column evaluation.called is 'Households that were asked back and answered.';
comment on column evaluation.same is 'Those of them that had said what was written down.';
comment on column evaluation.due_at is 'When it closes by itself; null after that.';

create table evaluation.executor (
  evaluation uuid not null references evaluation.evaluation on delete cascade,
  account    uuid not null,
  primary key (evaluation, account)
);

create index executor_account on evaluation.executor (account);

comment on table evaluation.executor is 'Who did what is judged: they and those who live with them take no part.';

create table evaluation.roll_entry (
  evaluation uuid not null references evaluation.evaluation on delete cascade,
  household  uuid not null,
  building   uuid not null,
  door       text not null check (length(door) <= 40),
  primary key (evaluation, household)
);

create index roll_entry_household on evaluation.roll_entry (household);
create index roll_entry_by_door on evaluation.roll_entry (evaluation, building, door, household);

comment on table evaluation.roll_entry is 'The frozen roll (名册): the households that are affected; one ballot each.';

create table evaluation.ballot (
  evaluation  uuid        not null,
  household   uuid        not null,
  rating      text        not null check (rating in ('SATISFIED', 'FAIR', 'UNSATISFIED')),
  reason      text        check (length(reason) between 2 and 300),
  origin      text        not null check (origin in ('WEB', 'DESK', 'DOOR', 'PAPER')),
  answered_at timestamptz not null,
  entered_by  uuid,
  primary key (evaluation, household),
  foreign key (evaluation, household) references evaluation.roll_entry on delete cascade
);

create index ballot_entered_by on evaluation.ballot (entered_by);

comment on table evaluation.ballot is 'What a household said; purpose: to judge those who serve it, never the household.';
comment on column evaluation.ballot.origin is 'By the household itself, at a desk, at its door, or on paper.';
comment on column evaluation.ballot.entered_by is 'Who wrote it down; null when that account is no more.';

create table evaluation.call_back (
  evaluation uuid        not null references evaluation.evaluation on delete cascade,
  household  uuid        not null,
  answer     text        check (answer in ('SAME', 'OTHER', 'NOT_REACHED')),
  note       text        check (length(note) between 2 and 300),
  called_by  uuid,
  called_at  timestamptz,
  primary key (evaluation, household),
  foreign key (evaluation, household) references evaluation.ballot on delete cascade,
  constraint call_back_answered check ((answer is null) = (called_at is null))
);

create index call_back_by on evaluation.call_back (called_by);

comment on table evaluation.call_back is
  'A drawn sample of what somebody else wrote down, asked back (抽样回访) by another than who wrote it.';

-- The second lock: what a household said is read by itself, or by the product for a reader whom it has checked.

create policy seen on evaluation.ballot using (
  (select platform.asks_product()) or entered_by = (select platform.asking_account()));
create policy seen on evaluation.call_back using (
  (select platform.asks_product()) or called_by = (select platform.asking_account()));

select platform.guard('evaluation.ballot');
select platform.guard('evaluation.call_back');
