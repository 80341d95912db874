create table identity.former_password (
    id      uuid        primary key,
    account uuid        not null references identity.account on delete cascade,
    hash    text        not null,
    ended_at timestamptz not null
);
comment on table identity.former_password is 'The passwords before the one in force, as hashes; the latest few are not taken again.';
create index former_password_of_account on identity.former_password (account, ended_at desc);
