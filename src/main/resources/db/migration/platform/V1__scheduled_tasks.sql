create table platform.scheduled_task (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);

create index scheduled_task_due on platform.scheduled_task (execution_time);
create index scheduled_task_heartbeat on platform.scheduled_task (last_heartbeat) where picked;

comment on table platform.scheduled_task is
  'Jobs that wait for their time. The columns are those that the library db-scheduler reads and writes.';
comment on column platform.scheduled_task.picked is 'A node is running the job now.';
comment on column platform.scheduled_task.last_heartbeat is
  'When the running node last said it was alive; a job whose node fell silent is run again.';
