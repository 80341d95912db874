-- Mediation 劝和: small quarrels are settled in the compound; what was said stays between those who said it.

create table mediation.group_seat (
  id       uuid primary key,
  compound uuid not null,
  account  uuid not null,
  since    date not null,
  until    date check (until >= since),
  put_by   uuid not null
);
create unique index group_seat_once on mediation.group_seat (compound, account) where until is null;
comment on table mediation.group_seat is 'Who sits in the mediation group 劝和小组 of a compound, from when to when.';
comment on index mediation.group_seat_once is 'Nobody sits twice in one group at one time.';

create table mediation.mediation (
  id               uuid        primary key,
  version          bigint      not null default 0,
  kind             text        not null check (kind ~ '^[A-Z][A-Z0-9_]{1,19}$'),
  area             ltree       not null check (nlevel(area) between 5 and 6),
  compound         uuid        not null,
  state            text        not null check (state in ('REQUESTED', 'OPEN', 'AGREED', 'FULFILLED', 'FAILED', 'REFERRED', 'WITHDRAWN')),
  due_at           timestamptz,
  requested_at     timestamptz not null,
  ended_at         timestamptz,
  account          uuid        not null,
  household        uuid,
  other            uuid,
  other_household  uuid,
  mediator         uuid,
  named_by         uuid,
  declared_at      timestamptz,
  asking_agreed_at timestamptz,
  other_agreed_at  timestamptz,
  other_agreed_by  uuid,
  form             text        check (form in ('WRITTEN', 'ORAL')),
  owed             text        check (owed in ('ASKING', 'OTHER')),
  fulfil_on        date,
  asking_signed_at timestamptz,
  other_signed_at  timestamptz,
  other_signed_by  uuid,
  mediator_signed_at timestamptz,
  agreed_at        timestamptz,
  referred_to      text        check (referred_to in ('STREET', 'POLICE', 'COURT', 'REQUEST')),
  constraint mediation_between_two check (other <> account),
  constraint mediator_is_no_party check (mediator <> account and mediator <> other),
  constraint mediator_named_by_somebody check ((mediator is null) = (named_by is null)),
  constraint mediation_named_by_no_party check (named_by <> account and named_by <> other and named_by <> mediator),
  constraint paper_not_by_the_mediator check (other_agreed_by <> mediator and other_signed_by <> mediator
    and other_agreed_by <> account and other_signed_by <> account),
  constraint mediation_open_by_consent check (state in ('REQUESTED', 'WITHDRAWN')
    or num_nulls(mediator, declared_at, asking_agreed_at, other_agreed_at) = 0),
  constraint mediation_terms_whole check (num_nulls(form, owed, fulfil_on) in (0, 3)),
  constraint mediation_signs_terms check (form is not null
    or num_nonnulls(asking_signed_at, other_signed_at, mediator_signed_at, agreed_at) = 0),
  constraint mediation_agreed_by_three check (
    (agreed_at is null) = (num_nulls(asking_signed_at, other_signed_at, mediator_signed_at) > 0)),
  constraint mediation_agreed_stands check (state not in ('AGREED', 'FULFILLED') or agreed_at is not null),
  constraint mediation_not_withdrawn_once_agreed check (state not in ('REQUESTED', 'OPEN', 'WITHDRAWN') or agreed_at is null),
  constraint mediation_referred_somewhere check ((state = 'REFERRED') = (referred_to is not null)),
  constraint mediation_ends check ((state in ('FULFILLED', 'REFERRED', 'WITHDRAWN')) = (ended_at is not null))
);
create index mediation_in_area on mediation.mediation using gist (area);
select platform.list_by_area('mediation.mediation', 'area', '{id}');
create index mediation_asked_by on mediation.mediation (account, id);
create index mediation_with on mediation.mediation (other, id) where other is not null;
create index mediation_led_by on mediation.mediation (mediator, id) where mediator is not null;
create index mediation_ended on mediation.mediation (ended_at) where ended_at is not null;

comment on table mediation.mediation is 'A mediation 劝和: its kind, course and outcome; nothing of what was said.';
comment on column mediation.mediation.account is 'The party that asked 申请人.';
comment on column mediation.mediation.other is 'The other party where it has an account; without one it consents and signs on paper.';
comment on column mediation.mediation.declared_at is 'When the mediator declared to be no relation of either party.';
comment on column mediation.mediation.other_agreed_by is 'Who recorded the consent: the other party, or whoever holds its paper.';
comment on column mediation.mediation.fulfil_on is 'By when the parties agreed to do what they owe.';
comment on constraint mediation_open_by_consent on mediation.mediation is
  'Mediation is voluntary (人民调解法 art. 3): nothing opens before both consent to a mediator who is no relation.';
comment on constraint mediation_agreed_by_three on mediation.mediation is 'Agreed exactly when both parties and the mediator have signed.';
comment on constraint mediation_not_withdrawn_once_agreed on mediation.mediation is
  'Parties may withdraw until they have agreed (art. 23); then the agreement binds them (art. 31).';

create table mediation.content (
  id        uuid   primary key,
  mediation uuid   not null references mediation.mediation on delete cascade,
  part      text   not null check (part in ('MATTER', 'OTHER_NAME', 'TERMS', 'REASON', 'REFERRAL')),
  readers   uuid[] not null check (cardinality(readers) between 1 and 5),
  content   bytea  not null,
  constraint content_once unique (mediation, part)
);
comment on table mediation.content is 'What was said, sealed; read by the parties, the mediator and who named them, by nobody above.';
select platform.guard('mediation.content');
create policy seen on mediation.content using (
  (select platform.asks_product()) or (select platform.asking_account()) = any(readers));
