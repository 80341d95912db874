-- Owners' committees 业主委员会 are units too; lists of units and vacant posts are read page by page.

alter table organization.unit drop constraint unit_kind_check;
alter table organization.unit add constraint unit_kind_check
  check (kind in ('MUNICIPAL', 'RESIDENT', 'PROPERTY', 'OWNERS', 'SHOP'));

create index unit_of_name on organization.unit (name);
create index node_of_name on organization.node (name);
