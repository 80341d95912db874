create table sample.loading (
  only_row    boolean     primary key default true check (only_row),
  city        text        not null,
  seed        bigint      not null,
  started_at  timestamptz not null,
  finished_at timestamptz
);

comment on table sample.loading is 'Which sample city fills this installation; no row when there is none.';
comment on column sample.loading.finished_at is
  'Null while loading; a loading that was broken off is cleared away and begun again.';
