package org.linjuli.casework.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.casework.Staff.cityOfficer;
import static org.linjuli.casework.Staff.communityOfficer;
import static org.linjuli.casework.Staff.gridWorker;
import static org.linjuli.casework.Staff.streetOfficer;
import static org.linjuli.casework.Staff.unitContact;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linjuli.casework.ManyRequests;
import org.linjuli.casework.RequestState;
import org.linjuli.casework.Staff;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.testing.FreshDatabase;
import org.linjuli.testing.RowsRead;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No statement of a page reads more than 2,000 rows, whoever asks for whatever, among 100,000 requests. */
class BoundedReadingTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static final FreshDatabase database = new FreshDatabase();
    private static final RowsRead rowsRead = new RowsRead();
    private static final JdbcClient watched = JdbcClient.create(rowsRead.through(database.asApp()));

    private final RequestLists lists = new RequestLists(new Looking(watched), new Arrivals(watched), CLOCK);
    private final TodoList todo = new TodoList(watched, CLOCK);
    private final PublicList everybody = new PublicList(new Looking(watched), watched);
    private final TodoCounts counts = new TodoCounts(watched, CLOCK);
    private final MyRequests mine = new MyRequests(watched);

    @BeforeAll
    static void aCity() {
        ManyRequests.fill(database.jdbc(), 100_000);
        database.analyze();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @AfterEach
    void noStatementReadTooMuch() {
        assertThat(rowsRead.all())
                .isNotEmpty()
                .allSatisfy(
                        query -> assertThat(query.rows()).as(query.toString()).isLessThanOrEqualTo(Strand.MOST));
        rowsRead.forget();
    }

    @ParameterizedTest
    @EnumSource
    void everyLevelReadsItsAreaInBothOrders(Sort sort) {
        for (var actor : Set.of(
                gridWorker("35.01.81.007.010.002"),
                communityOfficer("35.01.81.007.010"),
                streetOfficer("35.01.81.007"),
                cityOfficer(),
                unitContact("unit.000100"))) {
            assertThat(page(actor, Filter.NONE, sort, null).items()).isNotEmpty();
        }
    }

    @Test
    void aRareWordIsLookedForInBoundedSteps() {
        var filter = text("找不到的词");

        var first = page(cityOfficer(), filter, Sort.NEWEST, null);
        var second = page(cityOfficer(), filter, Sort.NEWEST, first.next());

        assertThat(first.items()).isEmpty();
        assertThat(first.searchedTo()).isNotNull();
        assertThat(second.searchedTo()).isBefore(first.searchedTo());
    }

    @Test
    void aPeriodInThePastIsReachedAtOnce() {
        var filter = period("2025-03-01T00:00:00Z", "2025-03-02T00:00:00Z");

        var page = page(streetOfficer("35.01.81.007"), filter, Sort.NEWEST, null);

        assertThat(page.items())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.created()).isBetween("2025-03-01T00:00:00Z", "2025-03-02T00:00:00Z"));
    }

    @Test
    void aDeepPageCostsWhatTheFirstCosts() {
        var actor = cityOfficer();
        var page = page(actor, Filter.NONE, Sort.NEWEST, null);
        for (int n = 2; n < 50; n++) {
            page = page(actor, Filter.NONE, Sort.NEWEST, page.next());
        }
        rowsRead.forget();

        page(actor, Filter.NONE, Sort.NEWEST, page.next());

        assertThat(rowsRead.all()).allSatisfy(query -> assertThat(query.rows()).isLessThan(60));
    }

    @Test
    void manyFiltersAtOnceStayBounded() {
        var filter = new Filter(
                NodePath.of("35.01.81.007"),
                Set.of(RequestState.ASSIGNED),
                "C03",
                "井盖",
                null,
                null,
                true,
                NodePath.of("unit.000100"),
                null,
                true,
                true,
                Filter.Counted.SOLVED);

        assertThat(page(cityOfficer(), filter, Sort.NEWEST, null).items()).isEmpty();
        assertThat(page(cityOfficer(), filter, Sort.DUE, null).items()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyPartOfTheToDoListIsBounded(TodoFilter filter) {
        for (var actor : Set.of(
                gridWorker("35.01.81.007.010.002"),
                streetOfficer("35.01.81.007"),
                unitContact("unit.000100"),
                manyHats())) {
            asking(actor, () -> todo.page(actor, filter, null, 20));
        }
    }

    @Test
    void mineIsBounded() {
        var resident = Staff.resident(UUID.fromString("00000000-0000-7000-9000-000000000042"));

        var first = asking(resident, () -> mine.page(resident, null, 20));
        var second = asking(resident, () -> mine.page(resident, first.next(), 20));

        assertThat(first.items()).hasSize(20);
        assertThat(second.items()).hasSize(20).doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void theListForEverybodyIsBoundedAndLeavesOutWhatIsPrivate() {
        var page = everybody.page(NodePath.of("35.01.81"), null, 50);

        assertThat(page.items()).hasSize(50).noneMatch(Listed::isPrivate);
        assertThat(everybody.page(NodePath.of("35.01.81.007.010"), null, 20).items())
                .isNotEmpty();
    }

    @Test
    void theFiguresOfTheWorkBenchAreBounded() {
        for (var actor : List.of(gridWorker("35.01.81.007.010.002"), cityOfficer(), manyHats())) {
            assertThat(asking(actor, () -> counts.of(actor)).all()).isNotNegative();
        }
    }

    private Found<Listed> page(Actor actor, Filter filter, Sort sort, @Nullable String cursor) {
        return asking(actor, () -> lists.page(actor, filter, sort, cursor, 20));
    }

    /** What row-level security reads counts too. */
    private static <T> T asking(Actor actor, Supplier<T> work) {
        return Asker.of(actor).ask(work::get);
    }

    private static Actor manyHats() {
        return Staff.with(java.util.stream.IntStream.rangeClosed(1, 20)
                .mapToObj(n -> new Grant(Role.COMMUNITY_OFFICER, NodePath.of("35.01.81.007.%03d".formatted(n))))
                .toArray(Grant[]::new));
    }

    private static Filter text(String words) {
        return new Filter(null, Set.of(), null, words, null, null, null, null, null, null, null, null);
    }

    private static Filter period(String from, String to) {
        return new Filter(
                null, Set.of(), null, null, Instant.parse(from), Instant.parse(to), null, null, null, null, null, null);
    }
}
