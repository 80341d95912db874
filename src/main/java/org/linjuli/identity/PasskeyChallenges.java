package org.linjuli.identity;

import static org.linjuli.platform.Columns.utc;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Random bytes for an authenticator to sign. Of many who answer the same at once the database lets one. */
@Component
class PasskeyChallenges {

    static final Duration LASTS = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** What the answer is good for, and for nothing else. */
    enum Use {
        CREATE,
        SIGN_IN,
        PROVE
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyChallenges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param session who alone may answer; null before a sign-in */
    byte[] issue(Use use, @Nullable UUID session) {
        var challenge = new byte[BYTES];
        RANDOM.nextBytes(challenge);
        jdbc.sql("""
                        insert into identity.passkey_challenge (challenge, use, session, expires_at)
                        values (:challenge, :use, :session, :until)
                        """)
                .param("challenge", challenge)
                .param("use", use.name())
                .param("session", session)
                .param("until", utc(clock.instant().plus(LASTS)))
                .update();
        return challenge;
    }

    /** Spends it, whatever comes of the answer; refuses one that was answered, is too old, or was another's. */
    void take(byte[] challenge, Use use, @Nullable UUID session) {
        int taken = jdbc.sql("""
                        delete from identity.passkey_challenge
                        where challenge = :challenge and use = :use and expires_at > :now
                          and session is not distinct from :session::uuid
                        """)
                .param("challenge", challenge)
                .param("use", use.name())
                .param("now", utc(clock.instant()))
                .param("session", session)
                .update();
        if (taken == 0) {
            throw IdentityProblem.PASSKEY_EXPIRED.now();
        }
    }

    void purge() {
        jdbc.sql("delete from identity.passkey_challenge where expires_at <= :now")
                .param("now", utc(clock.instant()))
                .update();
    }
}
