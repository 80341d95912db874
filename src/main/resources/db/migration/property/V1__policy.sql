-- How each compound is looked after (一小区一策), and what its households thought of it before it was decided.
create extension if not exists btree_gist;

create table property.mode (
  code     text      primary key check (code ~ '^[A-Za-z0-9_-]{3,40}$'),
  name     text      not null check (length(name) between 2 and 20),
  validity daterange not null,
  version  bigint    not null default 0,
  constraint mode_has_days check (not isempty(validity) and not lower_inf(validity)),
  constraint mode_name_once exclude using gist (name with =, validity with &&)
);
comment on table property.mode is 'Who may look after a compound (管理模式), on the days on which it can be drafted; a city may have others.';
comment on constraint mode_name_once on property.mode is 'No two are called the same on one day.';

insert into property.mode (code, name, validity) values
  ('COMPANY', '专业物业', '[2020-01-01,)'),
  ('COMMUNITY', '社区托管', '[2020-01-01,)'),
  ('RESIDENTS', '居民自治', '[2020-01-01,)'),
  ('STATE_OWNED', '国企接管', '[2020-01-01,)');

create table property.policy (
  id         uuid         primary key,
  version    bigint       not null default 0,
  compound   uuid         not null,
  area       ltree        not null,
  mode       text         not null references property.mode,
  level      smallint     not null check (level between 1 and 5),
  fee        numeric(4,2) not null check (fee >= 0),
  months     smallint     not null check (months between 6 and 60),
  promises   text         not null check (length(promises) between 2 and 2000),
  state      text         not null check (state in ('DRAFT', 'CONSULTED', 'DECIDED', 'IN_FORCE', 'REVIEW', 'REPLACED', 'WITHDRAWN')),
  since      timestamptz  not null,
  due_at     timestamptz,
  topic      uuid,
  answer     text         check (length(answer) between 2 and 1000),
  first_day  date,
  hinted_on  date,
  in_force   daterange,
  drafted_by uuid         not null,
  constraint policy_owes check ((state in ('REPLACED', 'WITHDRAWN')) = (due_at is null)),
  constraint policy_decided_by_topic check (state not in ('DECIDED', 'IN_FORCE', 'REVIEW', 'REPLACED') or topic is not null),
  constraint policy_answered check ((topic is null) = (answer is null)),
  constraint policy_first_day_decided check (first_day is null or topic is not null),
  constraint policy_holds_while_in_force check ((state in ('IN_FORCE', 'REVIEW', 'REPLACED')) = (in_force is not null)),
  constraint policy_ends_when_replaced check (in_force is null or isempty(in_force) or upper_inf(in_force) = (state <> 'REPLACED')),
  constraint policy_one_in_force exclude using gist (compound with =, in_force with &&)
);
create unique index policy_topic_once on property.policy (topic);
create index policy_in_area on property.policy using gist (area);
select platform.list_by_area('property.policy', 'area', '{id}');
create index policy_of_compound on property.policy (compound, id desc);
create index policy_due on property.policy (due_at) where state = 'IN_FORCE';
create unique index policy_one_awaits on property.policy (compound) where state = 'DECIDED' and first_day is not null;
create index policy_starts on property.policy (first_day) where state = 'DECIDED' and first_day is not null;
create index policy_notice_ends on property.policy (since) where state = 'CONSULTED' and hinted_on is null;

comment on table property.policy is 'A policy of a compound 一小区一策: who looks after it, at what price, and what was promised.';
comment on column property.policy.area is 'The grid in which most buildings of the compound stood when it was drafted.';
comment on column property.policy.fee is 'Yuan for a square metre and month.';
comment on column property.policy.months is 'The term that was agreed, in months from the first day on which it holds.';
comment on column property.policy.level is 'The level of service, one to five.';
comment on column property.policy.topic is 'The topic by whose vote the owners decided it; a topic decides one policy.';
comment on column property.policy.answer is 'What was answered to the opinions.';
comment on column property.policy.first_day is 'The day on which it comes into force by itself, where the decision names one.';
comment on column property.policy.hinted_on is 'When the households were told that its notice ends soon.';
comment on index property.policy_one_awaits is 'At most one awaits its day in a compound.';
comment on constraint policy_one_in_force on property.policy is 'At most one holds in a compound on any day.';

create table property.opinion (
  id        uuid        primary key,
  policy    uuid        not null references property.policy on delete cascade,
  household uuid        not null,
  account   uuid        not null,
  stance    text        not null check (stance in ('AGREE', 'CHANGE', 'OPPOSE')),
  words     bytea,
  given_at  timestamptz not null,
  constraint opinion_one_for_each_household unique (policy, household)
);
create index opinion_latest on property.opinion (policy, given_at desc, id desc);
create index opinion_of_account on property.opinion (account);
comment on table property.opinion is 'What a household thinks of a draft during its public notice; the last word counts, and one for each household.';
comment on column property.opinion.words is 'What should be changed, in the household''s own words; sealed.';

create policy seen on property.opinion using (
  (select platform.asks_product()) or account = (select platform.asking_account()));
select platform.guard('property.opinion');
