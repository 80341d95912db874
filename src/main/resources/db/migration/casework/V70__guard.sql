-- The second lock on requests, behind the predicates of the queries: who asks sees no more than this, whatever a query
-- forgets. The same rule as Sight and RequestStore say it; what somebody reported or assists in besides.

-- A function cannot be looked up in an index behind a policy, a column can.
drop index casework.request_asked_for_time;
alter table casework.request add column deciding ltree generated always as
  (case when extension_days is not null then casework.desk_above(owner, answering) end) stored;
comment on column casework.request.deciding is 'Desk that decides on the time that the owner has asked for';
create index request_asked_for_time on casework.request (deciding, due_at, seq) where deciding is not null;
comment on index casework.request_asked_for_time is
  'Requests whose owner has asked for more time, by the desk that decides';

-- In a language that is not inlined: else each of the two policies would contain the other.
create function casework.has_reported(request uuid) returns boolean language plpgsql stable parallel safe as $$
begin
  return exists (select from casework.reporter where request_id = request and account = platform.asking_account());
end $$;
comment on function casework.has_reported(uuid) is 'Whether the account that asks has reported or joined a request';

-- What costs a look elsewhere comes last and is asked of the row alone: a list of all that somebody reported, or of all
-- assists, would be made anew for each statement.
create policy seen on casework.request using (
  (select platform.asks_product())
  or ((select platform.asks_public()) and not is_private)
  or (area <@ any ((select platform.asking_areas())::ltree[])
      and (not is_private or answering <@ any ((select platform.asking_desks())::ltree[])))
  or owner = any ((select platform.asking_desks())::ltree[])
  or owes = any ((select platform.asking_desks())::ltree[])
  or deciding = any ((select platform.asking_desks())::ltree[])
  or ((select platform.asking_account()) is not null
      and (casework.has_reported(id)
           or (select true from casework.assist a
               where a.request_id = request.id and a.unit = any ((select platform.asking_desks())::ltree[]) limit 1))));

create policy seen on casework.reporter using (
  (select platform.asks_product())
  or account = (select platform.asking_account())
  or (not (select platform.asks_public())
      and exists (select from casework.request r where r.id = reporter.request_id)));

create policy seen on casework.photo using (
  (select platform.asks_product())
  or uploader = (select platform.asking_account())
  or ((stage = 'AFTER' or not (select platform.asks_public()))
      and exists (select from casework.request r where r.id = photo.request_id)));

create policy seen on casework.photo_content using (
  (select platform.asks_product())
  or exists (select from casework.photo p where p.name = photo_content.name));

select platform.guard('casework.request');
select platform.guard('casework.reporter');
select platform.guard('casework.photo');
select platform.guard('casework.photo_content');
