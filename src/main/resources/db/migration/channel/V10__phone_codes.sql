-- A code goes to a phone that no account has yet, and tells of no request.
alter table sms
  alter column event drop not null,
  alter column request_id drop not null,
  add column phone bytea,
  add column code bytea;
comment on column sms.phone is 'Sealed; only of a code, whose phone is still to be proved. Otherwise the phone is looked up when it is sent';
comment on column sms.code is 'Sealed; stands for {code} in the text';
comment on column sms.account is 'Who gets it; the phone is looked up when it is sent, unless it is a code';
