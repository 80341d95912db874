package org.linjuli.casework.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linjuli.audit.Audits;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.testing.FreshDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two devices that save at the same moment get no twenty-first place between them. */
class SavedFilterPlacesTests {

    private final FreshDatabase database = new FreshDatabase();
    private final JdbcClient jdbc = database.jdbc();
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(database.asApp()));
    private final SavedFilters filters = new SavedFilters(jdbc, Clock.systemUTC(), Audits.on(jdbc, Clock.systemUTC()));
    private final Actor officer = new Actor(new AccountId(UUID.randomUUID()), "陈测试", List.of());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theLastPlaceIsGivenOnceToTwoDevicesAtOnce() {
        IntStream.range(1, SavedFilters.MOST).forEach(n -> filters.save(officer, "筛选" + n, "q=" + n));

        var second = transaction.execute(status -> {
            filters.save(officer, "手机", "q=phone");
            var other = CompletableFuture.supplyAsync(
                    () -> catchThrowable(() -> filters.save(officer, "电脑", "q=desk")), Thread::startVirtualThread);
            await().until(() -> other.isDone() || somebodyWaits());
            return other;
        });

        assertThat(second).isNotNull();
        assertThat(second.join()).as("the other device is told").isNotNull();
        assertThat(filters.of(officer)).hasSize(SavedFilters.MOST);
    }

    private boolean somebodyWaits() {
        return database.asOwner()
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }
}
