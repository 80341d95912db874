package org.linjuli.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Role;
import org.springframework.stereotype.Component;

/** What is asked of people who see more than their own matters: second factor, idle time, age of the password. */
@Component
class StaffPolicy {

    private static final Set<Role> FROM_THE_COMMUNITY_UP = EnumSet.of(
            Role.COMMUNITY_OFFICER,
            Role.STREET_OFFICER,
            Role.CITY_OFFICER,
            Role.CITY_LEADER,
            Role.SYSTEM_ADMIN,
            Role.SECURITY_ADMIN,
            Role.AUDIT_ADMIN);

    /**
     * What a session and its account have to show.
     *
     * @param passwordDue somebody else has set the password, or asked for a new one
     * @param simulated an invented person, whose password and factor belong to every visitor
     */
    record Shown(
            boolean hasFactor,
            boolean provedFactor,
            @Nullable Instant passwordSince,
            boolean passwordDue,
            boolean simulated) {}

    private final Supplier<PolicyValues> policies;

    StaffPolicy(Supplier<PolicyValues> policies) {
        this.policies = policies;
    }

    Standing standing(Actor actor, Shown shown, Instant now) {
        if (offersFactor() && shown.hasFactor() && !shown.provedFactor()) {
            return Standing.CODE;
        }
        if (shown.simulated()) {
            return Standing.FULL;
        }
        if (!shown.hasFactor() && requiresFactor(actor)) {
            return Standing.ENROLMENT;
        }
        return shown.passwordDue() || isTooOld(actor, shown.passwordSince(), now) ? Standing.PASSWORD : Standing.FULL;
    }

    boolean requiresFactor(Actor actor) {
        return policies.get().secondFactor() == SecondFactorRule.REQUIRED_FROM_COMMUNITY
                && servesCommunityOrAbove(actor);
    }

    boolean offersFactor() {
        return policies.get().secondFactor() != SecondFactorRule.OFF;
    }

    /** How long this person's session rests before it ends. */
    Duration idle(Actor actor) {
        var values = policies.get();
        return servesCommunityOrAbove(actor) && values.staffIdle().compareTo(values.idle()) < 0
                ? values.staffIdle()
                : values.idle();
    }

    private boolean isTooOld(Actor actor, @Nullable Instant since, Instant now) {
        var passwordLasts = policies.get().passwordLasts();
        return actor.may(Permission.CONSOLE_USE)
                && since != null
                && passwordLasts.isPositive()
                && !since.plus(passwordLasts).isAfter(now);
    }

    private static boolean servesCommunityOrAbove(Actor actor) {
        return actor.grants().stream().map(Grant::role).anyMatch(FROM_THE_COMMUNITY_UP::contains);
    }
}
