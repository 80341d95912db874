-- Stations 服务站点 and the streets on which people walk to them.

create table servicecircle.station_kind (
  code  text primary key check (code ~ '^[A-Z_]{3,40}$'),
  name  text not null unique check (length(name) between 2 and 20),
  rank  int  not null unique
);
comment on table servicecircle.station_kind is 'What sorts of station there are (服务类型); a city may have others.';

insert into servicecircle.station_kind (rank, code, name) values
  (1, 'STREET_CENTRE', '街道党群服务中心'),
  (2, 'COMMUNITY_STATION', '社区党群服务站'),
  (3, 'COMPOUND_HOME', '小区党群驿站'),
  (4, 'CLINIC', '社区卫生服务站'),
  (5, 'CANTEEN', '长者食堂'),
  (6, 'ELDERLY_CARE', '养老服务站'),
  (7, 'CHILDCARE', '儿童之家');

create table servicecircle.station (
  id        uuid             primary key,
  version   bigint           not null default 0,
  kind      text             not null references servicecircle.station_kind (code),
  name      text             not null check (length(name) between 2 and 60),
  node      ltree            not null,
  lat       double precision not null check (lat between -90 and 90),
  lng       double precision not null check (lng between -180 and 180),
  building  uuid,
  manager   text             not null check (length(manager) between 2 and 60),
  validity  daterange        not null check (not isempty(validity) and lower_inc(validity)),
  simulated boolean          not null default false,
  constraint station_name exclude using gist (kind with =, name with =, validity with &&)
);
comment on table servicecircle.station is 'Places with a service for residents (服务站点), on the days on which they stand.';
comment on column servicecircle.station.node is 'The grid in which it lies.';
comment on column servicecircle.station.lat is 'WGS-84.';
comment on column servicecircle.station.building is 'The building that it is in; null where it has one of its own.';
comment on column servicecircle.station.manager is 'Which organization runs it; no person.';
comment on column servicecircle.station.simulated is 'Made up by the sample city.';
comment on constraint station_name on servicecircle.station is 'Of a kind, a name stands for one station on a day.';
create index station_in_area on servicecircle.station using gist (node);

create table servicecircle.streets (
  single    boolean     primary key default true check (single),
  source    text        not null,
  simulated boolean     not null,
  content   bytea       not null,
  loaded_at timestamptz not null
);
comment on table servicecircle.streets is 'The walking streets of the city (步行路网), packed; one map or none.';

-- The second lock: who is signed in sees stations; the product alone writes.

create policy seen on servicecircle.station for select using (
  (select platform.asks_product()) or (select platform.asking_account()) is not null);
create policy written on servicecircle.station using ((select platform.asks_product()));

select platform.guard('servicecircle.station');
