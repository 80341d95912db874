-- Attempts of the engine at cutting an area into grids, kept so that they can be compared.

create table planning.plan_run (
  id         uuid             primary key,
  area       ltree            not null,
  wish       jsonb            not null,
  asked_by   uuid             not null,
  asked_at   timestamptz      not null,
  begun_at   timestamptz,
  done       double precision not null default 0 check (done between 0 and 1),
  stop       boolean          not null default false,
  result     jsonb,
  edition    int              not null default 0,
  ended_at   timestamptz,
  outcome    text             check (outcome in ('DONE', 'STOPPED', 'REFUSED', 'FAILED')),
  refusal    text             check (length(refusal) <= 2000),
  constraint plan_run_ends_with_an_outcome check ((ended_at is null) = (outcome is null)),
  constraint plan_run_refused_says_why check ((outcome is not distinct from 'REFUSED') = (refusal is not null)),
  constraint plan_run_done_has_a_plan check (outcome is distinct from 'DONE' or result is not null)
);

create unique index plan_run_one_at_a_time on planning.plan_run (asked_by) where ended_at is null;
create index plan_run_area on planning.plan_run using gist (area);
create index plan_run_asked on planning.plan_run (asked_at);

comment on table planning.plan_run is 'Attempts at cutting an area into grids (推演): what was wished, how far it is, the best plan so far.';
comment on column planning.plan_run.wish is 'What somebody wants of the plan, as they said it.';
comment on column planning.plan_run.done is 'How far the work is, from 0 to 1.';
comment on column planning.plan_run.stop is 'Somebody asked for the best so far instead of the end.';
comment on column planning.plan_run.result is 'Figures and grids of the best plan so far; null before the first.';
comment on column planning.plan_run.edition is 'Grows whenever the best plan becomes another, so that only then its borders are read anew.';
comment on column planning.plan_run.refusal is 'Why the wish cannot come true, in words for the person.';
comment on index planning.plan_run_one_at_a_time is 'Somebody has one attempt at a time: it takes all processors.';
