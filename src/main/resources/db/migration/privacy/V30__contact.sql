-- Whoever answers for the place may call or visit, where the resident consents.

alter table privacy.consent drop constraint consent_purpose_check;
alter table privacy.consent add constraint consent_purpose_check check (purpose in ('LOCATION','CONTACT'));
