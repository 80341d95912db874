package org.linjuli.identity;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes, one lane: the first choice of the OWASP password storage sheet. Each run holds its
 * memory, so only as many run at once as there are processors; the others wait, and at last are told to come back.
 */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LONGEST = 128;
    private static final int PATIENCE_SECONDS = 5;

    /** Compared against when there is no such account, so that both answers take the same time; no password gives it. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(KIBIBYTES, PASSES, LANES, "A".repeat(22), "A".repeat(43));

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore running =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    private final Policies policies;

    Passwords(Policies policies) {
        this.policies = policies;
    }

    String hash(String password) {
        return inTurn(() -> Objects.requireNonNull(argon2.encode(password)));
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && inTurn(() -> argon2.matches(password, hash));
    }

    /** Takes as long as {@link #matches}, and says no. */
    void pretendToMatch(String password) {
        matches(password, NOBODYS);
    }

    /** Long enough, and not the user name: the length decides, not the kinds of characters. */
    void refuseWeak(String username, String password) {
        int shortest = policies.get().passwordShortest();
        if (password.length() < shortest || password.length() > LONGEST || password.equalsIgnoreCase(username)) {
            throw IdentityProblem.PASSWORD_TOO_WEAK
                    .now()
                    .field("password", "请使用 %d 到 %d 个字符，并且不要与用户名相同".formatted(shortest, LONGEST));
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!running.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw IdentityProblem.BUSY.now();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw IdentityProblem.BUSY.now();
        }
        try {
            return work.get();
        } finally {
            running.release();
        }
    }
}
