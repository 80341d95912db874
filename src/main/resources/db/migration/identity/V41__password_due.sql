alter table identity.password add column due boolean not null default false;
comment on column identity.password.due is 'Has to be changed before anything else: somebody else has set it, or asked for a new one.';
