-- Each yearly review of a policy is judged by the households of its compound.

create table property.review (
  evaluation uuid        primary key,
  policy     uuid        not null references property.policy on delete cascade,
  begun_at   timestamptz not null,
  outcome    text        check (outcome in ('SATISFIED', 'UNSATISFIED', 'UNANSWERED', 'WITHDRAWN'))
);
create unique index review_one_open on property.review (policy) where outcome is null;
create index review_of_policy on property.review (policy, begun_at desc);
comment on table property.review is 'The evaluation with which a yearly review of a policy began, and how it ended.';
comment on column property.review.outcome is 'Null while households are asked.';
