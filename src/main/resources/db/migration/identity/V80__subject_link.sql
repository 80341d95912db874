create table identity.subject_link (
    id            uuid        primary key,
    account       uuid        not null references identity.account on delete cascade,
    issuer        text        not null check (length(issuer) between 1 and 500),
    subject_index bytea       not null,
    how           text        not null check (how in ('PHONE', 'PASSWORD')),
    linked_at     timestamptz not null,
    used_at       timestamptz,
    constraint subject_link_once unique (subject_index),
    constraint subject_link_one_of_issuer unique (account, issuer)
);
comment on table identity.subject_link is 'An account that is joined with a subject of an identity provider, and may be entered through it.';
comment on column identity.subject_link.subject_index is 'Keyed hash of issuer and subject: nobody has to be found by what the provider calls them.';
comment on column identity.subject_link.how is 'PHONE: the provider vouched for the phone that one bound account has proved; PASSWORD: the person linked it while signed in.';
comment on column identity.subject_link.used_at is 'When somebody last came in this way.';

create policy own on identity.subject_link using (
  (select platform.asks_product()) or account = (select platform.asking_account()));
select platform.guard('identity.subject_link');
