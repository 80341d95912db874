-- Photos may belong to a part of a project, whose module says who sees them.

alter table casework.photo add column owner text not null default 'REQUEST' check (owner in ('REQUEST', 'PROJECT'));

comment on column casework.photo.owner is 'What request_id means: a request, or something of a project';
comment on column casework.photo.request_id is 'The request, or the part of a project, that the photo shows';

drop policy seen on casework.photo;

-- A project is a public matter; what of it is not, its own module keeps back.
create policy seen on casework.photo using (
  (select platform.asks_product())
  or uploader = (select platform.asking_account())
  or owner = 'PROJECT'
  or ((stage = 'AFTER' or not (select platform.asks_public()))
      and exists (select from casework.request r where r.id = photo.request_id)));
