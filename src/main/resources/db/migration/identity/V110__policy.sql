-- What two people have decided about signing in and looking; without a row the installation's settings hold.

create table identity.policy (
  policy     text        primary key check (policy ~ '^[A-Z_]{1,40}$'),
  value      int         not null check (value >= 0),
  approval   uuid        not null,
  decided_at timestamptz not null
);
comment on table identity.policy is 'Security policies 安全策略 that were decided; only an approval changes one';
comment on column identity.policy.value is 'In the measure of the policy: minutes, hours, days, times, or the place of a choice';
comment on column identity.policy.approval is 'The approval that decided it';

alter table identity.approval drop constraint approval_kind_check;
alter table identity.approval add constraint approval_kind_check
  check (kind in ('ROLE_GIVE', 'FACTOR_RESET', 'ACCOUNT_CLOSE', 'EXPORT', 'POLICY_CHANGE'));
alter table identity.approval drop constraint approval_concerns_somebody;
alter table identity.approval add constraint approval_concerns_somebody
  check ((kind in ('EXPORT', 'POLICY_CHANGE')) = (account is null));
comment on column identity.approval.account is 'Whom it concerns; nobody where a list is exported or a policy changed.';
