package org.linjuli.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linjuli.platform.AreaList;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database in which a list has fifty thousand rows in a thousand grids, and what reading its pages costs. */
public final class WideCity implements AutoCloseable {

    /** No statement of a page reads more rows than this. */
    public static final int MOST = 2000;

    public static final int LIMIT = 20;

    /** The rows to make: {@code n} from 1, an {@code id} that grows with it, and the {@code area}, a grid. Neighbours in time lie in other streets. */
    public static final String ROWS = """
            (select n, ('0190a0b0-c0d0-7e0f-8123-' || lpad(n::text, 12, '0'))::uuid as id,
               ('35.01.81.' || lpad((1 + n % 10)::text, 3, '0') || '.' || lpad((1 + n / 10 % 10)::text, 3, '0') || '.'
                 || lpad((1 + n / 100 % 10)::text, 3, '0'))::ltree as area
             from generate_series(1, 50000) n) made
            """;

    public static final NodePath CITY = NodePath.of("35.01.81");
    public static final NodePath STREET = NodePath.of("35.01.81.004");
    public static final NodePath COMMUNITY = NodePath.of("35.01.81.004.007");
    public static final NodePath GRID = NodePath.of("35.01.81.004.007.002");

    private static final List<Scope> SCOPES = List.of(
            new Scope(List.of(GRID)),
            new Scope(List.of(COMMUNITY)),
            new Scope(List.of(STREET)),
            new Scope(List.of(CITY)),
            new Scope(List.of(GRID, COMMUNITY, NodePath.of("35.01.81.009.002"), NodePath.of("35.01.81.010"))));

    private final FreshDatabase database = new FreshDatabase();
    private final RowsRead read = new RowsRead();

    public WideCity(String... inserts) {
        for (var insert : inserts) {
            database.jdbc().sql(insert.replace(":rows", ROWS)).update();
        }
        database.analyze();
    }

    /** What is asked through it is counted. */
    public JdbcClient jdbc() {
        return JdbcClient.create(read.through(database.asApp()));
    }

    /** Whoever looks over whatever gets two full pages, the second with other rows, and nothing reads too much. */
    public <T> void fills(BiFunction<Scope, @Nullable Cursor, Page<T>> list) {
        for (var scope : SCOPES) {
            var first = list.apply(scope, null);
            var second = list.apply(scope, mark(first));

            assertThat(first.items()).as("%s", scope).hasSize(LIMIT);
            assertThat(second.items()).as("%s", scope).hasSize(LIMIT).doesNotContainAnyElementsOf(first.items());
        }
        readLittle();
    }

    /** What is not there is looked for step by step: nothing is found, and the whole city is not read at once. */
    public <T> void searches(BiFunction<Scope, @Nullable Cursor, Page<T>> list) {
        for (var scope : SCOPES) {
            var first = list.apply(scope, null);

            assertThat(first.items()).as("%s", scope).isEmpty();
            if (first.next() != null) {
                assertThat(list.apply(scope, mark(first)).items()).isEmpty();
            }
        }
        assertThat(list.apply(new Scope(List.of(CITY)), null).next()).isNotNull();
        readLittle();
    }

    /**
     * Sums over a grid or a community read no row of another; over a street they may go along the days of the city instead.
     *
     * @param rows of which table, without a {@code where}
     * @param column that says where a row lies
     * @param inTime what holds for some of the rows
     */
    public void sums(String rows, String column, String inTime) {
        for (var area : List.of(GRID, COMMUNITY)) {
            var counted = jdbc().sql("select count(*) from " + rows + " where " + AreaList.lying(column, area) + " and "
                            + inTime)
                    .param("area", area.value())
                    .query(Integer.class)
                    .single();
            assertThat(counted).as("%s", area).isPositive();
            assertThat(read.all())
                    .last()
                    .satisfies(query ->
                            assertThat(query.rows()).as(query.toString()).isLessThanOrEqualTo(2L * counted + 2));
        }
        read.forget();
    }

    /** Nothing that was asked since the last look has read too much. */
    public void readLittle() {
        assertThat(read.all())
                .isNotEmpty()
                .allSatisfy(
                        query -> assertThat(query.rows()).as(query.toString()).isLessThanOrEqualTo(MOST));
        read.forget();
    }

    /** Where a list goes on whose only key is the id. */
    public static @Nullable UUID id(@Nullable Cursor mark) {
        return mark == null ? null : UUID.fromString(mark.values().getFirst());
    }

    private static Cursor mark(Page<?> page) {
        var next = page.next();
        assertThat(next).isNotNull();
        var keys = new String(Base64.getUrlDecoder().decode(next), UTF_8).split("\u001f", -1);
        return new Cursor(List.of(keys));
    }

    @Override
    public void close() {
        database.close();
    }
}
