package org.linjuli.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class RouteTimerTests {

    private static final FilterChain FOUND = (request, response) ->
            request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/v1/requests/{id}");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RouteTimer timer = new RouteTimer(meters);

    @Test
    void aRequestCountsForItsRouteWhateverItsId() throws Exception {
        pass(new MockHttpServletRequest("GET", "/api/v1/requests/1"), FOUND);
        pass(new MockHttpServletRequest("GET", "/api/v1/requests/2"), FOUND);

        assertThat(meters.getMeters()).hasSize(1);
        assertThat(counted("GET", "/api/v1/requests/{id}", "200")).isEqualTo(2);
    }

    @Test
    void inventedAddressesAndMethodsMakeNoNewFigures() throws Exception {
        pass(new MockHttpServletRequest("GUESS", "/a"), (request, response) -> {});
        pass(new MockHttpServletRequest("AGAIN", "/b"), (request, response) -> {});

        assertThat(counted("UNKNOWN", "UNKNOWN", "200")).isEqualTo(2);
    }

    @Test
    void whatBrokeCountsAsBroken() {
        assertThatThrownBy(() -> pass(new MockHttpServletRequest("GET", "/a"), (request, response) -> {
                    throw new ServletException("broken");
                }))
                .isInstanceOf(ServletException.class);

        assertThat(counted("GET", "UNKNOWN", "500")).isEqualTo(1);
    }

    @Test
    void aStreamCountsOnceWhenItHasEnded() throws Exception {
        var request = new MockHttpServletRequest("GET", "/stream");
        request.setAsyncSupported(true);
        pass(request, (asked, response) -> asked.startAsync());
        assertThat(meters.getMeters()).isEmpty();

        ((MockAsyncContext) Objects.requireNonNull(request.getAsyncContext())).complete();

        assertThat(counted("GET", "UNKNOWN", "200")).isEqualTo(1);
    }

    private void pass(MockHttpServletRequest request, FilterChain chain) throws Exception {
        timer.doFilter(request, new MockHttpServletResponse(), chain);
    }

    private long counted(String method, String uri, String status) {
        return meters.get("http.server.requests").tags("method", method, "uri", uri, "status", status).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
