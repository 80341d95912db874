package org.linjuli.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linjuli.platform.Mode;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Role;
import org.springframework.beans.factory.annotation.Value;
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

    private static final Duration HALF_A_YEAR = Duration.ofDays(180);

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

    private final IdentitySettings settings;
    private final SecondFactorRule factor;
    private final Duration passwordLasts;

    StaffPolicy(IdentitySettings settings, @Value("${linjuli.mode:production}") Mode mode) {
        this.settings = settings;
        boolean demo = mode == Mode.DEMO;
        this.factor = Objects.requireNonNullElse(
                settings.secondFactor(), demo ? SecondFactorRule.OFFERED : SecondFactorRule.REQUIRED_FROM_COMMUNITY);
        this.passwordLasts = Objects.requireNonNullElse(settings.passwordLasts(), demo ? Duration.ZERO : HALF_A_YEAR);
    }

    Standing standing(Actor actor, Shown shown, Instant now) {
        if (factor != SecondFactorRule.OFF && shown.hasFactor() && !shown.provedFactor()) {
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
        return factor == SecondFactorRule.REQUIRED_FROM_COMMUNITY && servesCommunityOrAbove(actor);
    }

    boolean offersFactor() {
        return factor != SecondFactorRule.OFF;
    }

    /** How long this person's session rests before it ends. */
    Duration idle(Actor actor) {
        return servesCommunityOrAbove(actor) && settings.staffIdle().compareTo(settings.idle()) < 0
                ? settings.staffIdle()
                : settings.idle();
    }

    private boolean isTooOld(Actor actor, @Nullable Instant since, Instant now) {
        return actor.may(Permission.CONSOLE_USE)
                && since != null
                && passwordLasts.isPositive()
                && !since.plus(passwordLasts).isAfter(now);
    }

    private static boolean servesCommunityOrAbove(Actor actor) {
        return actor.grants().stream().map(Grant::role).anyMatch(FROM_THE_COMMUNITY_UP::contains);
    }
}
