-- The second lock on who the people behind the accounts are.

create function identity.asking_persons() returns uuid[] language sql stable parallel safe as $$
  select array(
    select person from identity.account where id = platform.asking_account() and person is not null
    union all
    select person from identity.binding_begun where account = platform.asking_account())
$$;
comment on function identity.asking_persons() is 'The person behind the account that asks, bound or about to be';

create policy own on identity.binding_begun using (
  (select platform.asks_product()) or account = (select platform.asking_account()));

create policy own on identity.person using (
  (select platform.asks_product()) or id = any ((select identity.asking_persons())::uuid[]));

create policy own on identity.phone using (
  (select platform.asks_product()) or account = (select platform.asking_account()));

select platform.guard('identity.phone');
select platform.guard('identity.binding_begun');
select platform.guard('identity.person');
