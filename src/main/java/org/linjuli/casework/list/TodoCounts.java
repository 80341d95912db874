package org.linjuli.casework.list;

import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How much the desks of an actor have to do: the figures of the work bench. */
@Service
public class TodoCounts {

    /** What is due today, and of it within two hours. */
    public record Today(int owed, int within2h) {}

    /**
     * What is late.
     *
     * @param yesterday how much was late when yesterday ended; unset while that was not noted
     */
    public record Overdue(int n, @Nullable Integer yesterday) {}

    /**
     * The figures of the work bench.
     *
     * @param all everything on the desks, the tasks of assist and the decisions on more time included
     * @param more whether there is more than was counted
     */
    public record Counts(
            Today today, Overdue overdue, int raised, int shelvedDue, int assists, int all, boolean more) {}

    private static final Duration SOON = Duration.ofHours(2);

    private static final String COUNT = """
            with desks as (select unnest(:desks::ltree[]) as desk),
            owed as (
              select r.* from desks cross join lateral (
                select r.id, r.owner, r.state, r.due_at from casework.request r
                where r.owes = desk
                order by r.due_at, r.seq
                limit :most) r
            ), deciding as (
              select r.due_at from desks cross join lateral (
                select r.due_at from casework.request r
                where r.deciding = desk
                limit :few) r
            ), assisting as (
              select a.due_at from desks cross join lateral (
                select a.due_at from casework.assist a
                where a.unit = desk and a.state in ('ASKED', 'DOING')
                order by a.due_at
                limit :few) a
            ), every as (
              select due_at from owed union all select due_at from deciding union all select due_at from assisting
            )
            select
              count(*) filter (where due_at >= :now and due_at < :tomorrow) as today,
              count(*) filter (where due_at >= :now and due_at < :soon) as soon,
              count(*) filter (where due_at < :now) as overdue,
              (select count(*) from owed r where %s) as raised,
              (select count(*) from owed where state = 'SHELVED' and due_at < :tomorrow) as shelved_due,
              (select count(*) from assisting) as assists,
              count(*) as every,
              (select count(*) from owed) >= :most as more,
              (select sum(n)::int from casework.overdue_on where day = :yesterday and desk = any (:desks::ltree[])) as yesterday
            from every
            """.formatted(TodoList.RAISED);

    private final JdbcClient jdbc;
    private final Clock clock;

    TodoCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Counts of(Actor actor) {
        var sight = Sight.of(actor);
        int desks = Math.max(1, sight.desks().size());
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, CityTime.ZONE);
        var tomorrow = today.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
        var values = sight.values();
        values.put("most", TodoList.MOST / 2 / desks);
        values.put("few", TodoList.MOST / 4 / desks);
        values.put("now", utc(now));
        values.put("soon", utc(now.plus(SOON)));
        values.put("tomorrow", utc(tomorrow));
        values.put("yesterday", today.minusDays(1));
        return jdbc.sql(COUNT)
                .params(values)
                .query((row, number) -> new Counts(
                        new Today(row.getInt("today"), row.getInt("soon")),
                        new Overdue(row.getInt("overdue"), row.getObject("yesterday", Integer.class)),
                        row.getInt("raised"),
                        row.getInt("shelved_due"),
                        row.getInt("assists"),
                        row.getInt("every"),
                        row.getBoolean("more")))
                .single();
    }
}
