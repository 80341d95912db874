-- Figures about requests: what each request counts for, and the sums of it by day, area, category and channel.

-- The definitions of all rates stand here and nowhere else; docs/modules/figures.md says them in words.
create view request_facts as
select r.id,
  (r.created_at at time zone 'Asia/Shanghai')::date as day,
  r.area,
  split_part(r.category, '.', 1) as category,
  r.channel,
  own.counts::int as counted,
  (own.counts and own.responded)::int as responded,
  own.solved::int as solved,
  (own.solved and r.resolved_at <= r.resolve_by)::int as on_time,
  (own.solved and not r.owner <@ 'unit'::ltree and nlevel(r.owner) = 6)::int as in_grid,
  (own.counts and (line.answered or r.reopenings > 0))::int as answered,
  (own.counts and r.reopenings > 0)::int as reopened,
  (own.counts and line.ratings > 0)::int as judged,
  case when own.counts then line.ratings else 0 end::int as ratings,
  case when own.counts then line.satisfied else 0 end::int as satisfied
from request r
cross join lateral (
  select r.state not in ('WITHDRAWN', 'MERGED') as counts,
    r.accepted_at is not null or r.resolved_at is not null or r.state = 'DECLINED' as responded,
    r.state in ('RESOLVED', 'CLOSED') and r.resolved_at is not null as solved
) own
cross join lateral (
  select count(*) filter (where t.action = 'RATE') as ratings,
    count(*) filter (where t.action = 'RATE' and t.facts ->> 'rating' in ('SATISFIED', 'FAIR')) as satisfied,
    coalesce(bool_or(t.to_state = 'RESOLVED'), false) as answered
  from timeline t
  where t.request_id = r.id
) line;
comment on view request_facts is 'What each request counts for, as it stands now: 1 or 0, and how many ratings its results were given';
comment on column request_facts.counted is 'Counts at all: neither withdrawn nor merged into another';
comment on column request_facts.responded is 'A desk has accepted it, or ended it';
comment on column request_facts.solved is 'Has a result that stands: not reopened since';
comment on column request_facts.on_time is 'Solved by the time that was promised, with what was added by extension and pause';
comment on column request_facts.in_grid is 'Solved while a grid handled it';
comment on column request_facts.answered is 'Had a result at least once, whatever became of it';
comment on column request_facts.judged is 'At least one reporter rated a result';
comment on column request_facts.satisfied is 'Ratings of satisfied and fair; silence is no rating';

create table figure_counted (
  id        uuid primary key,
  day       date not null,
  area      ltree not null,
  category  text not null,
  channel   text not null,
  counted   int not null,
  responded int not null,
  solved    int not null,
  on_time   int not null,
  in_grid   int not null,
  answered  int not null,
  reopened  int not null,
  judged    int not null,
  ratings   int not null,
  satisfied int not null
);
comment on table figure_counted is 'For what each request has been counted, so that a change takes back what no longer holds';
create index figure_counted_day on figure_counted (day);

create table figure (
  area      ltree not null,
  dimension text  not null check (dimension in ('ALL', 'CATEGORY', 'CHANNEL')),
  grain     text  not null check (grain in ('DAY', 'MONTH')),
  day       date  not null,
  key       text  not null,
  parent    ltree generated always as (subpath(area, 0, nlevel(area) - 1)) stored,
  counted   int not null,
  responded int not null,
  solved    int not null,
  on_time   int not null,
  in_grid   int not null,
  answered  int not null,
  reopened  int not null,
  judged    int not null,
  ratings   int not null,
  satisfied int not null,
  primary key (area, dimension, grain, day, key)
);
comment on table figure is 'Sums over the requests that were filed on a day or in a month, for every area of the four levels';
comment on column figure.key is 'First-level category or channel; empty for all';
create index figure_of_children on figure (parent, grain, day) where dimension = 'ALL';
create index figure_day on figure (day);

create table figure_stay (
  area   ltree not null,
  state  text  not null,
  grain  text  not null check (grain in ('DAY', 'MONTH')),
  day    date  not null,
  counts int[] not null,
  primary key (area, grain, day, state)
);
comment on table figure_stay is 'How long requests stayed in each state: how many stays fell into each class of length';
comment on column figure_stay.counts is 'Class n holds stays of 1.1^(n-1)-1 to 1.1^n-1 minutes, so that a median read from it is exact to five per cent';
create index figure_stay_day on figure_stay (day);

create table figure_progress (
  only_row boolean primary key default true check (only_row),
  seq      bigint  not null default 0,
  at       timestamptz
);
comment on table figure_progress is 'Up to which line of the time line the figures count; locked by whoever changes figures';
insert into figure_progress default values;

create table overdue_on (
  day  date  not null,
  desk ltree not null,
  n    int   not null,
  primary key (desk, day)
);
comment on table overdue_on is 'How many requests each desk owed late when a day ended';
