-- The second lock on where people live.

create policy own on organization.home using (
  (select platform.asks_product()) or account = (select platform.asking_account()));

select platform.guard('organization.home');
