-- When both sides sat together, and who offers to sit in the group of their compound.

create table mediation.session (
  id        uuid        primary key,
  mediation uuid        not null references mediation.mediation on delete cascade,
  held_on   date        not null,
  asking    boolean     not null,
  other     boolean     not null,
  noted_by  uuid        not null,
  noted_at  timestamptz not null,
  constraint session_of_somebody check (asking or other)
);
create index session_of_mediation on mediation.session (mediation, held_on);
comment on table mediation.session is 'A sitting 调解会: the day and which sides were there; nothing of what was said.';

create table mediation.offer (
  account    uuid primary key,
  compound   uuid not null,
  offered_on date not null
);
create index offer_in_compound on mediation.offer (compound, offered_on);
comment on table mediation.offer is 'A resident who is ready to sit in the group of their compound; gone once seated or taken back.';

alter table mediation.mediation add column asked_by uuid;
comment on column mediation.mediation.asked_by is 'Who wrote it down for the party that asked; null where it asked itself.';
alter table mediation.mediation add column reminded_on date;
comment on column mediation.mediation.reminded_on is 'When both sides were reminded of the promised day.';
alter table mediation.mediation add constraint mediation_asked_by_no_party
  check (asked_by <> account and asked_by <> other);
create index mediation_promised on mediation.mediation (fulfil_on, id) where state = 'AGREED' and reminded_on is null;
create index mediation_of_compound on mediation.mediation (compound, id);
create index mediation_requested on mediation.mediation (requested_at);
