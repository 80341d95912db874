create table identity.passkey (
    id            uuid        primary key,
    account       uuid        not null references identity.account on delete cascade,
    credential_id bytea       not null constraint passkey_once unique check (length(credential_id) between 1 and 1023),
    public_key    bytea       not null,
    sign_count    bigint      not null check (sign_count >= 0),
    transports    text[]      not null,
    can_be_synced boolean     not null,
    synced        boolean     not null,
    name          bytea       not null,
    created_at    timestamptz not null,
    used_at       timestamptz
);
-- No row-level security, as on second_factor: who overlooks a row here lets somebody in without it.
comment on table identity.passkey is 'A key pair of a device or a password manager whose owner it recognizes (WebAuthn); we know the public half.';
comment on column identity.passkey.credential_id is 'What the authenticator calls it.';
comment on column identity.passkey.public_key is 'COSE_Key (RFC 9052).';
comment on column identity.passkey.sign_count is 'Signatures the authenticator had made when it was last used; zero for ever where it does not count.';
comment on column identity.passkey.can_be_synced is 'Backup eligibility; never changes.';
comment on column identity.passkey.synced is 'Whether it was copied to other devices of its owner when it was last used.';
comment on column identity.passkey.name is 'What its owner calls it, sealed.';
create index passkey_of_account on identity.passkey (account);

create table identity.passkey_challenge (
    challenge  bytea       primary key check (length(challenge) = 32),
    use        text        not null check (use in ('CREATE', 'SIGN_IN', 'PROVE')),
    session    uuid        references identity.session on delete cascade,
    expires_at timestamptz not null,
    constraint passkey_challenge_of_session check ((use = 'SIGN_IN') = (session is null))
);
comment on table identity.passkey_challenge is 'Random bytes that an authenticator has to sign; whoever takes the row may be answered, once.';
comment on column identity.passkey_challenge.session is 'The only session that may answer; nobody is signed in before SIGN_IN.';
create index passkey_challenge_of_session on identity.passkey_challenge (session);
create index passkey_challenge_by_expiry on identity.passkey_challenge (expires_at);
