-- Who asks, as each transaction tells it in the setting linjuli.asker: nobody (empty), public, product, or
-- account;{areas};{desks}. Policies call these as (select …), which is evaluated once a statement.

create function platform.asks_product() returns boolean language sql stable parallel safe as $$
  select current_setting('linjuli.asker', true) is not distinct from 'product'
$$;

create function platform.asks_public() returns boolean language sql stable parallel safe as $$
  select current_setting('linjuli.asker', true) is not distinct from 'public'
$$;

create function platform.asking_account() returns uuid language sql stable parallel safe as $$
  select case when current_setting('linjuli.asker', true) like '%;%;%'
    then split_part(current_setting('linjuli.asker', true), ';', 1)::uuid end
$$;

create function platform.asking_areas() returns ltree[] language sql stable parallel safe as $$
  select coalesce(nullif(split_part(current_setting('linjuli.asker', true), ';', 2), ''), '{}')::ltree[]
$$;

create function platform.asking_desks() returns ltree[] language sql stable parallel safe as $$
  select coalesce(nullif(split_part(current_setting('linjuli.asker', true), ';', 3), ''), '{}')::ltree[]
$$;

comment on function platform.asks_product() is 'Whether the product itself asks: its jobs, and writes that were decided before';
comment on function platform.asks_public() is 'Whether what everybody may read is asked for';
comment on function platform.asking_account() is 'The account that asks; null where it is none';
comment on function platform.asking_areas() is 'Where the account reads requests';
comment on function platform.asking_desks() is 'The desks that the account serves';

-- Nobody gets past a policy, not even the owner of the table.
create function platform.guard(guarded regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
end $$;
comment on function platform.guard(regclass) is 'Closes a table: only what a policy lets pass can be seen or written';
