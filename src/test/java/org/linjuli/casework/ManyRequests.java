package org.linjuli.casework;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A made-up past of a city, written by SQL: 26 streets of 20 communities of 3 grids, two years of requests, the last
 * ones and some old ones still open. The same number gives the same city.
 */
public final class ManyRequests {

    private ManyRequests() {}

    public static void fill(JdbcClient jdbc, int count) {
        jdbc.sql("""
                        insert into casework.request (id, state, category, title, body, channel, is_private,
                          emergency, area, lat, lng, address, owner, answering, owes, created_at, clock_from, due_at,
                          resolve_by, accepted_at, resolved_at, closed_at, create_hash)
                        select format('00000000-0000-7000-8000-%s', lpad(to_hex(n), 12, '0'))::uuid,
                          place.state, 'C' || lpad((1 + x.h % 15)::text, 2, '0') || '.' || lpad((x.k % 30)::text, 2, '0'),
                          words.thing || words.fault, '反映' || words.thing || words.fault || '，请尽快处理',
                          (array['H5','H5','H5','PHONE','DOOR'])[1 + x.k % 5], x.h % 20 = 0, x.h % 100 = 0,
                          place.area, 25.5 + (x.h % 1000) / 2000.0, 119.2 + (x.k % 1000) / 2000.0,
                          '测试路' || n % 100 || '号',
                          place.owner, place.answering, case when place.open then place.owner end, time.at, time.at,
                          time.at + interval '3 days', time.at + interval '5 days', time.at + interval '2 hours',
                          case when not place.open then time.at + interval '2 days' end,
                          case when not place.open then time.at + interval '4 days' end, ''
                        from generate_series(1, :count) n
                        cross join lateral (
                          select abs(hashint8(n)::bigint) h, abs(hashint8(n + 7)::bigint) g, abs(hashint8(n + 13)::bigint) k
                        ) x
                        cross join lateral (
                          select ('35.01.81.' || lpad((1 + x.g % 26)::text, 3, '0') || '.'
                            || lpad((1 + x.g / 26 % 20)::text, 3, '0') || '.'
                            || lpad((1 + x.g / 520 % 3)::text, 3, '0'))::ltree area,
                            x.k % 1000 < 30 or n > :count * 0.995 as open
                        ) grid
                        cross join lateral (
                          select grid.area, grid.open,
                            case when grid.open then (array['ASSIGNED','ACCEPTED','IN_PROGRESS','SHELVED'])[1 + x.h % 4]
                              else (array['CLOSED','CLOSED','CLOSED','DECLINED','WITHDRAWN'])[1 + x.h % 5] end state,
                            case x.k % 20 when 0 then ('unit.' || lpad((x.k % 300)::text, 6, '0'))::ltree
                              when 1 then subpath(grid.area, 0, 5) when 2 then subpath(grid.area, 0, 4)
                              else grid.area end owner,
                            case x.k % 20 when 1 then subpath(grid.area, 0, 5) when 2 then subpath(grid.area, 0, 4)
                              else grid.area end answering
                        ) place
                        cross join lateral (
                          select timestamptz '2026-11-23 12:00+08'
                            - (730 * 86400.0 * (:count - n) / :count) * interval '1 second' as at
                        ) time
                        cross join lateral (
                          select (array['电梯','路灯','井盖','垃圾','噪音','停车','积水','漏水'])[1 + x.h % 8] thing,
                            (array['损坏','扰民','堵塞','无人清理','需要维修','存在隐患'])[1 + x.k % 6] fault
                        ) words
                        order by n
                        """).param("count", count).update();
        jdbc.sql("""
                        insert into casework.reporter (request_id, account, joined_at, via)
                        select id, format('00000000-0000-7000-9000-%s', lpad((seq % 500)::text, 12, '0'))::uuid,
                          created_at, id
                        from casework.request
                        """).update();
        jdbc.sql("""
                        insert into casework.timeline (request_id, action, from_state, to_state, actor, origin, at,
                          owner, area)
                        select id, step.action, step.before, step.after, '00000000-0000-0000-0000-000000000001', 'H5',
                          created_at, case step.action when 'RAISE' then owner else area end, area
                        from casework.request, (values (1, 'SUBMIT', null, 'SUBMITTED'),
                          (2, 'ROUTE', 'SUBMITTED', 'ASSIGNED'), (3, 'RAISE', 'ASSIGNED', 'ASSIGNED'),
                          (4, 'ACCEPT', 'ASSIGNED', 'ACCEPTED')) step (place, action, before, after)
                        where step.action <> 'RAISE' or owner <> area
                        order by seq, step.place
                        """).update();
        jdbc.sql("""
                        insert into casework.assist (id, request_id, state, unit, asked_by, task, created_at,
                          clock_from, due_at, due_days)
                        select gen_random_uuid(), id, 'ASKED', ('unit.' || lpad((seq % 300)::text, 6, '0'))::ltree,
                          owner, '协助处理', created_at, created_at, created_at + interval '5 days', 5
                        from casework.request
                        where owes is not null and seq % 3 = 0
                        """).update();
    }
}
