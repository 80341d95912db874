-- How an organization came to be what it is, who answers for which households 责任田, and where residents live.

create table organization.node_event (
  seq        bigint      generated always as identity primary key,
  node       uuid        not null references organization.node,
  action     text        not null,
  from_state text,
  to_state   text        not null,
  actor      uuid        not null,
  at         timestamptz not null,
  note       text,
  successors uuid[]      not null default '{}'
);
comment on table organization.node_event is 'Every event in the life of an organization; append-only.';
comment on column organization.node_event.note is 'The reason that came along.';
comment on column organization.node_event.successors is 'Who took over when it was merged or split.';
create index node_event_of_node on organization.node_event (node, seq);
select platform.append_only('organization.node_event');

create table organization.responsibility (
  id        uuid      primary key,
  post      uuid      not null references organization.post,
  building  uuid      not null,
  household uuid,
  part      uuid      generated always as (coalesce(household, building)) stored,
  validity  tstzrange not null check (not isempty(validity) and lower_inc(validity) and not upper_inc(validity)),
  given_by  uuid      not null,
  constraint responsibility_once exclude using gist (post with =, part with =, validity with &&)
);
comment on table organization.responsibility is
  'Which buildings or households the holder of a post answers for 责任田; nobody does while the post is vacant.';
comment on column organization.responsibility.household is 'One household; null stands for all of the building.';
comment on column organization.responsibility.part is 'The household, or the building when it is all of it.';
create index responsibility_of_building on organization.responsibility (building) where upper_inf(validity);

create table organization.home (
  id       uuid      primary key,
  account  uuid      not null,
  building uuid      not null,
  validity tstzrange not null check (not isempty(validity) and lower_inc(validity) and not upper_inc(validity)),
  constraint home_one exclude using gist (account with =, validity with &&)
);
comment on table organization.home is
  'In which building a resident says to live; purpose: show them who is responsible. Not verified.';
comment on constraint home_one on organization.home is 'Somebody has one home at any instant.';
create unique index home_present on organization.home (account) where upper_inf(validity);
