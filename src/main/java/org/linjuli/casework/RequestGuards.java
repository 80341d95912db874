package org.linjuli.casework;

import static org.linjuli.casework.CaseworkProblem.*;

import java.time.Duration;
import java.time.LocalDate;
import org.linjuli.lifecycle.Guard;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Level;

/** The conditions of the request's life cycle, each with the refusal that is spoken when it does not hold. */
final class RequestGuards {

    /** How long after the end the reporter may contest it. */
    static final Duration CONTEST_WITHIN = Duration.ofDays(15);

    static final int MOST_EXTENSIONS = 2;

    static final Guard<Request> BELOW_CITY =
            Guard.of("尚未到市级", AT_TOP, (request, actor, now) -> !request.desks().isAtTop());

    static final Guard<Request> AT_STREET_OR_CITY = Guard.of(
            "在街道或市级",
            ONLY_STREET_OR_CITY_SHELVES,
            (request, actor, now) -> request.desks()
                    .owner()
                    .level()
                    .filter(level -> level == Level.STREET || level == Level.CITY)
                    .isPresent());

    static final Guard<Request> ABOVE_GRID = Guard.of(
            "在社区以上",
            NOTHING_BELOW,
            (request, actor, now) -> request.desks()
                    .owner()
                    .level()
                    .filter(level -> level != Level.GRID)
                    .isPresent());

    static final Guard<Request> CAME_BY_TRANSFER = Guard.of(
            "由别处转来", NOT_TRANSFERRED, (request, actor, now) -> request.desks().cameFrom() != null);

    static final Guard<Request> NOT_RETURNED_BEFORE = Guard.of(
            "未曾退回", RETURNED_ALREADY, (request, actor, now) -> !request.desks().returned());

    static final Guard<Request> EXTENSIONS_LEFT = Guard.of(
            "延期未满两次", EXTENDED_TWICE, (request, actor, now) -> request.tally().extensions() < MOST_EXTENSIONS);

    static final Guard<Request> NO_EXTENSION_ASKED = Guard.of(
            "没有待批的延期",
            EXTENSION_PENDING,
            (request, actor, now) -> request.pending().extensionDays() == null);

    static final Guard<Request> EXTENSION_ASKED = Guard.of(
            "有待批的延期",
            NO_EXTENSION_PENDING,
            (request, actor, now) -> request.pending().extensionDays() != null);

    static final Guard<Request> NO_ASSIST_OPEN = Guard.of(
            "协办全部结束", ASSIST_OPEN, (request, actor, now) -> request.tally().openAssists() == 0);

    static final Guard<Request> SUPERVISION_ANSWERED = Guard.of(
            "督办已答复", REPLY_OWED, (request, actor, now) -> !request.pending().replyOwed());

    static final Guard<Request> SUPERVISION_OPEN = Guard.of(
            "有待答复的督办",
            NOT_SUPERVISED,
            (request, actor, now) -> request.pending().replyOwed());

    static final Guard<Request> NOT_THE_HANDLER = Guard.of(
            "不是经办人本人",
            SAME_PERSON,
            (request, actor, now) ->
                    !request.desks().handlers().contains(actor.account().value()));

    static final Guard<Request> NOT_RATED_BY_ME = Guard.of(
            "本人尚未评价", RATED_ALREADY, (request, actor, now) -> !request.mine().rated());

    static final Guard<Request> SOON_ENOUGH = Guard.of("结束后 15 天内", TOO_LATE_TO_CONTEST, (request, actor, now) -> {
        var closed = request.clocks().closed();
        return closed != null && now.isBefore(closed.plus(CONTEST_WITHIN));
    });

    static final Guard<Request> NOT_URGED_TODAY = Guard.of("今天未催办过", URGED_TODAY, (request, actor, now) -> {
        var urged = request.pending().urgedAt();
        return urged == null
                || LocalDate.ofInstant(urged, CityTime.ZONE).isBefore(LocalDate.ofInstant(now, CityTime.ZONE));
    });

    static final Guard<Request> ONLY_REPORTER = Guard.of(
            "没有其他反映人", OTHERS_REPORTED, (request, actor, now) -> request.tally().reporters() == 1);

    private RequestGuards() {}
}
