-- The dictionary of categories 类别, editable and dated.

create table category (
  code         text      not null check (code ~ '^\d{2}(\.\d{2}){0,2}$'),
  validity     daterange not null default daterange('2000-01-01', null) check (not isempty(validity)),
  name         text      not null check (length(name) between 1 and 40),
  kind         text      check (kind in ('THING', 'EVENT')),
  acceptance   text      check (acceptance ~ '^\d{1,4}(wd|wh|h)$'),
  resolution   text      check (resolution ~ '^\d{1,4}(wd|wh|h)$'),
  emergency    boolean,
  photo_after  boolean,
  verification boolean,
  is_private   boolean,
  primary key (code, validity),
  exclude using gist (code with =, validity with &&)
);
comment on table category is 'Three levels; a change closes the row in force and opens another, so that old requests keep their names';
comment on column category.code is 'Two digits a level, 01.02.04; the parent is the code without its last level';
comment on column category.kind is 'THING 部件: goes to its owner first; EVENT 事件: goes to the place first; empty: as the parent';
comment on column category.acceptance is 'Term to accept, 4wh: working hours, 2wd: working days, 2h: hours round the clock; empty: as the parent';
comment on column category.resolution is 'Term to resolve, counted from filing; empty: as the parent';
comment on column category.emergency is 'Whether every request of it is an emergency; empty: as the parent';
comment on column category.photo_after is 'Whether the result has to be shown by a photo; empty: as the parent';
comment on column category.verification is 'Whether somebody other than the handler verifies the result; empty: as the parent';
comment on column category.is_private is 'Whether its requests are never shown to the public; empty: as the parent';
