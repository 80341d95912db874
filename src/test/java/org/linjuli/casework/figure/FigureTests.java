package org.linjuli.casework.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.FeedOf;
import org.linjuli.casework.Filed;
import org.linjuli.casework.RequestMoved;
import org.linjuli.casework.Staff;
import org.linjuli.follower.Feed;
import org.linjuli.shared.NodePath;
import org.linjuli.testing.FreshDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sums say what a count of the requests says, whatever happened to them and to the one who counts. */
class FigureTests {

    private static final String GRID = "35.01.81.007.010.004";
    private static final String OTHER = "35.01.81.007.011.001";
    private static final Period NOVEMBER = new Period(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30"));

    private final FreshDatabase database = new FreshDatabase();
    private final JdbcClient jdbc = database.jdbc();
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(database.asApp()));
    private final Clock clock =
            ((InstantSource) () -> Instant.parse("2026-11-24T00:00:00Z")).withZone(ZoneId.of("Asia/Shanghai"));
    private final Ledger ledger = new Ledger(jdbc);
    private final Recount recount = new Recount(jdbc, ledger, transaction);
    private final Counting counting = new Counting(FeedOf.requests(jdbc), ledger, new Stays(jdbc), recount, clock);
    private final Figures figures = new Figures(jdbc, FeedOf.requests(jdbc), clock);
    private long position;

