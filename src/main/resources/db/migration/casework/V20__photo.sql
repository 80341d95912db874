-- Photos of requests, cleaned of place, time and device before they are kept.

create table photo (
  id          uuid        primary key,
  uploader    uuid        not null,
  digest      bytea       not null check (octet_length(digest) = 32),
  width       integer     not null check (width between 1 and 2048),
  height      integer     not null check (height between 1 and 2048),
  store       text        not null check (store in ('DATABASE', 'FOLDER')),
  name        text        not null unique check (name ~ '^\d{4}/\d\d/\d\d/[0-9a-f]{32}$'),
  uploaded_at timestamptz not null,
  request_id  uuid,
  stage       text        check (stage in ('BEFORE', 'AFTER')),
  slot        smallint    check (slot between 1 and 9),
  attached_at timestamptz,
  constraint attached_or_waiting check (num_nulls(request_id, stage, slot, attached_at) in (0, 4))
);

comment on table photo is 'Photos that were uploaded; those that belong to no request after a day are swept';
comment on column photo.id is 'Chosen by the client, so that a repeated upload finds the stored row';
comment on column photo.digest is 'SHA-256 of the file as it was uploaded; another file under the same id is refused';
comment on column photo.store is 'Where the pictures are, as it was set when they came';
comment on column photo.name is 'Random name of the pictures, under the day on which they came';
comment on column photo.stage is 'BEFORE: shows the matter. AFTER: shows the result';
comment on column photo.slot is 'Order among the photos that came along with one step, of which there are at most nine';

create index photo_of_request on photo (request_id, attached_at, slot) where request_id is not null;
create index photo_waiting on photo (uploaded_at) where request_id is null;
create index photo_waiting_of_uploader on photo (uploader) where request_id is null;

create table photo_content (
  name    text  not null references photo (name) on delete cascade,
  size    text  not null check (size in ('THUMB', 'FULL')),
  content bytea not null,
  primary key (name, size)
);

comment on table photo_content is 'The pictures of photos that are kept in the database';

-- JPEG does not get smaller by compressing it again.
alter table photo_content alter column content set storage external;
