-- A project that residents sent back once too often becomes a request, which somebody above has to answer.

alter table project.project add column request uuid,
  add constraint project_filed check (request is null or state = 'RAISED');

comment on column project.project.request is 'The request that was filed when residents sent it back once too often.';
