-- The same policy with one look at the desks instead of three: a query that reads requests several times carries it as
-- often, and each look is planned by itself.

alter policy seen on casework.request using (
  (select platform.asks_product())
  or ((select platform.asks_public()) and not is_private)
  or (area <@ any ((select platform.asking_areas())::ltree[])
      and (not is_private or answering <@ any ((select platform.asking_desks())::ltree[])))
  or array[owner, owes, deciding] && (select platform.asking_desks())::ltree[]
  or ((select platform.asking_account()) is not null
      and (casework.has_reported(id)
           or (select true from casework.assist a
               where a.request_id = request.id and a.unit = any ((select platform.asking_desks())::ltree[]) limit 1))));
