-- For tables that only grow.

create function platform.append_only(variadic grown regclass[]) returns void language plpgsql as $$
declare
  writer name;
begin
  for writer in select distinct p.grantee::regrole::name
                from pg_class c, aclexplode(c.relacl) p
                where c.oid = any (grown) and p.grantee <> 0 and p.grantee::regrole <> current_user::regrole
  loop
    execute (select string_agg(format('revoke update, delete, truncate on %s from %I', t, writer), ';')
             from unnest(grown) t);
  end loop;
end $$;
comment on function platform.append_only is 'Leaves to everybody but the owner no more than to read and to add';
