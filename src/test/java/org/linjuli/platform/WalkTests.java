package org.linjuli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Scope;
import org.linjuli.testing.FreshDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Page after page brings each row of a list once and in order, however short the looks are. */
class WalkTests {

    private static final AreaList LATEST =
            AreaList.latestFirst("walked.thing t", "t.area", Key.day("t.day"), Key.id("t.id"));
    private static final AreaList EARLIEST =
            AreaList.earliestFirst("walked.thing t", "t.area", Key.day("t.day"), Key.id("t.id"));

    private static final List<String> AREAS = List.of(
            "35.01.81",
            "35.01.81.001",
            "35.01.81.002",
            "35.01.81.001.001",
            "35.01.81.001.002",
            "35.01.81.001.001.001",
            "35.01.81.001.001.002",
            "35.01.81.002.001.001");

    private static final FreshDatabase DATABASE = new FreshDatabase();
    private static final JdbcClient JDBC = DATABASE.jdbc();

    /** Days repeat, so that the ids decide; some lie in no grid, some of no kind. */
    @BeforeAll
    static void fill() {
        var owner = DATABASE.asOwner();
        owner.sql("create schema walked").update();
        owner.sql("create table walked.thing (id uuid primary key, day date, area ltree, kind int, owner int)")
                .update();
        owner.sql("select platform.list_by_area('walked.thing', 'area', array['day', 'id'])")
                .query(row -> {});
        owner.sql("create index on walked.thing (day, id)").update();
        owner.sql("create index on walked.thing (owner, day, id)").update();
        owner.sql("""
                        insert into walked.thing
                        select gen_random_uuid(), '2026-01-01'::date + n % 97, (:areas::text[])[1 + n * 7 % 8]::ltree,
                          nullif(n % 5, 0), n % 11
                        from generate_series(1, 1000) n
                        """).param("areas", AREAS.toArray(String[]::new)).update();
        owner.sql("grant usage on schema walked to public").update();
        owner.sql("grant select on walked.thing to public").update();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whateverIsAskedForComesOnceAndInOrder() {
        var random = new Random(42);
        for (int round = 0; round < 40; round++) {
            var nodes = new ArrayList<NodePath>();
            for (int more = random.nextInt(4); more >= 0; more--) {
                nodes.add(NodePath.of(AREAS.get(random.nextInt(AREAS.size()))));
            }
            var scope = new Scope(nodes);
            var kind = random.nextBoolean() ? random.nextInt(6) : null;
            var owner = random.nextInt(3) == 0 ? random.nextInt(12) : null;
            boolean latestFirst = random.nextBoolean();
            int beside = random.nextInt(200);
            int limit = 20 + random.nextInt(200);

            var walked = new ArrayList<UUID>();
            Cursor mark = null;
            do {
                var walk = (latestFirst ? LATEST : EARLIEST).in(scope).only("t.kind = :it", kind);
                if (owner != null) {
                    walk.besides("t.owner", owner);
                }
                var page = walk.beside(beside).after(mark).look(JDBC, limit);
                assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
                page.items()
                        .forEach(
                                keys -> walked.add(UUID.fromString(keys.values().getLast())));
                mark = next(page);
            } while (mark != null);

            assertThat(walked)
                    .as("%s kind %s owner %s beside %s limit %s", scope, kind, owner, beside, limit)
                    .isEqualTo(all(scope, kind, owner, latestFirst));
        }
    }

    @Test
    void boundsAndOneIndexAloneNarrowIt() {
        var scope = new Scope(List.of(NodePath.of("35.01.81.001")));
        var walk = LATEST.in(scope).through("t.owner", 3).within("t.day < :it", java.time.LocalDate.of(2026, 2, 1));

        var rows = walk.read(
                JDBC,
                1000,
                "select id, area::text as place, day, owner from walked.thing t",
                (row, number) -> row.getString("place") + " " + row.getString("day") + " " + row.getInt("owner"));

        assertThat(rows.next()).isNull();
        assertThat(rows.items())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).matches("35\\.01\\.81\\.001\\S* 2026-01-\\d\\d 3"))
                .isSortedAccordingTo((one, other) -> day(other).compareTo(day(one)));
    }

    private static String day(String row) {
        return row.substring(row.indexOf(' ') + 1);
    }

    @Test
    void whoSeesNothingAsksNothing() {
        var page = LATEST.in(new Scope(List.of())).look(JDBC, 10);

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isNull();
    }

    private static @Nullable Cursor next(Page<Cursor> page) {
        return page.next() == null ? null : Cursor.parse(page.next(), 2);
    }

    private static List<UUID> all(Scope scope, @Nullable Integer kind, @Nullable Integer owner, boolean latestFirst) {
        return JDBC.sql("""
                        select id from walked.thing
                        where (area <@ any(:scope::ltree[]) or owner = :owner::int) and (:kind::int is null or kind = :kind::int)
                        order by day %1$s, id %1$s
                        """.formatted(latestFirst ? "desc" : "asc"))
                .param("scope", scope.asArray())
                .param("kind", kind)
                .param("owner", owner)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }
}