    @BeforeEach
    void fromTheBeginning() {
        position = 0;
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void afterRandomWritesAndFailuresTheSumsEqualTheCount() {
        var random = new Random(7);
        var requests = new java.util.ArrayList<UUID>();
        for (int step = 0; step < 300; step++) {
            if (requests.size() < 40 || random.nextInt(8) == 0) {
                var filed = Filed.in(random.nextBoolean() ? GRID : OTHER)
                        .at(Filed.NOON.minusSeconds(random.nextInt(60 * 86_400)));
                requests.add(filed.store(jdbc));
            } else {
                happen(requests.get(random.nextInt(requests.size())), random);
            }
            if (random.nextInt(5) == 0) {
                follow(random.nextInt(20) + 1, random.nextInt(4) == 0);
            }
        }
        follow(Integer.MAX_VALUE, false);

        assertThat(recount.all()).isZero();
        assertThat(jdbc.sql("select sum(solved) from casework.figure")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void whoIsFarBehindLeapsAndGoesOnFromThere() {
        var followed = Filed.in(GRID).store(jdbc);
        resolve(followed, 3);
        follow(2, false);
        var leapt = Filed.in(GRID).store(jdbc);
        resolve(leapt, 5);
        long upTo = FeedOf.requests(jdbc).top();
        var later = Filed.in(GRID).store(jdbc);

        transaction.executeWithoutResult(status -> counting.leap(upTo));
        position = upTo;
        rate(leapt, "SATISFIED", "CLOSED");
        follow(Integer.MAX_VALUE, false);
        move(later, "WITHDRAW", "WITHDRAWN", Filed.NOON.plusSeconds(60), "{}");
        follow(Integer.MAX_VALUE, false);

        assertThat(report().sums().counted()).isEqualTo(2);
        assertThat(report().sums().satisfaction()).isEqualTo(new Sums.Share(1.0, 1, 1));
        assertThat(recount.all()).isZero();
    }

    @Test
    void aSumThatWasFalsifiedIsFoundAndPutRight() {
        var id = Filed.in(GRID).store(jdbc);
        resolve(id, 3);
        follow(Integer.MAX_VALUE, false);
        jdbc.sql("update casework.figure set solved = solved + 5 where dimension = 'CHANNEL'")
                .update();

        assertThat(recount.all()).isPositive();
        assertThat(recount.all()).isZero();
        assertThat(report().sums().solved()).isEqualTo(1);
    }

    @Test
    void silenceIsNoRatingAndNeverCountsAsSatisfied() {
        resolve(Filed.in(GRID).store(jdbc), 1);
        var rated = Filed.in(GRID).store(jdbc);
        resolve(rated, 1);
        rate(rated, "SATISFIED", "CLOSED");
        follow(Integer.MAX_VALUE, false);

        var sums = report().sums();

        assertThat(sums.satisfaction()).isEqualTo(new Sums.Share(1.0, 1, 1));
        assertThat(sums.ratingResponse()).isEqualTo(new Sums.Share(0.5, 1, 2));
    }

    @Test
    void aDissatisfiedResidentStaysCountedAfterTheRequestWasReopenedAndSolved() {
        var id = Filed.in(GRID).store(jdbc);
        resolve(id, 1);
        rate(id, "UNSATISFIED", "REOPENED");
        jdbc.sql("update casework.request set reopenings = 1, resolved_at = null where id = :id")
                .param("id", id)
                .update();
        resolve(id, 2);
        rate(id, "FAIR", "CLOSED");
        follow(Integer.MAX_VALUE, false);

        var sums = report().sums();

        assertThat(sums.satisfaction()).isEqualTo(new Sums.Share(0.5, 1, 2));
        assertThat(sums.reopenedShare()).isEqualTo(new Sums.Share(1.0, 1, 1));
        assertThat(sums.solution()).isEqualTo(new Sums.Share(1.0, 1, 1));
    }

    @Test
    void whatWasWithdrawnCountsForNothing() {
        var id = Filed.in(GRID).store(jdbc);
        follow(Integer.MAX_VALUE, false);
        move(id, "WITHDRAW", "WITHDRAWN", Filed.NOON.plusSeconds(60), "{}");
        follow(Integer.MAX_VALUE, false);

        assertThat(report().sums()).isEqualTo(Sums.NOTHING);
    }

    @Test
    void theMedianOfAStateIsExactToFivePerCent() {
        for (int hours : new int[] {1, 5, 10, 50, 400}) {
            resolve(Filed.in(GRID).store(jdbc), hours);
        }
        follow(Integer.MAX_VALUE, false);

        assertThat(report().medianHours().get(org.linjuli.casework.RequestState.ASSIGNED))
                .isCloseTo(10.0, within(0.6));
    }

    @Test
    void thePartsOfAnAreaAddUpToIt() {
        Filed.in(GRID).store(jdbc);
        Filed.in(OTHER).store(jdbc);
        follow(Integer.MAX_VALUE, false);

        var report =
                figures.of(Staff.streetOfficer("35.01.81.007"), NodePath.of("35.01.81.007"), NOVEMBER, Figures.By.AREA);

        assertThat(report.parts())
                .extracting(Figures.Part::key)
                .containsExactly("35.01.81.007.010", "35.01.81.007.011");
        assertThat(report.sums().counted()).isEqualTo(2);
        assertThat(report.asOf()).isEqualTo(clock.instant());
    }

    @Test
    void aPeriodOfMonthsAndDaysCountsEachDayOnce() {
        for (var day : List.of("2026-08-15", "2026-08-31", "2026-09-01", "2026-09-30", "2026-10-01", "2026-10-02")) {
            Filed.in(GRID).at(Instant.parse(day + "T04:00:00Z")).store(jdbc);
        }
        follow(Integer.MAX_VALUE, false);

        assertThat(counted("2026-08-15", "2026-10-01")).isEqualTo(5);
        assertThat(counted("2026-08-16", "2026-10-01")).isEqualTo(4);
        assertThat(counted("2026-09-01", "2026-09-30")).isEqualTo(2);
        assertThat(counted("2026-09-02", "2026-09-30")).isEqualTo(1);
        assertThat(counted("2026-08-15", "2026-08-15")).isEqualTo(1);
    }

    private int counted(String from, String to) {
        return figures.of(
                        Staff.cityOfficer(),
                        NodePath.of("35.01.81"),
                        new Period(LocalDate.parse(from), LocalDate.parse(to)),
                        Figures.By.CHANNEL)
                .sums()
                .counted();
    }

    private Figures.Report report() {
        return figures.of(Staff.gridWorker(GRID), NodePath.of(GRID), NOVEMBER, Figures.By.CATEGORY);
    }

    /** Takes the next lines as the follower would; a power cut undoes them and they come again. */
    private void follow(int most, boolean powerCut) {
        Feed<RequestMoved> feed = FeedOf.requests(jdbc);
        var entries = feed.entries(position, feed.top(), most);
        if (entries.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            counting.follow(entries);
            if (powerCut) {
                status.setRollbackOnly();
            }
        });
        position = powerCut ? position : entries.getLast().seq();
    }

    private void happen(UUID id, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> move(id, "WITHDRAW", "WITHDRAWN", Filed.NOON.plusSeconds(random.nextInt(99_999)), "{}");
            case 1 -> rate(id, random.nextBoolean() ? "SATISFIED" : "UNSATISFIED", "CLOSED");
            case 2 -> move(id, "ACCEPT", "ACCEPTED", Filed.NOON.plusSeconds(random.nextInt(99_999)), "{}");
            case 3 -> move(id, "CONTEST", "REOPENED", Filed.NOON.plusSeconds(random.nextInt(999_999)), "{}");
            default -> resolve(id, random.nextInt(900));
        }
    }

    private void resolve(UUID id, int hoursAfterFiling) {
        var at = jdbc.sql("select created_at from casework.request where id = :id")
                .param("id", id)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single()
                .plusSeconds(hoursAfterFiling * 3600L);
        jdbc.sql(
                        "update casework.request set resolved_at = :at, accepted_at = coalesce(accepted_at, :at) where id = :id")
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .param("id", id)
                .update();
        move(id, "RESOLVE", "RESOLVED", at, "{}");
    }

    private void rate(UUID id, String rating, String to) {
        move(id, "RATE", to, Filed.NOON.plusSeconds(86_400), "{\"rating\":\"%s\"}".formatted(rating));
    }

    private void move(UUID id, String action, String to, Instant at, String facts) {
        jdbc.sql("""
                        with moved as (
                          update casework.request r set state = :to, owes = null
                          from (select id, state from casework.request where id = :id for update) before
                          where r.id = before.id
                          returning r.id, before.state as was, r.owner, r.area
                        )
                        insert into casework.timeline (request_id, action, from_state, to_state, actor, origin, at, facts,
                          owner, area)
                        select id, :action, was, :to, gen_random_uuid(), 'DESK', :at, :facts::jsonb, owner, area from moved
                        """)
                .param("id", id)
                .param("action", action)
                .param("to", to)
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .param("facts", facts)
                .update();
    }
}
