package org.linjuli.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.organization.OpenWork;
import org.linjuli.organization.OpenWork.Held;
import org.linjuli.organization.PostTitle;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.linjuli.testing.FreshDatabase;
import org.linjuli.testing.RowsRead;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkInHandTests {

    private static final int FILED = 30_000;

    private static Held held(String desk, PostTitle title) {
        return new Held(UUID.randomUUID(), NodePath.of(desk), title, null, new AccountId(UUID.randomUUID()));
    }

    /** Of thirty thousand requests no more are read than hang on the desk. */
    @Test
    void whatHangsOnADeskIsCountedAndListedWithoutReadingOthers() {
        try (var database = new FreshDatabase()) {
            ManyRequests.fill(database.jdbc(), FILED);
            database.jdbc().sql("""
                            update casework.request set state = 'WAITING_REPORTER', owes = null
                            where state = 'IN_PROGRESS' and seq % 2 = 0
                            """).update();
            database.analyze();
            var read = new RowsRead();
            var jdbc = JdbcClient.create(read.through(database.asApp()));
            var busiest = database.jdbc()
                    .sql(
                            "select owner::text from casework.request where owes is not null and owner ~ '35.*{5}' group by owner order by count(*) desc limit 1")
                    .query(String.class)
                    .single();

            var unit = database.jdbc()
                    .sql("select unit::text from casework.assist group by unit order by count(*) desc limit 1")
                    .query(String.class)
                    .single();

            for (OpenWork work : List.of(new RequestsInHand(jdbc), new AssistsInHand(jdbc))) {
                var of = work.kind() == OpenWork.Kind.REQUEST
                        ? held(busiest, PostTitle.GRID_LEADER)
                        : held(unit, PostTitle.UNIT_CONTACT);
                int many = work.count(of);
                assertThat(work.list(of, FILED)).hasSize(many).isNotEmpty();
            }

            assertThat(read.all())
                    .allSatisfy(query ->
                            assertThat(query.rows()).as(query.toString()).isLessThan(200));
        }
    }

    @Test
    void whoServesNoDeskHasNoneOfIt() {
        try (var database = new FreshDatabase()) {
            var jdbc = JdbcClient.create(database.asApp());
            var secretary = held("35.01.81.007.010.004", PostTitle.BRANCH_SECRETARY);

            assertThat(new RequestsInHand(jdbc).count(secretary)).isZero();
            assertThat(new AssistsInHand(jdbc).list(secretary, 10)).isEmpty();
        }
    }
}
