create table identity.account (
    id           uuid        primary key,
    username     text        not null constraint account_username_unique unique
                             constraint account_username_form check (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    display_name text        not null check (length(display_name) between 1 and 60),
    state        text        not null default 'ACTIVE' check (state in ('ACTIVE', 'CLOSED')),
    simulated    boolean     not null default false,
    created_at   timestamptz not null
);
comment on table identity.account is 'Somebody who can sign in.';
comment on column identity.account.username is 'What is typed to sign in; lower case, so that case never matters.';
comment on column identity.account.simulated is 'An invented person of the sample city; refused in production.';

create table identity.phone (
    account     uuid  primary key references identity.account,
    phone       bytea not null,
    phone_index bytea not null
);
comment on table identity.phone is 'How to reach the person behind an account about their own requests and duties; apart, because it is read for that alone.';
comment on column identity.phone.phone is 'Mobile phone, sealed.';
comment on column identity.phone.phone_index is 'Blind index of the phone, to find an account by it.';
create index phone_by_index on identity.phone (phone_index);

create table identity.password (
    account    uuid        primary key references identity.account,
    hash       text        not null,
    changed_at timestamptz not null
);
comment on table identity.password is 'The password in force, as an Argon2id hash.';

create table identity.mistake (
    subject      bytea       primary key,
    count        int         not null,
    since        timestamptz not null,
    locked_until timestamptz
);
comment on table identity.mistake is 'Wrong passwords of late, by user name and by network address.';
comment on column identity.mistake.subject is 'Blind index of the name or address: people type passwords where the name belongs.';

create table identity.session (
    id           uuid        primary key,
    token_hash   bytea       not null constraint session_token_unique unique,
    account      uuid        not null references identity.account,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    agent        text        not null check (length(agent) <= 200),
    address      text        not null check (length(address) <= 60)
);
comment on table identity.session is 'A device that is signed in.';
comment on column identity.session.token_hash is 'SHA-256 of the cookie; the cookie itself is nowhere stored.';
comment on column identity.session.last_seen_at is 'Written about once a minute, not at each request.';
create index session_of_account on identity.session (account);
create index session_by_last_seen on identity.session (last_seen_at);

create table identity.role_grant (
    id         uuid      primary key,
    account    uuid      not null references identity.account,
    role       text      not null,
    node       ltree     not null,
    validity   tstzrange not null check (not isempty(validity) and lower_inc(validity) and not upper_inc(validity)),
    source     text      not null check (length(source) between 1 and 80),
    granted_by uuid      not null,
    constraint role_grant_once exclude using gist
        (account with =, role with =, node with =, source with =, validity with &&),
    constraint role_grant_administrators_apart exclude using gist
        (account with =, role with <>, validity with &&)
        where (role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'))
);
comment on table identity.role_grant is 'Somebody has a role at a node, from then until then.';
comment on column identity.role_grant.source is 'Why: "post:<id>" while a post is held, "account:<id>" when given by a person.';
comment on constraint role_grant_once on identity.role_grant is 'The same role from the same source is not given twice for the same time.';
comment on constraint role_grant_administrators_apart on identity.role_grant is
    'Accounts, permissions and the log are three persons'' work; nobody does two of them.';
create index role_grant_by_source on identity.role_grant (source);

create table identity.demo_account (
    account   uuid primary key references identity.account,
    position  int  not null constraint demo_account_position_unique unique,
    role      text not null,
    role_name text not null,
    sentence  text not null,
    face      text not null check (face in ('phone', 'console'))
);
comment on table identity.demo_account is 'Accounts that the sign-in page of a demo shows, with their shared password.';
