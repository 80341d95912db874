create table lifecycle.calendar_year (
  year        integer     primary key check (year between 2002 and 2061),
  source      text        not null check (length(source) between 1 and 200),
  version     integer     not null check (version > 0),
  imported_by uuid        not null,
  imported_at timestamptz not null
);

comment on table lifecycle.calendar_year is
  'Years whose holidays the city imported from the annual notice; they stand before those that come with the product.';
comment on column lifecycle.calendar_year.source is 'Which notice, as people cite it.';
comment on column lifecycle.calendar_year.version is 'Counted up with each import, so that nobody overwrites unseen.';
comment on column lifecycle.calendar_year.imported_by is 'The account that imported it.';

create table lifecycle.calendar_day (
  year     integer not null references lifecycle.calendar_year on delete cascade,
  day      date    not null,
  kind     text    not null check (kind in ('REST', 'WORK')),
  festival text    not null check (length(festival) between 1 and 50),
  primary key (year, day),
  constraint day_of_its_notice check (
    extract(year from day) = year
    or (extract(year from day) = year - 1 and extract(month from day) = 12))
);

comment on table lifecycle.calendar_day is
  'Days that differ from the plain week: holidays on which desks rest, and make-up days on which they work.';
comment on column lifecycle.calendar_day.year is 'The notice that sets the day, not always the year of the date.';
comment on column lifecycle.calendar_day.kind is 'REST: a public holiday. WORK: a day off that is worked to make up.';
comment on constraint day_of_its_notice on lifecycle.calendar_day is
  'A notice speaks of its year and, for the New Year, of the December before.';

create table lifecycle.office_hours (
  node           ltree       primary key,
  days           integer[]   not null check (cardinality(days) between 1 and 7 and days <@ array[1, 2, 3, 4, 5, 6, 7]),
  spans          text        not null check (spans ~ '^\d\d:\d\d-\d\d:\d\d(,\d\d:\d\d-\d\d:\d\d)*$'),
  keeps_holidays boolean     not null,
  version        integer     not null check (version > 0),
  changed_by     uuid        not null,
  changed_at     timestamptz not null
);

comment on table lifecycle.office_hours is
  'When desks are open, where that differs from the usual hours; holds for the node and all below it.';
comment on column lifecycle.office_hours.days is 'Days of the week, 1 is Monday.';
comment on column lifecycle.office_hours.spans is 'Parts of each of those days, like 08:30-12:00,14:30-17:30.';
comment on column lifecycle.office_hours.keeps_holidays is
  'Whether the desk rests on public holidays and works on make-up days; a duty desk does neither.';
