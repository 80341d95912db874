-- A request that a topic, a project or a mediation became keeps where it came from, so that who handles it can read what was tried before.

alter table casework.request
  add column source    text check (source in ('TOPIC', 'PROJECT', 'MEDIATION')),
  add column source_id uuid,
  add constraint request_source_whole check ((source is null) = (source_id is null));

comment on column casework.request.source is 'What it came out of, where the product filed it: a topic (议题) of residents, a project (领办项目) that they were not satisfied with, or a mediation (劝和) that did not settle it.';
comment on column casework.request.source_id is 'The topic, project or mediation.';
