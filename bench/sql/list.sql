\set grid random(1, 1560)
select id, number, grid, category, state, title, address, created_at, due_at from filing where grid = :grid and state < 3 order by created_at desc, id desc limit 20;
