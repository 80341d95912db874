-- Run by a superuser in the product's database, with the extension ltree in place; the embedded server does so itself.
-- Behind a row-level policy PostgreSQL looks up an index only by functions that it knows to give nothing away: neither
-- an error nor a message tells what a hidden row holds. These compare and no more. Without this everything stays
-- right, and lists read whole tables.

alter function ltree_eq(ltree, ltree) leakproof;
alter function ltree_ne(ltree, ltree) leakproof;
alter function ltree_lt(ltree, ltree) leakproof;
alter function ltree_le(ltree, ltree) leakproof;
alter function ltree_gt(ltree, ltree) leakproof;
alter function ltree_ge(ltree, ltree) leakproof;
alter function ltree_cmp(ltree, ltree) leakproof;
alter function ltree_isparent(ltree, ltree) leakproof;
alter function ltree_risparent(ltree, ltree) leakproof;
alter function _ltree_isparent(ltree[], ltree) leakproof;
alter function _ltree_risparent(ltree[], ltree) leakproof;
alter function _ltree_r_isparent(ltree, ltree[]) leakproof;
alter function _ltree_r_risparent(ltree, ltree[]) leakproof;
alter function pg_catalog.point(float8, float8) leakproof;
alter function pg_catalog.on_pb(point, box) leakproof;
