-- :n filings over two years and 1,560 grids, about three in a hundred open; scattered by a hash, so always the same.

create function pg_temp.draw(i bigint, salt int, bound bigint) returns bigint
  language sql immutable return abs(hashint8(i * 31 + salt)::bigint) % bound;

insert into filing
select i, 'F' || lpad(i::text, 15, '0'),
  1 + pg_temp.draw(i, 1, 1560), pg_temp.draw(i, 2, 20),
  case when pg_temp.draw(i, 3, 1000) < 30 or i > :n * 0.995 then pg_temp.draw(i, 4, 3) else 3 + pg_temp.draw(i, 5, 3) end,
  pg_temp.draw(i, 6, 4), pg_temp.draw(i, 7, 5), 1 + pg_temp.draw(i, 8, 400000),
  substr(words.text, 1 + pg_temp.draw(i, 9, 4000)::int, 18),
  substr(words.text, 1 + pg_temp.draw(i, 10, 4000)::int, 200),
  substr(words.text, 1 + pg_temp.draw(i, 11, 4000)::int, 24),
  point(119.2 + pg_temp.draw(i, 12, 1000000) / 2e6, 25.5 + pg_temp.draw(i, 13, 1000000) / 2e6),
  filed.at + interval '3 days', filed.at, filed.at + interval '2 days'
from generate_series(1::bigint, :n) i
cross join lateral (select now() - interval '730 days' * (1 - i::float8 / :n) as at) filed
cross join (
  select string_agg(substr('巷口路灯不亮楼道堆物占用消防通道下水堵塞污水外溢电梯故障噪声扰民车辆乱停井盖松动树枝压线',
    1 + (abs(hashint4(c)) % 44), 1), '' order by c) as text
  from generate_series(1, 4300) c) words;

create unique index on filing (number);
create index on filing (grid, created_at desc, id desc) where state < 3;
create index on filing (grid, created_at desc, id desc);
create index on filing (reporter, created_at desc);
create index on filing (due_at) where state < 3;
create index on filing using brin (created_at);
create index on line (filing_id, id);
create index on message (id) where sent_at is null;

insert into tally
select grid, count(filing.id) filter (where state < 3), count(filing.id)
from generate_series(1, 1560) grid left join filing using (grid)
group by grid;

select setval(pg_get_serial_sequence('filing', 'id'), :n);
vacuum (analyze);
