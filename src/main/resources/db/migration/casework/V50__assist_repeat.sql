-- A phone that was without signal may send what was done about a task of assist twice.

alter table assist add column key uuid;
comment on column assist.key is 'Key of the last thing that was done about the task; its repeat changes nothing';
