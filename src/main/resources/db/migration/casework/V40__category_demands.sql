-- What a category demands besides its terms: where it goes, what has to be shown, how often it is checked.

alter table category
  add column handled_at           text     check (handled_at in ('GRID', 'COMMUNITY', 'STREET', 'CITY')),
  add column emergency_acceptance text     check (emergency_acceptance ~ '^\d{1,4}h$'),
  add column emergency_resolution text     check (emergency_resolution ~ '^\d{1,4}h$'),
  add column photo_before         boolean,
  add column spot_check           smallint check (spot_check between 0 and 100);
comment on column category.handled_at is 'Level that handles a request where no dispatch rule says another desk; empty: as the parent';
comment on column category.emergency_acceptance is 'Term to accept an emergency, in hours round the clock; empty: as the parent';
comment on column category.emergency_resolution is 'Term to resolve an emergency, in hours round the clock; empty: as the parent';
comment on column category.photo_before is 'Whether the matter has to be shown by a photo when it is filed; empty: as the parent';
comment on column category.spot_check is 'Of 100 results that need no verification, how many somebody else verifies all the same; empty: as the parent';

create table category_version (
  code    text   primary key,
  version bigint not null
);
comment on table category_version is 'Grows with every change of a category; two people who change it at once do not overwrite each other';

create table spot_check (
  only_row boolean primary key default true check (only_row),
  secret   bytea   not null
);
comment on table spot_check is 'What the draw of spot checks is made from besides the id of the request, so that nobody can foresee it';
insert into spot_check (secret) values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

alter table request add column handlers uuid[] not null default '{}';
update request set handlers = array[handler] where handler is not null;
alter table request drop column handler;
comment on column request.handlers is 'Accounts that handled it at the present desk; none of them verifies it or approves what was asked';
