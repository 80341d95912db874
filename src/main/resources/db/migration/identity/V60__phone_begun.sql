create table identity.phone_begun (
    account     uuid  primary key references identity.account on delete cascade,
    phone       bytea not null,
    phone_index bytea not null,
    code        uuid  not null references identity.phone_code on delete cascade
);
comment on table identity.phone_begun is 'A change of phone that waits for its code; the phone is sealed for the row it goes to.';
create index phone_begun_by_code on identity.phone_begun (code);

create policy own on identity.phone_begun using (
  (select platform.asks_product()) or account = (select platform.asking_account()));
select platform.guard('identity.phone_begun');
