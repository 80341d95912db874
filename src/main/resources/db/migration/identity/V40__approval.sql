create table identity.approval (
    id            uuid        primary key,
    number        bigint      generated always as identity constraint approval_number_unique unique,
    kind          text        not null check (kind in ('ROLE_GIVE', 'FACTOR_RESET', 'ACCOUNT_CLOSE')),
    subject       text        not null check (length(subject) between 1 and 700),
    account       uuid        references identity.account,
    node          ltree       not null,
    matter        jsonb       not null,
    reason        text        not null check (length(reason) between 1 and 200),
    state         text        not null default 'PROPOSED'
                              check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
    proposed_by   uuid        not null references identity.account,
    proposed_at   timestamptz not null,
    expires_at    timestamptz not null check (expires_at > proposed_at),
    decided_by    uuid        references identity.account,
    ended_at      timestamptz,
    answer        text        check (length(answer) between 1 and 200),
    constraint approval_two_people check (decided_by <> proposed_by),
    constraint approval_not_of_oneself check (decided_by <> account),
    constraint approval_decided_by_somebody check ((state in ('APPROVED', 'REFUSED')) = (decided_by is not null)),
    constraint approval_ends_once check ((state = 'PROPOSED') = (ended_at is null)),
    constraint approval_refused_with_reason check (state <> 'REFUSED' or answer is not null)
);
comment on table identity.approval is 'A dangerous act that one person proposes and another decides; it is done in the transaction of the approval.';
comment on column identity.approval.number is 'What people call it.';
comment on column identity.approval.subject is 'What it is about, in one text: the same is not proposed twice while it waits.';
comment on column identity.approval.account is 'Whom it concerns.';
comment on column identity.approval.node is 'The node of the role, or that of the whole installation.';
comment on column identity.approval.matter is 'What else belongs to an act of this kind.';
comment on column identity.approval.ended_at is 'When it was decided, withdrawn or ran out.';
create unique index approval_open_once on identity.approval (kind, subject) where state = 'PROPOSED';
create index approval_by_state on identity.approval (state, id desc);
create index approval_of_proposer on identity.approval (proposed_by, id desc);
create index approval_of_account on identity.approval (account);
