-- Since when a post is vacant, so that the longest vacancies are read first without looking at every tenure.

alter table organization.post add column vacant_since timestamptz;
comment on column organization.post.vacant_since is 'When its last holder went, or when it was opened; null while somebody holds it.';

create function organization.post_opens_vacant() returns trigger language plpgsql as $$
begin
  new.vacant_since := new.created_at;
  return new;
end $$;

create function organization.tenure_changed() returns trigger language plpgsql as $$
begin
  update organization.post p
  set vacant_since = case when upper_inf(new.validity) then null else upper(new.validity) end
  where p.id = new.post
    and (upper_inf(new.validity)
         or not exists (select from organization.tenure t where t.post = new.post and upper_inf(t.validity)));
  return null;
end $$;

create trigger post_opens_vacant before insert on organization.post
  for each row execute function organization.post_opens_vacant();
create trigger tenure_begins_or_ends after insert or update on organization.tenure
  for each row execute function organization.tenure_changed();

update organization.post p
set vacant_since = coalesce((select max(upper(t.validity)) from organization.tenure t where t.post = p.id), p.created_at)
where not exists (select from organization.tenure t where t.post = p.id and upper_inf(t.validity));

create index post_vacant on organization.post (vacant_since, id)
  where vacant_since is not null and ended_at is null and node is not null;
