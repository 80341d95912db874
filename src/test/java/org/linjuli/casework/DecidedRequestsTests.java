package org.linjuli.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linjuli.casework.DecidedRequests.Past;
import org.linjuli.testing.FreshDatabase;
import org.linjuli.testing.RowsRead;
import org.springframework.jdbc.core.simple.JdbcClient;

class DecidedRequestsTests {

    @Test
    void theNewestAreReadInPagesAndNoMoreThanTheNightAllows() {
        try (var database = new FreshDatabase()) {
            ManyRequests.fill(database.jdbc(), 30_000);
            database.analyze();
            var read = new RowsRead();

            var newest = new DecidedRequests(JdbcClient.create(read.through(database.asApp()))).newest();

            assertThat(read.all()).hasSize(DecidedRequests.MOST / DecidedRequests.PAGE);
            assertThat(read.all())
                    .allSatisfy(query ->
                            assertThat(query.rows()).as(query.toString()).isLessThanOrEqualTo(DecidedRequests.PAGE));
            assertThat(newest).isSortedAccordingTo((a, b) -> Long.compare(b.seq(), a.seq()));
            assertThat(newest).extracting(Past::seq).doesNotHaveDuplicates().allMatch(seq -> seq > 20_000);
            assertThat(newest).hasSizeGreaterThan(DecidedRequests.MOST / 4).allMatch(Past::isDecided);
        }
    }
}
