-- Long exports 导出申请: what was asked for, until it was approved and collected.

create table export_order (
  id           uuid        primary key,
  account      uuid        not null,
  filter       jsonb       not null,
  sort         text        not null check (sort in ('NEWEST', 'DUE')),
  asked_at     timestamptz not null,
  collected_at timestamptz check (collected_at >= asked_at),
  export       uuid        constraint export_order_export_unique unique,
  rows         int         check (rows >= 0),
  constraint export_order_collected_whole
    check ((collected_at is null) = (export is null) and (collected_at is null) = (rows is null))
);
comment on table export_order is 'A list of requests longer than may leave at once, asked for by an account; the file is made when it is collected';
comment on column export_order.id is 'That of the approval, which holds purpose, decision and number';
comment on column export_order.filter is 'What was asked for, as the filter of the list';
comment on column export_order.collected_at is 'When the file was made, once';
comment on column export_order.export is 'What is written into the file and the audit log, so that a file leads to its entry';
create index export_order_of_account on export_order (account, asked_at desc);
create index export_order_due on export_order (asked_at);

create policy own on casework.export_order using (
  (select platform.asks_product()) or account = (select platform.asking_account()));

select platform.guard('casework.export_order');
