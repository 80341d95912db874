-- Somebody under fourteen consents through a guardian, who comes to the office (个人信息保护法 第三十一条).

alter table privacy.consent
  add column guardian    text check (guardian in ('PARENT', 'GRANDPARENT', 'OTHER')),
  add column recorded_by uuid,
  add constraint consent_of_guardian_whole check (
    (how = 'GUARDIAN') = (guardian is not null) and (how = 'GUARDIAN') = (recorded_by is not null));
comment on column privacy.consent.guardian is 'What the guardian is to the child; nothing else is kept of them';
comment on column privacy.consent.recorded_by is 'Who saw the guardian and the papers';
