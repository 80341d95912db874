package org.linjuli.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linjuli.testing.MovableClock;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class RateLimitTest {

    private static final int PER_MINUTE = 6;
    private static final int BURST = 3;

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-03-01T08:00:00Z"));
    private final ProblemAnswer answer = new ProblemAnswer(new JsonMapper());
    private final RateLimit limit = limit(PER_MINUTE, BURST);

    @Test
    void beyondTheBurstOneIsToldWhenToComeAgainAndLetInThen() throws Exception {
        var door = new RateFilter.OfAddress(limit, answer);
        for (int i = 0; i < BURST; i++) {
            assertThat(ask(door, "10.0.0.1", null, "/api/v1/requests").getStatus())
                    .isEqualTo(200);
        }

        var refused = ask(door, "10.0.0.1", null, "/api/v1/requests");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("10");
        assertThat(refused.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(refused.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("操作太频繁，请 10 秒后再试", "/problems/platform/too-many");

        clock.advance(Duration.ofSeconds(9));
        assertThat(ask(door, "10.0.0.1", null, "/api/v1/requests").getHeader("Retry-After"))
                .isEqualTo("1");
        clock.advance(Duration.ofSeconds(1));
        assertThat(ask(door, "10.0.0.1", null, "/api/v1/requests").getStatus()).isEqualTo(200);
    }

    @Test
    void twoAccountsBehindOneAddressDoNotStarveEachOther() throws Exception {
        var door = new RateFilter.OfAccount(limit, limit(0, 1), answer);
        for (int i = 0; i <= BURST; i++) {
            ask(door, "10.0.0.1", "busy", "/api/v1/requests");
        }

        assertThat(ask(door, "10.0.0.1", "busy", "/api/v1/requests").getStatus())
                .isEqualTo(429);
        assertThat(ask(door, "10.0.0.1", "calm", "/api/v1/requests").getStatus())
                .isEqualTo(200);
    }

    @Test
    void exportsEndSoonerThanTheRestAndCannotBeSpelledOtherwise() throws Exception {
        var door = new RateFilter.OfAccount(limit(PER_MINUTE, 100), limit(1, 1), answer);

        assertThat(ask(door, "10.0.0.1", "busy", "/api/v1/requests/export.xlsx").getStatus())
                .isEqualTo(200);
        assertThat(ask(door, "10.0.0.1", "busy", "/api/v1/requests/%65xport.xlsx")
                        .getStatus())
                .isEqualTo(429);
        assertThat(ask(door, "10.0.0.1", "busy", "/api/v1/requests").getStatus())
                .isEqualTo(200);
    }

    @Test
    void fiftyAtOnceGetExactlyTheBurst() throws Exception {
        var start = new CyclicBarrier(50);
        Callable<Boolean> asking = () -> {
            start.await();
            return limit.take("one").isZero();
        };
        var through = 0;
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (var answered : threads.invokeAll(
                    IntStream.range(0, 50).mapToObj(i -> asking).toList())) {
                through += answered.get() ? 1 : 0;
            }
        }

        assertThat(through).isEqualTo(BURST);
    }

    @Test
    void whoHasNotAskedForLongestIsForgottenFirst() {
        var small = new RateLimit(1, 1, 2, clock);
        small.take("old");
        small.take("middle");
        small.take("old");
        small.take("new");

        assertThat(small.size()).isEqualTo(2);
        assertThat(small.take("old")).isPositive();
        assertThat(small.take("middle")).isZero();
    }

    @Test
    void aRateOfZeroIsNoLimitAndKeepsNothing() {
        var off = limit(0, 1);

        assertThat(IntStream.range(0, 1000).allMatch(i -> off.take("one").isZero()))
                .isTrue();
        assertThat(off.size()).isZero();
    }

    private RateLimit limit(int perMinute, int burst) {
        return new RateLimit(perMinute, burst, 100, clock);
    }

    private static MockHttpServletResponse ask(
            RateFilter door, String address, @org.jspecify.annotations.Nullable String account, String path)
            throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        if (account != null) {
            request.setUserPrincipal(() -> account);
        }
        var response = new MockHttpServletResponse();
        door.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
