-- How work is done in each sort of compound, what a compound does otherwise, and what sort a compound was when.

create table territory.working_mode (
  kind       text   primary key check (kind in ('OLD_LANES', 'NO_PROPERTY', 'OLD_ESTATE', 'COMMERCIAL', 'HIGH_END',
                                                'RESETTLEMENT', 'VILLAGE')),
  visit_days int    not null check (visit_days between 1 and 366),
  talk_weeks int    not null check (talk_weeks between 1 and 52),
  services   text[] not null check (cardinality(services) <= 20),
  note       text   not null check (length(note) <= 500),
  version    bigint not null default 0
);

comment on table territory.working_mode is 'The usual way of working in each sort of compound (工作模式).';
comment on column territory.working_mode.visit_days is 'A household is visited at least once in so many days.';
comment on column territory.working_mode.talk_weeks is 'The talk point of the compound opens once in so many weeks.';
comment on column territory.working_mode.services is 'What is offered at the door without being asked for.';

insert into territory.working_mode (kind, visit_days, talk_weeks, services, note) values
  ('OLD_LANES', 30, 1, '{安全隐患排查,跑腿代办,独居老人探访}', '院落开放、老人多，以网格巡查和上门为主'),
  ('NO_PROPERTY', 30, 1, '{公共部位报修,保洁协调,安全隐患排查}', '没有物业公司，由小区党支部牵头自治'),
  ('OLD_ESTATE', 45, 1, '{公共部位报修,改造意见征集}', '设施老化，先听改造意见再定项目'),
  ('COMMERCIAL', 90, 1, '{物业问题协调}', '有物业公司，问题先由物业办理，网格跟踪'),
  ('HIGH_END', 90, 2, '{预约上门}', '入户须预约，以线上联系为主'),
  ('RESETTLEMENT', 30, 1, '{就业服务,新居民融入,公共部位报修}', '来自多个村居，先帮助互相认识'),
  ('VILLAGE', 60, 2, '{跑腿代办}', '居住分散，按自然村走访');

create table territory.compound_mode (
  compound_id uuid        primary key references territory.compound on delete cascade,
  visit_days  int         not null check (visit_days between 1 and 366),
  talk_weeks  int         not null check (talk_weeks between 1 and 52),
  services    text[]      not null check (cardinality(services) <= 20),
  note        text        not null check (length(note) <= 500),
  reason      text        not null check (length(reason) between 2 and 500),
  since       timestamptz not null
);

comment on table territory.compound_mode is 'What a compound does otherwise than its sort does (一小区一策).';
comment on column territory.compound_mode.reason is 'Why it does otherwise.';

create table territory.compound_kind (
  compound_id uuid      not null references territory.compound on delete cascade,
  kind        text      not null,
  validity    daterange not null check (not isempty(validity)),
  constraint compound_of_one_kind exclude using gist (compound_id with =, validity with &&)
);

comment on table territory.compound_kind is 'What sort a compound was before it became what it is, for figures of then.';
comment on constraint compound_of_one_kind on territory.compound_kind is 'A compound is of one sort at an instant.';
