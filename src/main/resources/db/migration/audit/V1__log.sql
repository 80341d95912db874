-- The log of what was done 审计日志: written in the transaction of what it tells of, chained, never changed.

create sequence audit.entry_seq;

create function audit.draw() returns bigint language plpgsql as $$
begin
  perform pg_current_xact_id();
  return nextval('audit.entry_seq');
end $$;
comment on function audit.draw() is
  'The next number, drawn after the transaction has its own id: whoever reads the log in order relies on that';

create table audit.entry (
  seq          bigint      not null default audit.draw(),
  at           timestamptz not null,
  kind         text        not null check (kind in ('CHANGE','SIGN_IN','REVEAL','EXPORT','DENIAL')),
  action       text        not null check (action ~ '^[a-z][a-z-]*\.[a-z][a-z-]*$'),
  actor        uuid        not null,
  subject_kind text        not null,
  subject      text        not null check (length(subject) between 1 and 200),
  node         ltree,
  concerns     uuid,
  facts        jsonb       not null default '{}',
  primary key (seq, at)
) partition by range (at);
comment on table audit.entry is 'Who did what to what, and when; the app role may only add. Holds no personal data but ids';
comment on column audit.entry.action is 'What was done, as kind of thing and verb: request.resolve';
comment on column audit.entry.node is 'The place where it counts, for the search by area';
comment on column audit.entry.concerns is 'Account of the person whose data was touched, who may read this entry';
comment on column audit.entry.facts is 'What is needed to understand it: states, fields, purposes, numbers';
create index entry_of_actor on audit.entry (actor, seq desc);
create index entry_of_subject on audit.entry (subject, seq desc);
create index entry_of_concerned on audit.entry (concerns, seq desc) where concerns is not null;
create table audit.entry_other partition of audit.entry default;

create table audit.chain (
  month   date  primary key check (extract(day from month) = 1),
  genesis bytea not null
);
comment on table audit.chain is 'One chain for each month; it begins with the last seal of the month before, if there was one';

create table audit.link (
  month date   not null references audit.chain,
  seq   bigint not null,
  seal  bytea  not null check (length(seal) = 32),
  primary key (month, seq)
);
comment on table audit.link is 'Keyed hash (HMAC-SM3) of an entry and the seal before it; the key is not in the database';

create table audit.verification (
  id      bigint      generated always as identity primary key,
  at      timestamptz not null,
  checked bigint      not null check (checked >= 0),
  damaged bigint      not null check (damaged >= 0),
  head    bigint      not null
);
comment on table audit.verification is 'Each time the log was checked against its chain';
comment on column audit.verification.head is 'Number of the last sealed entry then; a later check that finds less has lost entries';

create table audit.damage (
  verification bigint not null references audit.verification,
  seq          bigint not null,
  harm         text   not null check (harm in ('CHANGED','MISSING','UNSEALED','CUT_OFF')),
  primary key (verification, seq, harm)
);
comment on table audit.damage is 'Entries that a check found changed, missing or slipped in';

create function audit.record(kind text, action text, actor uuid, subject_kind text, subject text, node ltree,
                             concerns uuid, at timestamptz, facts jsonb) returns bigint language plpgsql as $$
declare
  drawn bigint;
begin
  if action is null then
    return null;
  end if;
  insert into audit.entry (kind, action, actor, subject_kind, subject, node, concerns, at, facts)
  values (kind, action, actor, subject_kind, subject, node, concerns, at, facts)
  returning seq into drawn;
  return drawn;
end $$;
comment on function audit.record is 'Adds an entry within the statement that does what it tells of; nothing for a null action';

-- Partitions are made and dropped by the owner's functions, because the app role may neither.

create function audit.prepare(first date, months int) returns int
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  month date;
  made  int := 0;
begin
  for month in select generate_series(date_trunc('month', first), date_trunc('month', first) + (months - 1) * interval '1 month',
                                      interval '1 month')::date
  loop
    if to_regclass('audit.entry_' || to_char(month, 'YYYYMM')) is null
       and not exists (select from audit.entry_other
                       where at >= month::timestamp at time zone 'Asia/Shanghai'
                         and at < (month + interval '1 month')::timestamp at time zone 'Asia/Shanghai') then
      execute format('create table audit.entry_%s partition of audit.entry for values from (%L) to (%L)',
                     to_char(month, 'YYYYMM'),
                     month::timestamp at time zone 'Asia/Shanghai',
                     (month + interval '1 month')::timestamp at time zone 'Asia/Shanghai');
      perform platform.append_only(format('audit.entry_%s', to_char(month, 'YYYYMM'))::regclass);
      made := made + 1;
    end if;
  end loop;
  return made;
end $$;
comment on function audit.prepare is 'Makes the partitions of so many months; what has no partition of its own goes to entry_other';

create function audit.forget_before(day date) returns int
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  gone  int := 0;
  past date;
begin
  if day > (now() at time zone 'Asia/Shanghai')::date - 180 then
    raise exception 'the log is kept for at least 180 days' using errcode = 'check_violation',
      constraint = 'audit_kept_for_180_days', schema = 'audit';
  end if;
  for past in select c.month from audit.chain c where (c.month + interval '1 month')::date <= day order by c.month
  loop
    if to_regclass('audit.entry_' || to_char(past, 'YYYYMM')) is not null then
      execute format('drop table audit.entry_%s', to_char(past, 'YYYYMM'));
    else
      delete from audit.entry_other
      where at >= past::timestamp at time zone 'Asia/Shanghai'
        and at < (past + interval '1 month')::timestamp at time zone 'Asia/Shanghai';
    end if;
    delete from audit.link l where l.month = past;
    delete from audit.chain c where c.month = past;
    gone := gone + 1;
  end loop;
  return gone;
end $$;
comment on function audit.forget_before is 'Drops whole months that ended before a day at least 180 days back (网络安全法 第二十三条)';

select platform.append_only('audit.entry', 'audit.entry_other', 'audit.chain', 'audit.link', 'audit.verification', 'audit.damage');
