-- A second mediator, those who mediate no more, and the requests that a mediation comes from and becomes.

alter table mediation.mediation
  add column second             uuid,
  add column second_declared_at timestamptz,
  add column from_request       uuid,
  add column request            uuid,
  add constraint second_beside_the_first check (second is null or mediator is not null),
  add constraint second_is_no_party check (second <> account and second <> other and second <> mediator and second <> named_by),
  add constraint second_declares check (second is not null or second_declared_at is null),
  add constraint paper_not_by_the_second check (other_agreed_by <> second and other_signed_by <> second),
  add constraint mediation_becomes_a_request check ((coalesce(referred_to, '') = 'REQUEST') = (request is not null));
create index mediation_led_by_second on mediation.mediation (second, id) where second is not null;
create index mediation_from_request on mediation.mediation (from_request, id) where from_request is not null;
create unique index mediation_proposed_once on mediation.mediation (from_request)
  where from_request is not null and state in ('REQUESTED', 'OPEN');

comment on column mediation.mediation.second is 'Who mediates beside the first.';
comment on column mediation.mediation.from_request is 'The request from whose handling it was proposed.';
comment on column mediation.mediation.request is 'The request that it was referred to, filed with it.';
comment on index mediation.mediation_proposed_once is 'From one request one mediation goes on at a time, however many propose it at once.';

create table mediation.past_mediator (
  id          uuid        primary key,
  mediation   uuid        not null references mediation.mediation on delete cascade,
  account     uuid        not null,
  why         text        not null check (why in ('RELATED', 'UNABLE', 'AWAY', 'ASKED')),
  replaced_by uuid        not null,
  replaced_at timestamptz not null
);
create index past_mediator_of on mediation.past_mediator (mediation, account);
create index past_mediator_account on mediation.past_mediator (account);
comment on table mediation.past_mediator is 'Who mediated and does no more, and why; they read nothing of it from then on.';
