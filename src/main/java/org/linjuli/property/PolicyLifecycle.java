package org.linjuli.property;

import static org.linjuli.property.PolicyAction.*;
import static org.linjuli.property.PolicyParty.*;
import static org.linjuli.property.PolicyState.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Guard;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.StateClock;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Permission;

/** The life of a policy: asked about in public, decided by the owners (民法典 第二百七十八条), looked at again every year. */
final class PolicyLifecycle {

    /** A draft hangs out for so long before the owners may decide it. */
    static final Duration NOTICE = Duration.ofDays(7);

    private PolicyLifecycle() {}

    static Lifecycle<PolicyState, PolicyAction, Policy> declared() {
        var table = Lifecycle.<PolicyState, PolicyAction, Policy>declare(
                        "policy", PolicyState.class, PolicyAction.class, PolicyLifecycle::parties)
                .starts(DRAFT)
                .state(DRAFT, DRAFTER, within("三十天内公示", 30))
                .state(CONSULTED, DRAFTER, within("公示七天后、三十七天内登记表决", (int) NOTICE.toDays() + 30))
                .state(DECIDED, DRAFTER, StateClock.of("写明的施行日，没有写明的三十天内施行", PolicyLifecycle::start))
                .state(IN_FORCE, SYSTEM, StateClock.of("一年后、最迟期满时复评", PolicyLifecycle::review))
                .state(PolicyState.REVIEW, DRAFTER, within("六十天内续行或停止", 60))
                .ends(REPLACED)
                .ends(WITHDRAWN);
        table.on(PUBLISH).from(DRAFT).by(DRAFTER).to(CONSULTED);
        table.on(DECIDE)
                .from(CONSULTED)
                .by(DRAFTER)
                .when(Guard.of(
                        "公示满七天",
                        PropertyProblem.NOTICE_RUNNING,
                        (policy, actor, now) ->
                                !now.isBefore(policy.course().since().plus(NOTICE))))
                .to(DECIDED);
        table.on(START)
                .from(DECIDED)
                .by(DRAFTER, SYSTEM)
                .when(Guard.of(
                        "到了写明的施行日", PropertyProblem.NOT_ITS_DAY, (policy, actor, now) -> policy.hasComeToItsDay(now)))
                .to(IN_FORCE);
        table.on(PolicyAction.REVIEW).from(IN_FORCE).by(SYSTEM).to(PolicyState.REVIEW);
        table.on(RENEW)
                .from(PolicyState.REVIEW)
                .by(DRAFTER)
                .when(Guard.of(
                        "住户评议结束，没有评为不满意", PropertyProblem.NOT_JUDGED_WELL, (policy, actor, now) -> isGood(policy)))
                .to(IN_FORCE);
        table.on(REPLACE).from(IN_FORCE, PolicyState.REVIEW).by(DRAFTER, SYSTEM).to(REPLACED);
        table.on(WITHDRAW).from(DRAFT, CONSULTED, DECIDED).by(DRAFTER).to(WITHDRAWN);
        return table.build();
    }

    /** Whether the households have been asked and have not refused; too few answers refuse nothing. */
    private static boolean isGood(Policy policy) {
        var review = policy.review();
        return review == null || (review.outcome() != null && review.outcome() != EvaluationState.UNSATISFIED);
    }

    private static Due start(Policy policy, Instant from) {
        var day = policy.firstDay();
        return Due.at(
                day == null
                        ? from.plus(Duration.ofDays(30))
                        : day.atStartOfDay(CityTime.ZONE).toInstant());
    }

    /** A year later, or when the agreed term ends, whichever comes first; a term that is over already ends nothing. */
    private static Due review(Policy policy, Instant from) {
        var year = from.plus(Duration.ofDays(365));
        var since = Optional.ofNullable(policy.course().from()).orElse(LocalDate.ofInstant(from, CityTime.ZONE));
        var end = since.plusMonths(policy.terms().months())
                .atStartOfDay(CityTime.ZONE)
                .toInstant();
        return Due.at(end.isAfter(from) && end.isBefore(year) ? end : year);
    }

    private static StateClock<Policy> within(String label, int days) {
        return StateClock.of(label, (policy, from) -> Due.at(from.plus(Duration.ofDays(days))));
    }

    private static Set<PolicyParty> parties(Policy policy, Actor actor) {
        var parties = EnumSet.noneOf(PolicyParty.class);
        if (actor.isSystem()) {
            parties.add(SYSTEM);
        } else if (actor.may(Permission.POLICY_DRAFT, policy.area())) {
            parties.add(DRAFTER);
        }
        return parties;
    }
}
