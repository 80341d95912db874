create table identity.person (
    id                   uuid        primary key,
    name                 bytea       not null,
    citizen_number       bytea       not null,
    citizen_number_index bytea       not null constraint person_citizen_number_unique unique,
    needs_guardian       boolean     not null,
    bound_at             timestamptz not null,
    how                  text        not null check (how in ('PHONE_CODE'))
);
comment on table identity.person is 'A natural person behind an account; purpose: one person answers, registers and earns once.';
comment on column identity.person.name is 'Name, sealed.';
comment on column identity.person.citizen_number is 'Citizen number (GB 11643), sealed.';
comment on column identity.person.citizen_number_index is 'Blind index of the citizen number: a person is bound once.';
comment on column identity.person.needs_guardian is 'Under fourteen when bound: acts with a guardian.';
comment on column identity.person.how is 'What the binding rests on.';

alter table identity.account
    add column person uuid constraint account_person_unique unique references identity.person;
comment on column identity.account.person is 'Who the account belongs to, once bound; nobody has two accounts.';

create table identity.phone_code (
    id          uuid        primary key,
    account     uuid        not null references identity.account on delete cascade,
    phone_index bytea       not null,
    code_hash   bytea       not null,
    sent_at     timestamptz not null,
    tries       int         not null default 0 check (tries between 0 and 5),
    ended_at    timestamptz
);
comment on table identity.phone_code is 'Codes sent to phones within the last day: what proves a phone, and what limits the sending.';
comment on column identity.phone_code.phone_index is 'Blind index of the phone.';
comment on column identity.phone_code.code_hash is 'Keyed hash of id and code; six digits without the key would be guessed from it.';
comment on column identity.phone_code.tries is 'Guesses taken; each is counted before it is compared.';
comment on column identity.phone_code.ended_at is 'When it was used; a code is used once.';
create index phone_code_of_account on identity.phone_code (account, sent_at);
create index phone_code_of_phone on identity.phone_code (phone_index, sent_at);

create table identity.binding_begun (
    account              uuid    primary key references identity.account on delete cascade,
    person               uuid    not null,
    name                 bytea   not null,
    citizen_number       bytea   not null,
    citizen_number_index bytea   not null,
    needs_guardian       boolean not null,
    phone                bytea   not null,
    phone_index          bytea   not null,
    code                 uuid    not null references identity.phone_code on delete cascade
);
comment on table identity.binding_begun is 'A binding that waits for its code; all fields are sealed for the rows they go to.';
comment on column identity.binding_begun.person is 'Id of the person that comes of it.';
create index binding_begun_by_code on identity.binding_begun (code);
