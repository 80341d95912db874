package org.linjuli.casework.figure;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes how long requests stayed in each state, in classes of length. */
@Repository
class Stays {

    /** The longest class; what is longer falls into it: about a year. */
    static final int CLASSES = 140;

    /** Each class is that much longer than the one before. */
    static final double STEP = 1.1;

    /**
     * The stays that lines of the time line have ended, as one histogram for each cell. A line that leads from a state
     * to another ends the stay that the latest line into that state has begun. A request is dispatched as it is filed,
     * so it stays nowhere before that.
     */
    static final String ENDED = """
            select cell.area, cell.state, cell.grain, cell.day,
              (select array_agg(coalesce(sizes.n, 0) order by class)
               from generate_series(1, %1$d) class
               left join unnest(cell.classes, cell.sizes) as sizes (c, n) on sizes.c = class) as counts
            from (
              select area, state, grain, day, array_agg(class order by class) as classes,
                array_agg(n order by class) as sizes
              from (
                select subpath(stay.area, 0, level.depth) as area, stay.state, g.grain,
                  case g.grain when 'MONTH' then date_trunc('month', stay.day)::date else stay.day end as day,
                  stay.class, count(*)::int as n
                from (
                  select r.area, t.from_state as state, (r.created_at at time zone 'Asia/Shanghai')::date as day,
                    least(%1$d, 1 + floor(ln(1 + greatest(0, extract(epoch from t.at - entered.at) / 60)) / ln(%2$s)))::int
                      as class
                  from casework.timeline t
                  join casework.request r on r.id = t.request_id
                  cross join lateral (
                    select b.at from casework.timeline b
                    where b.request_id = t.request_id and b.seq < t.seq and b.to_state = t.from_state
                      and b.from_state is distinct from b.to_state
                    order by b.seq desc
                    limit 1) entered
                  where %3$s and t.from_state <> t.to_state and t.from_state <> 'SUBMITTED'
                ) stay
                cross join (values ('DAY'), ('MONTH')) g (grain)
                cross join (values (3), (4), (5), (6)) level (depth)
                where nlevel(stay.area) >= level.depth
                group by 1, 2, 3, 4, 5
              ) sized
              group by area, state, grain, day
            ) cell
            """;

    /** A series, because a range with unknown ends is planned as if it were a large part of the time line. */
    private static final String COUNT = """
            insert into casework.figure_stay (area, state, grain, day, counts)
            %s
            on conflict (area, grain, day, state) do update set counts =
              (select array_agg(old + new order by place)
               from unnest(figure_stay.counts, excluded.counts) with ordinality as pair (old, new, place))
            """.formatted(ENDED.formatted(
            CLASSES, STEP, "t.seq in (select generate_series(:after::bigint + 1, :upTo::bigint))"));

    private final JdbcClient jdbc;

    Stays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts the stays that ended by lines after one number up to another; each line once. */
    void count(long after, long upTo) {
        jdbc.sql(COUNT).param("after", after).param("upTo", upTo).update();
    }
}
