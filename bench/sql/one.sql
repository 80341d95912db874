\set id random(1, :n)
select * from filing where id = :id;
