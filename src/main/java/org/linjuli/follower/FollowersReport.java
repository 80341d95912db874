package org.linjuli.follower;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.linjuli.follower.FollowerRows.Report;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Shows operators how far behind each follower is and what it has put aside. */
@Component("timeLines")
class FollowersReport extends AbstractHealthIndicator implements MeterBinder {

    /** Not down: requests are served; but somebody should look. */
    private static final Status BEHIND = new Status("BEHIND");

    private static final Duration STUCK = Duration.ofMinutes(5);

    private final Followers followers;
    private final FollowerRows rows;
    private final Clock clock;

    FollowersReport(Followers followers, FollowerRows rows, Clock clock) {
        this.followers = followers;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var reports = reports();
        boolean isBehind = false;
        for (var following : followers.all()) {
            var report = reports.get(following.name());
            if (report != null) {
                long lag = lag(following, report);
                isBehind |= report.parked() > 0
                        || (lag > 0 && report.moved().plus(STUCK).isBefore(clock.instant()));
                health.withDetail(
                        following.name(), Map.of("lag", lag, "parked", report.parked(), "failures", report.failures()));
            }
        }
        health.status(isBehind ? BEHIND : Status.UP);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var following : followers.all()) {
            gauge(registry, "lag", "Entries of the time line that are not read yet", following, r -> lag(following, r));
            gauge(registry, "parked", "Entries that were put aside because they failed", following, Report::parked);
        }
    }

    private void gauge(
            MeterRegistry registry, String name, String says, Following<?> following, ToDoubleFunction<Report> value) {
        Gauge.builder("linjuli.follower." + name, () -> {
                    var report = reports().get(following.name());
                    return report == null ? 0 : value.applyAsDouble(report);
                })
                .description(says)
                .tag("follower", following.name())
                .register(registry);
    }

    private Map<String, Report> reports() {
        return rows.report().stream().collect(Collectors.toMap(Report::name, report -> report));
    }

    private static long lag(Following<?> following, Report report) {
        return Math.max(0, following.feed().top() - report.position());
    }
}
