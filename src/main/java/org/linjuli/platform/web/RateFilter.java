package org.linjuli.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/** Refuses who asks too often, and says when to come again. A stream of events is one request. */
abstract class RateFilter extends OncePerRequestFilter {

    private final ProblemAnswer answer;

    RateFilter(ProblemAnswer answer) {
        this.answer = answer;
    }

    /** How long the caller has to wait; zero lets the request through. */
    abstract Duration take(HttpServletRequest request);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = take(request);
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        var seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        answer.write(response, HttpProblem.TOO_MANY, "操作太频繁，请 %d 秒后再试".formatted(seconds));
    }

    /** Before anybody is looked up: what a stranger can cost is bounded by the address. */
    static class OfAddress extends RateFilter {

        private final RateLimit all;

        OfAddress(RateLimit all, ProblemAnswer answer) {
            super(answer);
            this.all = all;
        }

        @Override
        Duration take(HttpServletRequest request) {
            return all.take(request.getRemoteAddr());
        }
    }

    /** After Spring Security, which knows by then who asks. */
    static class OfAccount extends RateFilter {

        private final RateLimit all;
        private final RateLimit expensive;

        OfAccount(RateLimit all, RateLimit expensive, ProblemAnswer answer) {
            super(answer);
            this.all = all;
            this.expensive = expensive;
        }

        @Override
        Duration take(HttpServletRequest request) {
            var account = request.getUserPrincipal();
            if (account == null) {
                return Duration.ZERO;
            }
            var wait = all.take(account.getName());
            return wait.isZero() && isExpensive(request) ? expensive.take(account.getName()) : wait;
        }

        private static boolean isExpensive(HttpServletRequest request) {
            var path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
            return path.contains("/export.")
                    || ("POST".equals(request.getMethod()) && path.startsWith("/api/v1/export-orders"))
                    || ("PUT".equals(request.getMethod()) && path.contains("/photos/"));
        }
    }
}
