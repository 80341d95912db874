-- The filters that somebody keeps under a name.

create table saved_filter (
  account  uuid        not null,
  name     text        not null check (char_length(name) between 1 and 20),
  query    text        not null check (char_length(query) <= 500),
  slot     smallint    not null check (slot between 1 and 20),
  saved_at timestamptz not null,
  primary key (account, name),
  constraint saved_filter_slot_once unique (account, slot)
);
comment on table saved_filter is 'Filters of the list of requests that an account keeps under a name of its own';
comment on column saved_filter.query is 'The filter and the order, as the list''s address says them; it names no person';
comment on column saved_filter.slot is 'One of the twenty places that an account has, so that two devices at once get no twenty-first';
