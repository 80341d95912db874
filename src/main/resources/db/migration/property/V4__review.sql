-- Each yearly review of a policy is judged by the households of its compound.

create table property.review (
  evaluation uuid        primary key,
  policy     uuid        not null references property.policy on delete cascade,
  begun_at   timestamptz not null,
  compound   uuid        not null,
  area       ltree       not null,
  company    ltree,
  outcome    text        check (outcome in ('SATISFIED', 'UNSATISFIED', 'UNANSWERED', 'WITHDRAWN')),
  ended_on   date,
  asked      int         not null default 0,
  answered   int         not null default 0,
  content    int         not null default 0,
  constraint review_ended check ((outcome is null) = (ended_on is null)),
  constraint review_counts check (content between 0 and answered and answered <= asked)
);
create unique index review_one_open on property.review (policy) where outcome is null;
create index review_of_policy on property.review (policy, begun_at desc);
create index review_of_compound on property.review (compound, ended_on, evaluation) where outcome <> 'WITHDRAWN';
create index review_of_company on property.review (company, ended_on, evaluation) where outcome <> 'WITHDRAWN';
create index review_ended_on on property.review (ended_on, evaluation) where outcome <> 'WITHDRAWN';
select platform.list_by_area('property.review', 'area', array['ended_on', 'evaluation'], 'outcome <> ''WITHDRAWN''');
comment on table property.review is 'The evaluation with which a yearly review of a policy began, and how it ended.';
comment on column property.review.company is 'The desk of the property company that looked after the compound when households were asked; null where none did.';
comment on column property.review.asked is 'Households on the roll, how many of them answered, and how many of those were satisfied or found it fair; 0 while they are asked.';
comment on column property.review.outcome is 'Null while households are asked.';
