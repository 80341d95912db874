-- The second lock on households: nobody lists them but the product, which counts them.

create policy counted on territory.household using ((select platform.asks_product()));

select platform.guard('territory.household');
