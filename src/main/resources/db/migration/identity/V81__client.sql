create table identity.client (
    id           uuid        primary key,
    name         text        not null check (length(name) between 1 and 60),
    secret_hash  text        not null,
    secret_since timestamptz not null,
    valid_until  timestamptz not null,
    created_at   timestamptz not null,
    used_at      timestamptz,
    revoked_at   timestamptz,
    constraint client_valid_for_a_time check (valid_until > created_at)
);
comment on table identity.client is 'Another system that asks by itself (对接系统), with a secret of which only a hash is kept.';
comment on column identity.client.valid_until is 'From this moment on it gets no token and its tokens open nothing.';
comment on column identity.client.used_at is 'When it last got a token.';

create table identity.client_allowance (
    client     uuid  not null references identity.client on delete cascade,
    permission text  not null check (length(permission) between 1 and 60),
    node       ltree not null,
    primary key (client, permission, node)
);
comment on table identity.client_allowance is 'What a client may, at which node and below. Without a row it may nothing.';

create table identity.client_token (
    token_hash bytea       primary key,
    client     uuid        not null references identity.client on delete cascade,
    issued_at  timestamptz not null,
    expires_at timestamptz not null check (expires_at > issued_at)
);
comment on table identity.client_token is 'A token that a client has got for an hour; only its hash is kept.';
create index client_token_of_client on identity.client_token (client);
create index client_token_by_expiry on identity.client_token (expires_at);
