-- Plans to redraw the grids of a community, from the first stroke to the day they come into force.

create table territory.adjustment (
  id           uuid        primary key,
  version      bigint      not null default 0,
  community    ltree       not null,
  reason       text        not null check (length(reason) between 2 and 500),
  grids        jsonb       not null,
  proposer     uuid        not null,
  created_at   timestamptz not null,
  state        text        not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'IN_FORCE', 'WITHDRAWN')),
  effective_on date,
  remark       text        check (length(remark) <= 2000),
  due_at       timestamptz,
  constraint adjustment_has_its_day check ((state in ('APPROVED', 'IN_FORCE')) = (effective_on is not null)),
  constraint adjustment_ends check ((state in ('IN_FORCE', 'WITHDRAWN')) = (due_at is null))
);

create unique index adjustment_one_at_a_time on territory.adjustment (community)
  where state in ('DRAFT', 'SUBMITTED', 'APPROVED');
create index adjustment_in_area on territory.adjustment using gist (community);
create index adjustment_to_activate on territory.adjustment (effective_on) where state = 'APPROVED';

comment on table territory.adjustment is 'Plans to redraw the grids of a community (网格调整方案).';
comment on column territory.adjustment.grids is 'All grids of the community as they are to be: code, kind, border in WGS-84 as GeoJSON, reason for an unusual size.';
comment on column territory.adjustment.effective_on is 'The day on which the grids come, or came, into force.';
comment on column territory.adjustment.remark is 'What was said when the plan was sent back to be drawn again.';
comment on index territory.adjustment_one_at_a_time is 'A community is redrawn by one plan at a time.';
