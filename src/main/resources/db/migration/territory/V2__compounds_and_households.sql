create table territory.compound (
  id        uuid      primary key,
  community ltree     not null,
  name      text      not null check (name <> ''),
  kind      text      not null check (kind in ('OLD_LANES', 'NO_PROPERTY', 'OLD_ESTATE', 'COMMERCIAL', 'HIGH_END',
                                               'RESETTLEMENT', 'VILLAGE')),
  simulated boolean   not null,
  validity  daterange not null,
  constraint compound_name_once_in_community
    exclude using gist (community with =, name with =, validity with &&)
);

comment on table territory.compound is 'Named neighbourhoods (小区), each within one community.';
comment on column territory.compound.kind is 'What sort of neighbourhood it is; the way of working follows from it.';

create table territory.building (
  id          uuid             primary key,
  compound_id uuid             not null references territory.compound,
  number      integer          not null check (number > 0),
  name        text             not null check (name <> ''),
  lat         double precision not null check (lat between -90 and 90),
  lng         double precision not null check (lng between -180 and 180),
  source_crs  text             not null check (source_crs in ('WGS84', 'CGCS2000', 'GCJ02', 'BD09')),
  floors      integer          not null check (floors > 0),
  units       integer          not null check (units > 0),
  simulated   boolean          not null,
  validity    daterange        not null,
  constraint building_number_once_in_compound
    exclude using gist (compound_id with =, number with =, validity with &&)
);

comment on table territory.building is 'Buildings (楼栋) of a compound.';
comment on column territory.building.name is 'The number as it is written on the house: 3号楼.';
comment on column territory.building.lat is 'Degrees north in WGS-84, whatever system it came in.';
comment on column territory.building.units is 'Entrances with a staircase of their own (单元).';

create table territory.building_past (
  building_id uuid             not null references territory.building on delete cascade,
  name        text             not null,
  lat         double precision not null,
  lng         double precision not null,
  source_crs  text             not null,
  floors      integer          not null,
  units       integer          not null,
  validity    daterange        not null check (not isempty(validity)),
  constraint building_was_one_thing exclude using gist (building_id with =, validity with &&)
);

comment on table territory.building_past is 'What a building was before it was written anew, for lists of then.';
comment on constraint building_was_one_thing on territory.building_past is 'A building is one thing at an instant.';

create table territory.building_grid (
  building_id uuid      not null references territory.building,
  grid_id     uuid      not null references territory.grid,
  validity    daterange not null check (not isempty(validity)),
  constraint building_in_one_grid exclude using gist (building_id with =, validity with &&)
);

create index building_grid_of_grid on territory.building_grid (grid_id);

comment on table territory.building_grid is 'In which grid a building lay, and when; its households lie there with it.';
comment on constraint building_in_one_grid on territory.building_grid is
  'A building, and so each of its households, is in no more than one grid at an instant.';

create table territory.household (
  id          uuid      primary key,
  building_id uuid      not null references territory.building,
  unit        integer   not null check (unit > 0),
  room        text      not null check (room <> ''),
  validity    daterange not null
);

create unique index household_door on territory.household (building_id, unit, room) where upper_inf(validity);

create index household_building on territory.household (building_id);

comment on table territory.household is 'Dwellings with those who live in them; who they are is kept elsewhere.';
comment on column territory.household.unit is 'The entrance of the building (单元).';
comment on index territory.household_door is 'One household at a time behind each door.';

-- Checked when the transaction ends, so that a grid may be redrawn and its buildings moved in any order.

create function territory.check_building_covered(checked uuid) returns void language plpgsql as $$
begin
  if exists (
    select from territory.building b
    where b.id = checked
      and datemultirange(b.validity) <>
          coalesce((select range_agg(m.validity) from territory.building_grid m where m.building_id = b.id), '{}')
  ) then
    raise exception 'building % is not in a grid on each of its days, or on others', checked
      using errcode = 'check_violation', constraint = 'building_in_some_grid', schema = 'territory';
  end if;
end $$;

create function territory.check_grid_in_force(checked uuid) returns void language plpgsql as $$
begin
  if exists (
    select from territory.building_grid m join territory.grid g on g.id = m.grid_id
    where g.id = checked and not coalesce(g.validity @> m.validity, false)
  ) then
    raise exception 'a building is in grid % on a day on which the grid is not in force', checked
      using errcode = 'check_violation', constraint = 'building_in_grid_in_force', schema = 'territory';
  end if;
end $$;

create function territory.building_changed() returns trigger language plpgsql as $$
begin
  perform territory.check_building_covered(new.id);
  return null;
end $$;

create function territory.building_grid_changed() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform territory.check_building_covered(old.building_id);
  end if;
  if tg_op <> 'DELETE' then
    perform territory.check_building_covered(new.building_id);
    perform territory.check_grid_in_force(new.grid_id);
  end if;
  return null;
end $$;

create function territory.grid_validity_changed() returns trigger language plpgsql as $$
begin
  perform territory.check_grid_in_force(new.id);
  return null;
end $$;

create constraint trigger building_in_some_grid
  after insert or update of validity on territory.building
  deferrable initially deferred for each row execute function territory.building_changed();

create constraint trigger building_stays_in_some_grid
  after insert or update or delete on territory.building_grid
  deferrable initially deferred for each row execute function territory.building_grid_changed();

create constraint trigger grid_in_force_for_its_buildings
  after update of validity on territory.grid
  deferrable initially deferred for each row execute function territory.grid_validity_changed();
