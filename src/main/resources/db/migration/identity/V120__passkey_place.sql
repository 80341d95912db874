-- How many passkeys an account may have is the database's to say: each takes a numbered place.

alter table identity.passkey add column place int check (place between 1 and 10);

update identity.passkey p set place = numbered.n
from (select id, row_number() over (partition by account order by created_at, id) as n from identity.passkey) numbered
where numbered.id = p.id;

alter table identity.passkey alter column place set not null;
alter table identity.passkey add constraint passkey_place_once unique (account, place);

comment on column identity.passkey.place is 'One of the ten places that an account has for passkeys.';
