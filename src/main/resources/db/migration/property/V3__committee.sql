-- Terms of owners' committees 业主委员会: from when to when, how many seats, how many of them party members. Numbers, no names.

create table property.committee (
  id          uuid      primary key,
  compound    uuid      not null,
  area        ltree     not null,
  term        daterange not null,
  seats       smallint  not null check (seats between 3 and 19),
  members     smallint  not null,
  recorded_by uuid      not null,
  followed    boolean   not null default false,
  reminded_on date,
  constraint committee_term_has_an_end check (not lower_inf(term) and not upper_inf(term) and not isempty(term)),
  constraint committee_at_most_five_years check (upper(term) <= lower(term) + interval '5 years'),
  constraint committee_members_have_seats check (members between 0 and seats),
  constraint committee_one_at_a_time exclude using gist (compound with =, term with &&)
);
create index committee_in_area on property.committee using gist (area);
select platform.list_by_area('property.committee', 'area', array['(upper(term))', 'id'], 'not followed');
create index committee_ends on property.committee ((upper(term)), id) where not followed;
create unique index committee_latest_once on property.committee (compound) where not followed;
comment on table property.committee is 'A term of the owners'' committee of a compound.';
comment on column property.committee.members is 'How many seats party members hold; a number, no names.';
comment on column property.committee.followed is 'Whether a later term of the compound was recorded.';
comment on column property.committee.reminded_on is 'When the branch was told that it ends soon.';
comment on constraint committee_at_most_five_years on property.committee is '业主大会和业主委员会指导规则: at most five years.';
