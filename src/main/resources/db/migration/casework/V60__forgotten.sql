-- Reporters who asked to be forgotten, and reporters whose matter is long over.

alter table reporter add column forgotten_at timestamptz;
comment on column reporter.forgotten_at is 'Since when nothing leads from here to a person: the account is a random number, the words are gone';

create table forgotten (
  account uuid        primary key,
  at      timestamptz not null
);
comment on table forgotten is 'Accounts that were erased while a matter of theirs might still be contested; emptied by the nightly purge';

create index request_closed on request (closed_at) where closed_at is not null;
comment on index request_closed is 'Requests whose reporters are to be forgotten';
