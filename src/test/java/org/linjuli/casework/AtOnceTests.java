package org.linjuli.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Ids;
import org.linjuli.shared.ProblemException;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many people at once: the database keeps the promises, not the luck of timing. */
@SpringBootTest(properties = "linjuli.city=demo-small")
@Import(SampleCityPeople.class)
@OwnDatabase
class AtOnceTests {

    private static final int CROWD = 200;

    @Autowired
    private Casework casework;

    @Autowired
    private SampleCityPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void twoHundredPeopleActOnOneRequestAndOneWinsEachTransition() throws Exception {
        var request = people.filed(people.person("resident"));
        var leader = people.person("grid");
        var way = List.of(
                new Undertaking(request, "accept", 0, Map.of(), null),
                new Undertaking(request, "start", 1, Map.of(), null),
                new Undertaking(request, "resolve", 2, Map.of("result", "已更换灯泡"), null));

        for (var undertaking : way) {
            var outcomes = together(CROWD, number -> () -> outcome(() -> casework.act(leader, undertaking)));

            assertThat(outcomes.stream().filter("done"::equals))
                    .as(undertaking.action())
                    .hasSize(1);
            assertThat(outcomes.stream().filter(outcome -> !outcome.equals("done")))
                    .containsOnly(LifecycleProblem.VERSION_STALE.name());
        }
        assertThat(people.count("select count(*) from casework.timeline where request_id = :id", request))
                .isEqualTo(5);
        assertThat(people.state(request)).isEqualTo(RequestState.RESOLVED);
    }

    /** What the version in the statement is for: with a check before the write, more than one would win. */
    @Test
    void withoutTheVersionInTheStatementManyWouldWin() throws Exception {
        var request = people.filed(people.person("resident"));
        var twoHaveLooked = new CountDownLatch(2);

        var wins = together(CROWD, number -> () -> {
            var state = people.state(request);
            if (state != RequestState.ASSIGNED) {
                return "late";
            }
            twoHaveLooked.countDown();
            twoHaveLooked.await();
            jdbc.sql("update casework.request set state = 'ACCEPTED', version = version + 1 where id = :id")
                    .param("id", request)
                    .update();
            return "done";
        });

        assertThat(wins.stream().filter("done"::equals).count()).isGreaterThan(1);
    }

    @Test
    void sixtyEqualSubmissionsMakeOneRow() throws Exception {
        var resident = people.person("resident");
        var filing = people.lamp(Ids.next(Clock.systemUTC()));

        var fresh = together(60, number -> () -> casework.submit(resident, filing));

        assertThat(fresh.stream().filter(Casework.Receipt::isNew)).hasSize(1);
        assertThat(people.count("select count(*) from casework.timeline where request_id = :id", filing.id()))
                .isEqualTo(2);
        assertThat(people.count("select count(*) from casework.reporter where request_id = :id", filing.id()))
                .isEqualTo(1);
    }

    @Test
    void theSameIdWithOtherWordsIsRefused() {
        var resident = people.person("resident");
        var filing = people.lamp(Ids.next(Clock.systemUTC()));
        casework.submit(resident, filing);
        var other = new Filing(
                filing.id(),
                null,
                "完全是另一件事，水管爆了。",
                filing.category(),
                filing.where(),
                filing.address(),
                filing.channel(),
                false,
                false,
                false,
                List.of(),
                null);

        assertThat(outcome(() -> casework.submit(resident, other)))
                .isEqualTo(CaseworkProblem.SAME_ID_OTHER_CONTENT.name());
    }

    /** A thousand requests of a thousand residents are merged, in chains and crosswise, while others join and reopen. */
    @Test
    void aThousandMergesAndReopensKeepEveryReporter() throws Exception {
        var leader = people.person("grid");
        var residents = IntStream.range(0, 1000)
                .mapToObj(number -> new Actor(new AccountId(new UUID(77, number)), "居民测试", List.of()))
                .toList();
        var requests = together(1000, number -> () -> people.filed(residents.get(number)));

        together(1000, number -> () -> merged(leader, requests, number));
        var root = survivor(leader, requests);
        resolvedAndReopened(leader, root);

        assertThat(people.count("select count(*) from casework.reporter where request_id = :id", root))
                .isEqualTo(1000);
        assertThat(people.column(root, "reporters", String.class)).isEqualTo("1000");
    }

    /** Each is merged into the one before it, the first into nothing; crossing locks may ask for another try. */
    private String merged(Actor leader, List<UUID> requests, int number) {
        if (number == 0) {
            return "root";
        }
        var outcome = "";
        for (int attempt = 0; attempt < 50 && !"done".equals(outcome); attempt++) {
            var into = openRoot(requests.get(number - 1));
            var id = requests.get(number);
            outcome = outcome(() -> people.act(leader, id, "merge", Map.of("request", into.toString())));
        }
        return outcome;
    }

    private UUID openRoot(UUID request) {
        return jdbc.sql("""
                        with recursive chain (id, merged_into) as (
                          select id, merged_into from casework.request where id = :id
                          union select r.id, r.merged_into from casework.request r join chain c on r.id = c.merged_into)
                        select id from chain where merged_into is null
                        """)
                .param("id", request)
                .query((row, line) -> row.getObject("id", UUID.class))
                .single();
    }

    private UUID survivor(Actor leader, List<UUID> requests) {
        for (int number = 1; number < requests.size(); number++) {
            if (people.state(requests.get(number)) != RequestState.MERGED) {
                merged(leader, requests, number);
            }
        }
        return requests.getFirst();
    }

    private void resolvedAndReopened(Actor leader, UUID root) {
        people.act(leader, root, "accept");
        people.act(leader, root, "resolve", Map.of("result", "已更换灯泡"));
        var first = new Actor(new AccountId(new UUID(77, 0)), "居民测试", List.of());
        people.act(first, root, "rate", Map.of("rating", "UNSATISFIED", "reason", "还是不亮"));
        assertThat(people.state(root)).isEqualTo(RequestState.REOPENED);
    }

    /** Work for one of the crowd. */
    @FunctionalInterface
    private interface Task<T> {
        Callable<T> of(int number);
    }

    private static <T> List<T> together(int crowd, Task<T> task) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, crowd)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return task.of(number).call();
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    private static String outcome(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (ProblemException refused) {
            return refused.problem().name();
        }
    }
}
