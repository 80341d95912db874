package org.linjuli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class AskingDataSourceTests {

    private static final int THREADS = 50;
    private static final int TURNS = 40;

    private final Map<String, String> database = TestPostgres.freshDatabase();
    private final List<AccountId> people = new ArrayList<>();
    private final HikariDataSource pool = pool();

    private HikariDataSource pool() {
        var config = new HikariConfig();
        config.setDataSource(TestPostgres.asApp(database));
        config.setMaximumPoolSize(10);
        return new HikariDataSource(config);
    }

    @BeforeEach
    void everybodyHasAHome() {
        var asProduct = JdbcClient.create(new AskingDataSource(pool, () -> Asker.PRODUCT));
        for (int i = 0; i < THREADS; i++) {
            var account = new AccountId(UUID.randomUUID());
            people.add(account);
            asProduct.sql("""
                            insert into residence.residence (id, account, building, kind, state, validity, stated_at)
                            values (gen_random_uuid(), :account, gen_random_uuid(), 'OWNED', 'STATED',
                                    tstzrange(now(), null), now())
                            """).param("account", account.value()).update();
        }
    }

    @AfterEach
    void end() {
        pool.close();
    }

    @Test
    void fiftyPeopleOnTenConnectionsEachSeeTheirOwn() throws Exception {
        assertThat(strangersSeen(new AskingDataSource(pool, Asker::now))).isEmpty();
        assertThat(homes(JdbcClient.create(pool))).as("left behind in the pool").isEmpty();
    }

    /** What the test above would find in the form that comes to mind first. */
    @Test
    void aPlainSettingLeaksToTheNextBorrower() throws Exception {
        assertThat(strangersSeen(new SetOnce(pool))).isNotEmpty();
    }

    @Test
    void whoeverIsBoundNothingIsSeenOutsideOfIt() {
        var jdbc = JdbcClient.create(new AskingDataSource(pool, Asker::now));

        assertThat(homes(jdbc)).isEmpty();
        assertThat(as(people.getFirst()).ask(() -> homes(jdbc))).containsExactly(people.getFirst());
        assertThat(homes(jdbc)).isEmpty();
    }

    @Test
    void anotherWhoAsksWithinATransactionIsToldToTheDatabaseEachTime() {
        var source = new AskingDataSource(pool, Asker::now);
        var jdbc = JdbcClient.create(source);
        var me = people.getFirst();

        var seen = as(me).ask(() -> new TransactionTemplate(new DataSourceTransactionManager(source))
                .execute(status -> List.of(
                        homes(jdbc).size(),
                        Asker.PRODUCT.ask(() -> homes(jdbc)).size(),
                        homes(jdbc).size())));

        assertThat(seen).containsExactly(1, THREADS, 1);
    }

    @Test
    void aReturnToASavepointDoesNotLeaveTheOtherOneAsking() throws SQLException {
        var me = people.getFirst();
        var asker = new Asker[] {as(me)};
        try (var connection = new AskingDataSource(pool, () -> asker[0]).getConnection()) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThat(homes(jdbc)).hasSize(1);
            var savepoint = connection.setSavepoint();
            asker[0] = as(people.getLast());
            assertThat(homes(jdbc)).containsExactly(people.getLast());

            connection.rollback(savepoint);

            assertThat(homes(jdbc)).containsExactly(people.getLast());
            connection.rollback();
        }
    }

    /** The driver may part statements that it has described; what was told has to reach the last. */
    @Test
    void whatIsAskedOftenIsAskedByTheSameOneEachTime() {
        var jdbc = JdbcClient.create(new AskingDataSource(pool, () -> as(people.getFirst())));
        for (int turn = 0; turn < 30; turn++) {
            var wide = jdbc.sql("select account, repeat('x', 1000) from residence.residence where ?::text is null")
                    .param(null)
                    .query((row, n) -> row.getString(1))
                    .list();

            assertThat(wide).as("turn " + turn).hasSize(1);
        }
    }

    @Test
    void aFailureLeavesNothingOpenBehindIt() throws SQLException {
        try (var connection = new AskingDataSource(pool, () -> Asker.PRODUCT).getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var wrong = jdbc.sql("insert into residence.residence (id) values (null)");

            assertThatThrownBy(wrong::update).isInstanceOf(DataIntegrityViolationException.class);

            assertThat(homes(jdbc)).hasSize(THREADS);
            assertThat(connection.unwrap(BaseConnection.class).getTransactionState())
                    .isEqualTo(TransactionState.IDLE);
        }
    }

    @Test
    void aBatchOutsideATransactionIsRefusedInsteadOfAskedByNobody() throws SQLException {
        try (var connection = new AskingDataSource(pool, () -> Asker.PRODUCT).getConnection();
                var statement = connection.prepareStatement("delete from residence.residence where id = ?")) {
            statement.setObject(1, UUID.randomUUID());

            assertThatThrownBy(statement::addBatch).hasMessageContaining("transaction");
        }
    }

    @Test
    void countsOfChangedRowsAreThoseOfTheStatement() {
        var jdbc = JdbcClient.create(new AskingDataSource(pool, () -> as(people.getFirst())));

        assertThat(jdbc.sql("delete from residence.residence").update()).isEqualTo(1);
        assertThat(jdbc.sql("delete from residence.residence").update()).isZero();
    }

    /** Homes that somebody saw and should not have; half of the turns within a transaction, some of them rolled back. */
    private List<AccountId> strangersSeen(DataSource source) throws InterruptedException, ExecutionException {
        var jdbc = JdbcClient.create(source);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var strangers = new ArrayList<AccountId>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var turns = new ArrayList<Future<List<AccountId>>>();
            for (var me : people) {
                Callable<List<AccountId>> all = () -> as(me).ask(() -> {
                    var others = new ArrayList<AccountId>();
                    for (int turn = 0; turn < TURNS; turn++) {
                        others.addAll(turn(jdbc, transaction));
                    }
                    return others.stream().filter(other -> !other.equals(me)).toList();
                });
                turns.add(threads.submit(all));
            }
            for (var turn : turns) {
                strangers.addAll(turn.get());
            }
        }
        return strangers;
    }

    private static List<AccountId> turn(JdbcClient jdbc, TransactionTemplate transaction) {
        if (ThreadLocalRandom.current().nextBoolean()) {
            return homes(jdbc);
        }
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            if (ThreadLocalRandom.current().nextBoolean()) {
                status.setRollbackOnly();
            }
            return homes(jdbc);
        }));
    }

    private static List<AccountId> homes(JdbcClient jdbc) {
        return jdbc.sql("select account from residence.residence")
                .query((row, n) -> new AccountId(row.getObject("account", UUID.class)))
                .list();
    }

    private static Asker as(AccountId account) {
        return Asker.of(new Actor(account, "某人", List.of()));
    }

    /** Tells who asks when a connection is borrowed, unless it thinks that it has been told. */
    private static final class SetOnce extends DelegatingDataSource {

        private final Map<Object, Boolean> told = new java.util.concurrent.ConcurrentHashMap<>();

        SetOnce(DataSource pool) {
            super(pool);
        }

        @Override
        public java.sql.Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            var physical = connection.unwrap(org.postgresql.PGConnection.class);
            if (told.put(physical, true) == null) {
                try (var statement = connection.prepareStatement("select set_config('linjuli.asker', ?, false)")) {
                    statement.setString(1, Asker.now().setting());
                    statement.execute();
                }
            }
            return connection;
        }
    }
}
