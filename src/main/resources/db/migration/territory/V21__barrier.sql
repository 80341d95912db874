-- Lines that people don't like to cross on the way to their neighbours; who cuts grids keeps to one side of them.

create table territory.barrier (
  id        uuid        primary key,
  kind      text        not null check (kind in
              ('PATH', 'LANE', 'BRANCH_ROAD', 'MINOR_ROAD', 'MAIN_ROAD', 'RAILWAY', 'RIVER')),
  name      text        not null check (length(name) between 1 and 50),
  area      ltree       not null,
  line      jsonb       not null,
  bounds    box         not null,
  simulated boolean     not null
);

create index barrier_bounds on territory.barrier using gist (bounds);
create index barrier_area on territory.barrier using gist (area);

comment on table territory.barrier is 'Roads, railways and rivers that part neighbours (阻隔).';
comment on column territory.barrier.area is 'Whoever redraws the grids of this area may also change the line.';
comment on column territory.barrier.line is 'A LineString as GeoJSON in WGS-84.';
comment on column territory.barrier.bounds is 'The smallest box around the line, longitude first.';
comment on column territory.barrier.simulated is 'Made up for a sample city.';
