-- The table by which new requests are dispatched 派单规则.

create table dispatch_rule (
  id            uuid primary key,
  place         int  not null unique check (place > 0),
  category      text,
  area          ltree,
  compound_kind text,
  target        text not null check (target in ('PROPERTY_COMPANY','UNIT','GRID','COMMUNITY','STREET','CITY')),
  unit          ltree,
  check ((target = 'UNIT') = (unit is not null))
);
comment on table dispatch_rule is 'Lines in the order of place; the first that fits decides; what fits none goes to the grid of the place';
comment on column dispatch_rule.place is 'Order of the line, the smallest first';
comment on column dispatch_rule.category is 'Fits this category and everything below it; null for all';
comment on column dispatch_rule.target is 'PROPERTY_COMPANY: the owner of the thing first (部件先属主); GRID: the place first (事件先属地)';

create table dispatch_version (
  only_row boolean primary key default true check (only_row),
  version  bigint  not null default 0
);
comment on table dispatch_version is 'Grows with every change of the rules; two people who change them at once do not overwrite each other';
insert into dispatch_version default values;
