create table territory.division (
  path          ltree     not null,
  code          text      not null check (code ~ '^[0-9]{12}$'),
  official_name text      not null,
  name          text      not null,
  kind          text      not null check (kind in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'STREET', 'COMMUNITY')),
  boundary      jsonb,
  simulated     boolean   not null,
  validity      daterange not null,
  primary key (code, validity),
  constraint division_in_force_once exclude using gist (code with =, validity with &&)
);

create index division_path on territory.division using gist (path);

comment on table territory.division is
  'Provinces, cities, counties, streets and towns, communities and villages of the national statistical list.';
comment on column territory.division.path is 'The code as a path: 35.01.81.007.010 lies under 35.01.81.007.';
comment on column territory.division.official_name is 'The name in the national list, with the committee that runs it.';
comment on column territory.division.name is 'The name as people say it.';
comment on column territory.division.boundary is 'GeoJSON geometry in WGS-84; null where no border is known.';
comment on column territory.division.simulated is 'The border is made up; true borders are not publicly available.';
comment on column territory.division.validity is 'The days on which the division is in force; the last day is not included.';
comment on constraint division_in_force_once on territory.division is 'A code stands for one division at an instant.';

create table territory.grid (
  id             uuid        primary key,
  code           text        not null check (code ~ '^[0-9]{15}$'),
  path           ltree       not null generated always as (text2ltree(
                   substr(code, 1, 2) || '.' || substr(code, 3, 2) || '.' || substr(code, 5, 2) || '.' ||
                   substr(code, 7, 3) || '.' || substr(code, 10, 3) || '.' || substr(code, 13, 3))) stored,
  kind           text        not null check (kind in ('URBAN', 'RURAL', 'EXCLUSIVE')),
  boundary       jsonb       not null,
  source_crs     text        not null check (source_crs in ('WGS84', 'CGCS2000', 'GCJ02', 'BD09')),
  simulated      boolean     not null,
  state          text        not null check (state in ('PROPOSED', 'VALID', 'ACTIVE', 'SUPERSEDED')),
  size_exception text,
  name           text        check (length(name) between 2 and 30),
  validity       daterange,
  version        bigint      not null default 0,
  constraint grid_in_force_has_days check ((state in ('ACTIVE', 'SUPERSEDED')) = (validity is not null)),
  constraint grid_active_goes_on check (state <> 'ACTIVE' or (upper_inf(validity) and not isempty(validity))),
  constraint grid_superseded_has_ended check (state <> 'SUPERSEDED' or not upper_inf(validity)),
  constraint grid_with_own_name_is_exclusive check (name is null or kind = 'EXCLUSIVE'),
  constraint grid_name_once_in_community exclude using gist
    ((left(code, 12)) with =, name with =, validity with &&) where (name is not null and validity is not null),
  constraint grid_code_in_force_once exclude using gist (code with =, validity with &&) where (validity is not null)
);

create index grid_path on territory.grid using gist (path);
create index grid_state on territory.grid (state) where state in ('PROPOSED', 'VALID');

comment on table territory.grid is 'The smallest areas that somebody answers for; a row is one shape of a grid.';
comment on column territory.grid.code is '15 digits: county, street or town, community, grid (6+3+3+3).';
comment on column territory.grid.boundary is 'GeoJSON geometry in WGS-84, whatever system it came in.';
comment on column territory.grid.source_crs is 'The coordinate system in which the border was drawn or delivered.';
comment on column territory.grid.simulated is 'The border is made up for a sample city.';
comment on column territory.grid.size_exception is 'Why the grid may be smaller or larger than the norm; null within the norm.';
comment on column territory.grid.name is 'How people call an exclusive grid, such as 实验小学; null where it is called by its number.';
comment on column territory.grid.validity is 'The days on which this shape is in force; null before it was activated.';
comment on column territory.grid.version is 'Grows with every change.';
comment on constraint grid_name_once_in_community on territory.grid is 'In a community a name stands for one grid at an instant.';
comment on constraint grid_code_in_force_once on territory.grid is 'A code stands for one grid at an instant.';

create table territory.grid_successor (
  predecessor uuid not null references territory.grid,
  successor   uuid not null references territory.grid,
  since       date not null,
  primary key (predecessor, successor)
);

create index grid_successor_of on territory.grid_successor (successor);

comment on table territory.grid_successor is 'Which grids took over from which when a community was redrawn.';

create table territory.revision (
  only_row boolean primary key default true check (only_row),
  number   bigint  not null
);

insert into territory.revision (number) values (0);

comment on table territory.revision is 'Counts the changes of the territory, so that each node knows when its memory is out of date.';
