package org.linjuli.identity;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linjuli.platform.Mode;

/**
 * The policies in force: what was decided, and otherwise what the installation is set to.
 *
 * @param decided the values that two people have decided, in the measure of each
 */
record PolicyValues(IdentitySettings settings, Mode mode, Map<Policy, Integer> decided) {

    private static final Duration HALF_A_YEAR = Duration.ofDays(180);
    private static final int SHORTEST_PASSWORD = 8;

    PolicyValues {
        decided = Map.copyOf(decided);
    }

    SecondFactorRule secondFactor() {
        var degree = decided.get(Policy.SECOND_FACTOR);
        return degree == null
                ? Objects.requireNonNullElse(
                        settings.secondFactor(),
                        mode == Mode.DEMO ? SecondFactorRule.OFFERED : SecondFactorRule.REQUIRED_FROM_COMMUNITY)
                : SecondFactorRule.byDegree().get(degree);
    }

    Duration staffIdle() {
        return lasting(Policy.STAFF_IDLE, settings.staffIdle());
    }

    Duration idle() {
        return lasting(Policy.IDLE, settings.idle());
    }

    Duration sessionLasts() {
        return lasting(Policy.SESSION_LASTS, settings.absolute());
    }

    /** Zero where a password never grows too old. */
    Duration passwordLasts() {
        return lasting(
                Policy.PASSWORD_LASTS,
                Objects.requireNonNullElse(settings.passwordLasts(), mode == Mode.DEMO ? Duration.ZERO : HALF_A_YEAR));
    }

    int passwordShortest() {
        return counted(Policy.PASSWORD_SHORTEST, SHORTEST_PASSWORD);
    }

    /** What one user name is forgiven. */
    LockOut account() {
        return new LockOut(
                counted(Policy.LOCK_AFTER, settings.account().mistakes()),
                settings.account().within(),
                lasting(Policy.LOCK_LASTS, settings.account().lasts()));
    }

    /** What one network address is forgiven. */
    LockOut address() {
        return new LockOut(
                counted(Policy.ADDRESS_MISTAKES, settings.addressMistakes()),
                account().within(),
                account().lasts());
    }

    int revealsADay() {
        return counted(Policy.REVEALS_A_DAY, settings.revealsADay());
    }

    /** The value in force in the measure of the policy, for people to read. */
    int of(Policy policy) {
        return switch (policy) {
            case SECOND_FACTOR -> secondFactor().degree();
            case STAFF_IDLE -> (int) staffIdle().toMinutes();
            case IDLE -> (int) idle().toHours();
            case SESSION_LASTS -> (int) sessionLasts().toDays();
            case PASSWORD_LASTS -> (int) passwordLasts().toDays();
            case PASSWORD_SHORTEST -> passwordShortest();
            case LOCK_AFTER -> account().mistakes();
            case LOCK_LASTS -> (int) account().lasts().toMinutes();
            case ADDRESS_MISTAKES -> address().mistakes();
            case REVEALS_A_DAY -> revealsADay();
        };
    }

    private int counted(Policy policy, int set) {
        return decided.getOrDefault(policy, set);
    }

    private Duration lasting(Policy policy, Duration set) {
        @Nullable Integer value = decided.get(policy);
        return value == null
                ? set
                : switch (policy.measure()) {
                    case MINUTES -> Duration.ofMinutes(value);
                    case HOURS -> Duration.ofHours(value);
                    case DAYS -> Duration.ofDays(value);
                    case TIMES, CHARACTERS, CHOICE -> throw new IllegalArgumentException(policy + " is no time");
                };
    }
}
