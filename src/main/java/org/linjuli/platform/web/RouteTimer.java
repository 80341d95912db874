package org.linjuli.platform.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * How often each route was asked, how it answered and how long that took: {@code http.server.requests}, with the tags
 * method, uri and status that Spring gives it. Spring's own way there, an observation with its contexts, tags and
 * handlers made anew for each request, cost one twentieth of a request.
 *
 * <p>The uri is the pattern of a route or {@value #UNKNOWN}: there are as many as the product has routes, whatever
 * people ask for.
 */
final class RouteTimer extends OncePerRequestFilter {

    private record Kind(String method, String uri, int status) {}

    private static final String NAME = "http.server.requests";
    private static final String UNKNOWN = "UNKNOWN";
    private static final Set<String> METHODS =
            Arrays.stream(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.toUnmodifiableSet());
    private static final int BROKEN = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;

    private final MeterRegistry meters;
    private final ConcurrentMap<Kind, Timer> timers = new ConcurrentHashMap<>();

    RouteTimer(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new AtTheEnd(() -> count(request, response.getStatus(), began)));
            } else {
                count(request, answered ? response.getStatus() : BROKEN, began);
            }
        }
    }

    private void count(HttpServletRequest request, int status, long began) {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var kind = new Kind(
                METHODS.contains(request.getMethod()) ? request.getMethod() : UNKNOWN,
                route == null ? UNKNOWN : route.toString(),
                status);
        timers.computeIfAbsent(kind, this::timer).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder(NAME)
                .tag("method", kind.method())
                .tag("uri", kind.uri())
                .tag("status", String.valueOf(kind.status()))
                .register(meters);
    }

    /** A stream, or a file that is written while it is sent. */
    private record AtTheEnd(Runnable count) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            count.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // It completes after this.
        }

        @Override
        public void onError(AsyncEvent event) {
            // It completes after this.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
