package org.linjuli.casework.figure;

import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the sums of the figures, always together with what they were made from. */
@Repository
class Ledger {

    /** The columns that are summed. */
    static final String MEASURES =
            "counted, responded, solved, on_time, in_grid, answered, reopened, judged, ratings, satisfied";

    /** Makes of rows with a day, an area and measures one row for each cell that they fall into. */
    private static final String CELLS = """
            select subpath(f.area, 0, level.depth) as area, kind.dimension, g.grain,
              case g.grain when 'MONTH' then date_trunc('month', f.day)::date else f.day end as day, kind.key,
              sum(counted) as counted, sum(responded) as responded, sum(solved) as solved, sum(on_time) as on_time,
              sum(in_grid) as in_grid, sum(answered) as answered, sum(reopened) as reopened, sum(judged) as judged,
              sum(ratings) as ratings, sum(satisfied) as satisfied
            from %s f
            cross join (values ('DAY'), ('MONTH')) g (grain)
            cross join (values (3), (4), (5), (6)) level (depth)
            cross join lateral (
              values ('ALL', ''), ('CATEGORY', f.category), ('CHANNEL', f.channel)) kind (dimension, key)
            where nlevel(f.area) >= level.depth
            group by 1, 2, 3, 4, 5
            """;

    private static final String COUNT = """
            with now as (
              select * from casework.request_facts where id = any (:ids::uuid[])
            ), changed as (
              select day, area, category, channel, %1$s from now
              union all
              select day, area, category, channel, -counted, -responded, -solved, -on_time, -in_grid, -answered,
                -reopened, -judged, -ratings, -satisfied
              from casework.figure_counted where id = any (:ids::uuid[])
            ), kept as (
              insert into casework.figure_counted (id, day, area, category, channel, %1$s)
              select id, day, area, category, channel, %1$s from now
              on conflict (id) do update set day = excluded.day, area = excluded.area, category = excluded.category,
                channel = excluded.channel, counted = excluded.counted, responded = excluded.responded,
                solved = excluded.solved, on_time = excluded.on_time, in_grid = excluded.in_grid,
                answered = excluded.answered, reopened = excluded.reopened, judged = excluded.judged,
                ratings = excluded.ratings, satisfied = excluded.satisfied
            )
            insert into casework.figure (area, dimension, grain, day, key, %1$s)
            select area, dimension, grain, day, key, %1$s from (%2$s) cell
            where (%1$s) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
            on conflict (area, dimension, grain, day, key) do update set
              counted = figure.counted + excluded.counted, responded = figure.responded + excluded.responded,
              solved = figure.solved + excluded.solved, on_time = figure.on_time + excluded.on_time,
              in_grid = figure.in_grid + excluded.in_grid, answered = figure.answered + excluded.answered,
              reopened = figure.reopened + excluded.reopened, judged = figure.judged + excluded.judged,
              ratings = figure.ratings + excluded.ratings, satisfied = figure.satisfied + excluded.satisfied
            """.formatted(MEASURES, CELLS.formatted("changed"));

    /** What the sums of a month ought to be, from the requests themselves. */
    static final String EXPECTED = """
            select area, dimension, grain, day, key, %s from (%s) cell
            where (%s) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
            """.formatted(
                    MEASURES,
                    CELLS.formatted("(select * from casework.request_facts where day >= :month and day < :end)"),
                    MEASURES);

    /** What they are. */
    static final String STORED = """
            select area, dimension, grain, day, key, %1$s from casework.figure
            where day >= :month and day < :end and (%1$s) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
            """.formatted(MEASURES);

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps everybody else from changing figures until the transaction ends; answers up to where they count. */
    long lock() {
        return jdbc.sql("select seq from casework.figure_progress for update")
                .query(Long.class)
                .single();
    }

    /** Counts these requests as they stand now, and takes back for what they were counted before. */
    void count(String[] requests) {
        jdbc.sql(COUNT).param("ids", requests).update();
    }

    void countedTo(long seq, Instant at) {
        jdbc.sql("update casework.figure_progress set seq = :seq, at = :at")
                .param("seq", seq)
                .param("at", utc(at))
                .update();
    }
}
