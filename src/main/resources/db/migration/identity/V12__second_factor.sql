create table identity.second_factor (
    account      uuid        primary key references identity.account on delete cascade,
    secret       bytea       not null,
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0
);
comment on table identity.second_factor is 'The secret that an authenticator app shares with us (RFC 6238).';
comment on column identity.second_factor.secret is 'Sealed.';
comment on column identity.second_factor.confirmed_at is 'When a first code of it came; before that it protects nothing.';
comment on column identity.second_factor.last_step is 'Step of the last code taken; that one and older ones are not taken again.';

create table identity.recovery_code (
    account   uuid  not null references identity.second_factor on delete cascade,
    code_hash bytea not null,
    used_at   timestamptz,
    primary key (account, code_hash)
);
comment on table identity.recovery_code is 'Codes on paper for who has lost the app; each is taken once.';
comment on column identity.recovery_code.code_hash is 'Keyed hash of account and code.';

alter table identity.session
    add column level text not null default 'PASSWORD' check (level in ('PASSWORD', 'SECOND_FACTOR'));
comment on column identity.session.level is 'What has been shown: the password, or a code of the second factor too.';
