package org.linjuli.casework.list;

import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the desks of an actor have to do, by deadline: requests, tasks of assist, and decisions on more time. */
@Service
public class TodoList {

    /** Half of what a page may read, because raised ones are looked up one by one. */
    static final int MOST = Strand.MOST / 2;

    /** Came up to the desk that has it now. */
    static final String RAISED = """
            exists (select from casework.timeline t
                    where t.request_id = r.id and t.owner = r.owner
                      and (t.action = 'RAISE' or t.to_state = 'REOPENED'))
            """;

    private static final String PAGE = """
            select %s, todo.reason, todo.due, todo.assist, todo.task
            from (
              select r.id, 'OWES' as reason, r.due_at as due, r.seq, null::uuid as assist, null::text as task
              from unnest(:owing::ltree[]) desk cross join lateral (
                select r.id, r.due_at, r.seq
                from (select r.* from casework.request r
                      where r.owes = desk and (r.due_at, r.seq) > (:due::timestamptz, :seq)
                        and r.due_at < :until::timestamptz
                      order by r.due_at, r.seq
                      limit :most) r
                where (not :shelved or r.state = 'SHELVED') and (not :raised or %s)
                order by r.due_at, r.seq
                limit :limit) r
              union all
              select r.id, 'EXTENSION', r.due_at, r.seq, null, null
              from unnest(:deciding::ltree[]) desk cross join lateral (
                select r.id, r.due_at, r.seq
                from casework.request r
                where r.deciding = desk
                  and (r.due_at, r.seq) > (:due::timestamptz, :seq) and r.due_at < :until::timestamptz
                order by r.due_at, r.seq
                limit :limit) r
              union all
              select a.request_id, 'ASSIST', a.due_at, a.seq, a.id, a.task
              from unnest(:assisting::ltree[]) desk cross join lateral (
                select a.request_id, a.due_at, r.seq, a.id, a.task
                from casework.assist a join casework.request r on r.id = a.request_id
                where a.unit = desk and a.state in ('ASKED', 'DOING')
                  and a.due_at >= :due::timestamptz and (a.due_at, r.seq) > (:due::timestamptz, :seq)
                  and a.due_at < :until::timestamptz
                order by a.due_at, r.seq
                limit :limit) a
              order by due, seq
              limit :limit
            ) todo
            join casework.request r on r.id = todo.id
            order by todo.due, todo.seq
            """.formatted(Listed.COLUMNS, RAISED);

    private static final String LAST = """
            select r.due_at, r.seq
            from unnest(:owing::ltree[]) desk cross join lateral (
              select r.due_at, r.seq
              from casework.request r
              where r.owes = desk and (r.due_at, r.seq) > (:due::timestamptz, :seq)
              order by r.due_at, r.seq
              offset :most - 1 limit 1) r
            order by r.due_at, r.seq
            limit 1
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TodoList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Found<Todo> page(Actor actor, TodoFilter filter, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > RequestLists.LONGEST_PAGE) {
            throw CaseworkProblem.BAD_FILTER.now().field("limit", "每页 1 到 " + RequestLists.LONGEST_PAGE + " 条");
        }
        var sight = Sight.of(actor);
        if (sight.desks().isEmpty()) {
            return new Found<>(List.of(), null, null);
        }
        var values = values(sight, filter, Mark.parse(cursor, Sort.DUE));
        values.put("limit", limit + 1);
        var todos = jdbc.sql(PAGE).params(values).query(TodoList::read).list();
        if (todos.size() > limit) {
            var items = todos.subList(0, limit);
            return new Found<>(items, mark(items.getLast()).cursor().text(), null);
        }
        return filter == TodoFilter.RAISED || filter == TodoFilter.SHELVED
                ? upToTheLastLookedAt(todos, values)
                : new Found<>(todos, null, null);
    }

    private Map<String, Object> values(Sight sight, TodoFilter filter, Mark after) {
        var values = sight.values();
        var desks = sight.desks().stream().map(Object::toString).toArray(String[]::new);
        var none = new String[0];
        values.put("owing", filter == TodoFilter.ASSIST ? none : desks);
        values.put("deciding", filter == TodoFilter.ALL || filter == TodoFilter.OVERDUE ? desks : none);
        values.put("assisting", filter == TodoFilter.RAISED || filter == TodoFilter.SHELVED ? none : desks);
        values.put("raised", filter == TodoFilter.RAISED);
        values.put("shelved", filter == TodoFilter.SHELVED);
        values.put("until", filter == TodoFilter.OVERDUE ? utc(clock.instant()) : java.time.OffsetDateTime.MAX);
        values.put("due", Objects.requireNonNull(utc(after.due())));
        values.put("seq", after.seq());
        values.put("most", MOST / desks.length);
        return values;
    }

    /** A search may end before it has filled the page; then it says where, and takes nothing from beyond. */
    private Found<Todo> upToTheLastLookedAt(List<Todo> todos, Map<String, Object> values) {
        return jdbc.sql(LAST)
                .params(values)
                .query((row, number) -> new Mark(row.getTimestamp("due_at").toInstant(), row.getLong("seq")))
                .optional()
                .map(last -> new Found<>(
                        todos.stream()
                                .filter(todo -> Mark.inOrder(Sort.DUE).compare(mark(todo), last) <= 0)
                                .toList(),
                        last.cursor().text(),
                        last.due()))
                .orElseGet(() -> new Found<>(todos, null, null));
    }

    private static Mark mark(Todo todo) {
        return new Mark(todo.due(), todo.request().seq());
    }

    private static Todo read(ResultSet row, int number) throws SQLException {
        return new Todo(
                Listed.read(row, number),
                Todo.Reason.valueOf(row.getString("reason")),
                row.getTimestamp("due").toInstant(),
                row.getObject("assist", UUID.class),
                row.getString("task"));
    }
}
