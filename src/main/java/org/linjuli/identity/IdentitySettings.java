package org.linjuli.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sign-in lasts, and how many mistakes it forgives.
 *
 * @param idle a session that was not used for this long ends
 * @param staffIdle the same for people who serve a community or more; the browser warns two minutes before
 * @param secondFactor whether a code of an app or a passkey follows the password: {@code required-from-community},
 *     {@code offered} or {@code off}; in a demo {@code offered} unless set, otherwise required
 * @param passwordLasts staff change a password that is older than this, {@code 0} for never; in a demo never unless set,
 *     otherwise 180 days
 * @param absolute a session ends after this long however busy it is
 * @param nearCache for how long a node trusts what it last read of a session; a kick-out on another node takes effect
 *     within this time
 * @param lastSeenEvery how often the time of last use is written, all sessions of a node in one statement
 * @param account wrong passwords that one user name is forgiven
 * @param addressMistakes wrong passwords that one network address is forgiven; more of them, because a whole office may share one
 * @param firstPassword the password of the three administrators whose accounts an empty production database gets
 * @param root the node of the whole installation, where the administrators have their roles
 * @param revealsADay how many personal fields one person may look at in a day
 */
@ConfigurationProperties("linjuli.identity")
record IdentitySettings(
        @DefaultValue("12h") Duration idle,
        @DefaultValue("30m") Duration staffIdle,
        @Nullable SecondFactorRule secondFactor,
        @Nullable Duration passwordLasts,
        @DefaultValue("14d") Duration absolute,
        @DefaultValue("5s") Duration nearCache,
        @DefaultValue("1m") Duration lastSeenEvery,
        @DefaultValue LockOut account,
        @DefaultValue("30") int addressMistakes,
        @Nullable String firstPassword,
        @DefaultValue("35.01.81") String root,
        @DefaultValue("50") int revealsADay) {

    @Override
    public String toString() {
        return "IdentitySettings";
    }

    LockOut address() {
        return new LockOut(addressMistakes, account.within(), account.lasts());
    }
}
