-- What lists of requests need beyond the writing side's own indexes. All of them are small: they hold open rows or
-- exceptions only, so that filing a request hardly pays for them.

-- The desk that decides for another, as the rules of the life cycle say: the level above; for a unit the desk that
-- answers for the place.
create function desk_above(owner ltree, answering ltree) returns ltree
  language sql immutable parallel safe
  return case
    when owner <@ 'unit'::ltree then answering
    when nlevel(owner) > 3 then subpath(owner, 0, nlevel(owner) - 1)
    else owner
  end;
comment on function desk_above is 'The desk one level up; the city stays with itself, a unit has the desk that answers to the resident';

alter table request add check (owes is null or due_at is not null);

create index request_open on request (due_at, seq) where owes is not null;
create index request_away on request (owner, seq) where not area <@ owner;
create index request_asked_for_time on request (desk_above(owner, answering), due_at, seq) where extension_days is not null;
create index timeline_raised on timeline (request_id, owner) where action = 'RAISE' or to_state = 'REOPENED';

comment on index request_open is 'Open requests of the whole city by deadline';
comment on index request_away is 'Requests that a desk handles which does not stand above their place: a unit, or another grid';
comment on index request_asked_for_time is 'Requests whose owner has asked for more time, by the desk that decides';
comment on index timeline_raised is 'Where a request came up to a higher desk';
