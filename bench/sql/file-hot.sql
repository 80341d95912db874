\set grid 7
\set reporter random(1, 400000)
\set number random(1, 1000000000)
\set category random(0, 19)
begin;
insert into filing (number, grid, category, state, priority, channel, reporter, title, body, address, place, due_at) values ('F' || :client_id::int || '-' || :number::bigint || '-' || txid_current(), :grid::int, :category::smallint, 0, 1, 2, :reporter::bigint, '巷口路灯不亮晚上看不清路请尽快来修', repeat('巷口的路灯已经三天不亮了，晚上接孩子回家看不清路，', 8), '福清市音西街道福百社区冠发小区三号楼', point(119.3, 25.7), now() + interval '3 days') returning id \gset
insert into line (filing_id, actor, kind, to_state, note) values (:id::bigint, :reporter::bigint, 0, 0, '居民提交');
insert into message (topic, key, payload) values ('filed', :id::bigint::text, jsonb_build_object('id', :id::bigint, 'grid', :grid::int));
update tally set open = open + 1, total = total + 1 where grid = :grid::int;
commit;
