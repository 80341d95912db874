-- Lists by area: each is read along one index per level of the network, in the order of the list (AreaList.java).

create function platform.list_by_area(listed regclass, area text, keys text[], part text default 'true')
returns void language plpgsql as $$
begin
  for depth in 4..6 loop  -- a street, a community, a grid
    execute format('create index on %s (subltree(%I, 0, %s), %s) where %s', listed, area, depth, array_to_string(keys, ', '), part);
  end loop;
end $$;
comment on function platform.list_by_area(regclass, text, text[], text) is
  'Lets a list be read in the order of its keys within any street, community or grid; a row above a level has itself there';
