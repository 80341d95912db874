package org.linjuli.follower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** What the port of the operator tells about followers, and does. */
@SpringBootTest(webEnvironment = RANDOM_PORT, properties = "management.server.port=0")
@OwnDatabase
class OperatorsTests {

    private static final String FOLLOWER = "test.reader";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Followers followers;

    @Autowired
    private Reader reader;

    private RestClient operator = RestClient.create();

    @BeforeEach
    void anEntryIsParked(@Value("${local.management.port}") int port) {
        operator = RestClient.builder()
                .baseUrl("http://localhost:" + port + "/actuator")
                .defaultHeader("Cookie", "XSRF-TOKEN=by-hand")
                .defaultHeader("X-XSRF-TOKEN", "by-hand")
                .defaultStatusHandler(status -> true, (request, answer) -> {})
                .build();
        followers.catchUp();
        jdbc.sql("insert into follower.parked values (:follower, 1, 'IllegalStateException', now())")
                .param("follower", FOLLOWER)
                .update();
    }

    @AfterEach
    void nothingIsParked() {
        jdbc.sql("delete from follower.parked").update();
        reader.read.set(0);
    }

    @Test
    void healthTellsWhoIsBehind() {
        var health = operator.get().uri("/health").retrieve().body(String.class);

        assertThat(health).contains("\"status\":\"BEHIND\"").contains(FOLLOWER).contains("\"parked\":1");
    }

    @Test
    void figuresTellHowFar() {
        var figures = operator.get().uri("/prometheus").retrieve().body(String.class);

        assertThat(figures)
                .contains("linjuli_follower_parked{follower=\"test.reader\"} 1.0")
                .contains("linjuli_follower_lag{follower=\"test.reader\"} 0.0");
    }

    @Test
    void whatIsBehindDoesNotTakeTheProductOutOfService() {
        assertThat(status("/health")).isEqualTo(200);
        assertThat(status("/health/readiness")).isEqualTo(200);
    }

    @Test
    void aParkedEntryIsTriedAgain() {
        assertThat(parked())
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("follower", FOLLOWER)
                        .containsEntry("seq", 1)
                        .containsEntry("reason", "IllegalStateException"));

        assertThat(again(FOLLOWER, 1)).isEqualTo(204);

        assertThat(reader.read).hasValue(1);
        assertThat(parked()).isEmpty();
        assertThat(again(FOLLOWER, 1)).isEqualTo(404);
    }

    private List<Map<String, Object>> parked() {
        var answer = operator.get()
                .uri("/parked")
                .retrieve()
                .body(new ParameterizedTypeReference<List<Map<String, Object>>>() {});
        return Objects.requireNonNull(answer);
    }

    private int again(String follower, long seq) {
        return operator.post()
                .uri("/parked/{follower}/{seq}", follower, seq)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    private int status(String path) {
        HttpStatusCode status =
                operator.get().uri(path).retrieve().toBodilessEntity().getStatusCode();
        return status.value();
    }

    record Line(long seq) implements Feed.Entry {}

    /** Follows a time line of one line. */
    static class Reader implements Follower<Line>, Feed<Line> {

        private final AtomicInteger read = new AtomicInteger();

        @Override
        public String name() {
            return FOLLOWER;
        }

        @Override
        public Feed<Line> feed() {
            return this;
        }

        @Override
        public void follow(List<Line> entries) {
            read.addAndGet(entries.size());
        }

        @Override
        public boolean readsThePast() {
            return false;
        }

        @Override
        public long top() {
            return 1;
        }

        @Override
        public List<Line> entries(long after, long upTo, int limit) {
            return after < 1 && upTo >= 1 ? List.of(new Line(1)) : List.of();
        }
    }

    @TestConfiguration
    static class Readers {

        @Bean
        Reader reader() {
            return new Reader();
        }
    }
}
