package org.linjuli.platform;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@OwnDatabase
@ApplicationModuleTest
@TestPropertySource(properties = "linjuli.jobs.enabled=true")
class JobTest {

    private static final CompletableFuture<String> greeted = new CompletableFuture<>();
    private static final CountDownLatch ticks = new CountDownLatch(2);

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aJobRunsWithItsDataOnAVirtualThread() throws Exception {
        scheduler.schedule(Jobs.GREET.instance("once", new Greeting("你好")), Instant.now());

        assertThat(greeted.get(20, SECONDS)).isEqualTo("你好 true");
    }

    @Test
    void aRecurringJobComesBackByItself() throws Exception {
        assertThat(ticks.await(20, SECONDS)).isTrue();
    }

    @Test
    void aJobIsForgottenWithTheTransactionThatScheduledIt() {
        transaction.executeWithoutResult(status -> {
            scheduler.schedule(
                    Jobs.GREET.instance("never", new Greeting("x")),
                    Instant.now().plusSeconds(3600));
            status.setRollbackOnly();
        });

        assertThat(jdbc.sql("select count(*) from platform.scheduled_task where task_instance = 'never'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    record Greeting(String word) {}

    @TestConfiguration
    static class Jobs {

        private static final OneTimeTask<Greeting> GREET = Tasks.oneTime("greet", Greeting.class)
                .execute((job, context) -> {
                    greeted.complete(
                            job.getData().word() + " " + Thread.currentThread().isVirtual());
                });

        @Bean
        Task<Greeting> greet() {
            return GREET;
        }

        @Bean
        Task<Void> tick() {
            return Tasks.recurring("tick", FixedDelay.ofMillis(10)).execute((job, context) -> ticks.countDown());
        }
    }
}
