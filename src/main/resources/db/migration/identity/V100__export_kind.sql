-- A list of requests that is longer than may leave at once needs a second person too.

alter table identity.approval drop constraint approval_kind_check;
alter table identity.approval add constraint approval_kind_check
  check (kind in ('ROLE_GIVE', 'FACTOR_RESET', 'ACCOUNT_CLOSE', 'EXPORT'));
alter table identity.approval add constraint approval_concerns_somebody check ((kind = 'EXPORT') = (account is null));
comment on column identity.approval.account is 'Whom it concerns; nobody where a list is exported.';
