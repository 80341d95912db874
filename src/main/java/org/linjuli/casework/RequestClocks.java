package org.linjuli.casework;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.StateClock;
import org.linjuli.lifecycle.Term;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;

/** How long each state of a request may last, and when the alarms of a running clock are due. */
final class RequestClocks {

    static final Term ROUTING = Term.hours(1);
    static final Term ANSWER = Term.workingDays(3);
    static final Term REVIEW = Term.workingDays(1);
    static final Term VERIFICATION = Term.workingDays(2);

    /** Seven days; silence after that is "not rated". */
    static final Term RATING = Term.hours(7 * 24);

    /** The shares of a clock at which somebody is told: the owner, the level above, and then it is raised by itself. */
    private static final double[] ALARMS = {0.8, 1.0, 1.5};

    /** In an emergency: message again and the phone list, then the level above, then it is raised by itself. */
    private static final double[] EMERGENCY_ALARMS = {0.25, 0.5, 1.0};

    private static final LocalTime CLOSE_OF_DAY = LocalTime.of(17, 30);
    private static final LocalTime OPENING = LocalTime.of(8, 30);

    private final BiFunction<NodePath, Term, WorkingTime> measure;
    private final Function<String, Terms> terms;

    RequestClocks(BiFunction<NodePath, Term, WorkingTime> measure, Function<String, Terms> terms) {
        this.measure = measure;
        this.terms = terms;
    }

    StateClock<Request> routing() {
        return fixed("1 小时", ROUTING);
    }

    StateClock<Request> acceptance() {
        return StateClock.of(
                "类别的受理时限",
                (request, from) -> due(request, from, termsOf(request).acceptance()));
    }

    StateClock<Request> resolution() {
        return StateClock.running("类别的办结时限", RequestClocks::promised);
    }

    StateClock<Request> answer() {
        return fixed("3 个工作日", ANSWER);
    }

    StateClock<Request> review() {
        return fixed("1 个工作日", REVIEW);
    }

    StateClock<Request> verification() {
        return fixed("2 个工作日", VERIFICATION);
    }

    StateClock<Request> rating() {
        return fixed("7 天", RATING);
    }

    StateClock<Request> shelf() {
        return StateClock.of("复查日期", (request, from) -> {
            var day = request.pending().reviewOn();
            return day == null
                    ? Due.at(from)
                    : Due.at(day.atTime(OPENING).atZone(CityTime.ZONE).toInstant());
        });
    }

    /** By when a request that is filed now has to be resolved. */
    Due promise(NodePath desk, Matter matter, Instant from) {
        return due(desk, from, termsOf(matter).resolution());
    }

    /** The time for which the owner had to wait does not count against the promise. */
    Request pausedUntilNow(Request request, Attempt attempt) {
        var time = measure.apply(request.desks().owner(), termsOf(request).resolution());
        var paused = time.between(request.clocks().from(), attempt.at());
        var moved = time.plus(request.clocks().resolveBy(), paused).at();
        return request.timed(clocks -> clocks.promised(moved)).asked(pending -> pending.shelved(null, null));
    }

    Request extended(Request request, Attempt attempt) {
        var days = request.pending().extensionDays();
        if (days == null) {
            return request;
        }
        var term = Term.workingDays(days);
        var later = measure.apply(request.desks().owner(), term)
                .plus(request.clocks().resolveBy(), term)
                .at();
        return request.counted(Tally::extendedOnce)
                .timed(clocks -> clocks.promised(later))
                .asked(pending -> pending.extension(null));
    }

    /** The date that the level above set when it delegated. */
    Request promisedOn(Request request, Attempt attempt) {
        var day = attempt.inputs().date("resolveOn").orElseThrow();
        return request.timed(clocks ->
                clocks.promised(day.atTime(CLOSE_OF_DAY).atZone(CityTime.ZONE).toInstant()));
    }

    /**
     * The clocks after a correction of the category. As long as no desk has accepted it and its promise is the one of its
     * filing, it is as if it had been filed so. Otherwise a correction gives no time: it only takes some where the right
     * category is stricter. What becomes an emergency by it is one from that moment on.
     */
    Request recategorized(Request before, Request after, Attempt attempt) {
        boolean turnedUrgent = after.matter().emergency() && !before.matter().emergency();
        var filed = before.clocks().created();
        var owner = before.desks().owner();
        var right = instant(promise(owner, after.matter(), turnedUrgent ? attempt.at() : filed));
        var given = before.clocks().resolveBy();
        boolean isAsFiled =
                before.clocks().accepted() == null && given.equals(instant(promise(owner, before.matter(), filed)));
        var promised = after.timed(times -> times.promised(isAsFiled || right.isBefore(given) ? right : given));
        var from = turnedUrgent ? attempt.at() : before.clocks().from();
        var due = due(promised, from);
        return instant(due).equals(before.clocks().due().at())
                ? promised
                : promised.timed(times -> times.started(from, due));
    }

    /** When the clock of a request that a desk has in hand runs out. */
    private Due due(Request request, Instant from) {
        return switch (request.state()) {
            case ASSIGNED, REOPENED -> due(request, from, termsOf(request).acceptance());
            case SUBMITTED,
                    ACCEPTED,
                    IN_PROGRESS,
                    WAITING_REPORTER,
                    DECLINING,
                    VERIFYING,
                    SHELVED,
                    RESOLVED,
                    CLOSED,
                    DECLINED,
                    WITHDRAWN,
                    MERGED -> promised(request);
        };
    }

    private static Instant instant(Due due) {
        return Objects.requireNonNull(due.at(), "a promise has a date");
    }

    /** When the next alarm of the running clock is due; null when it has given its last. */
    @Nullable
    Instant nextAlarm(Request request) {
        var clocks = request.clocks();
        var due = clocks.due().at();
        var shares = request.matter().emergency() ? EMERGENCY_ALARMS : ALARMS;
        if (due == null || clocks.alarmStage() >= shares.length) {
            return null;
        }
        if (!due.isAfter(clocks.from())) {
            return due;
        }
        var term = clocks.due().roundTheClock() ? RATING : REVIEW;
        return measure.apply(request.desks().owner(), term).fraction(clocks.from(), due, shares[clocks.alarmStage()]);
    }

    /** The share of its clock at which the next alarm of a request is given. */
    double share(Request request) {
        var shares = request.matter().emergency() ? EMERGENCY_ALARMS : ALARMS;
        return shares[Math.min(request.clocks().alarmStage(), shares.length - 1)];
    }

    /** Whether the next alarm is the last one, after which the request does not stay where it is. */
    boolean isLast(Request request) {
        return request.clocks().alarmStage() >= ALARMS.length - 1;
    }

    private static Due promised(Request request) {
        var promised = request.clocks().resolveBy();
        return new Due(
                promised, request.clocks().due().provisional(), request.matter().emergency());
    }

    private StateClock<Request> fixed(String label, Term term) {
        return StateClock.of(label, (request, from) -> due(request, from, term));
    }

    private Due due(Request request, Instant from, Term term) {
        return due(request.desks().owner(), from, term);
    }

    private Due due(NodePath desk, Instant from, Term term) {
        var deadline = measure.apply(desk, term).plus(from, term);
        return new Due(deadline.at(), deadline.provisional(), term.isNatural());
    }

    private Terms termsOf(Request request) {
        return termsOf(request.matter());
    }

    /** An emergency has its own terms, whatever its category. */
    private Terms termsOf(Matter matter) {
        var usual = terms.apply(matter.category());
        return matter.emergency() ? usual.inEmergency() : usual;
    }
}
