package org.linjuli.identity;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes, one lane: the first choice of the OWASP password storage sheet. Each run holds its
 * memory and a processor, so only a few run at once; the others wait, and at last are told to come back.
 */
@Component
class Passwords {

    private static final int LONGEST = 128;
    private static final int PATIENCE_SECONDS = 5;

    private final Argon2id argon2 = new Argon2id();
    private final Semaphore running = new Semaphore(Argon2id.AT_ONCE);

    private final Policies policies;

    Passwords(Policies policies) {
        this.policies = policies;
    }

    String hash(String password) {
        return inTurn(() -> argon2.hash(password));
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && inTurn(() -> argon2.matches(password, hash));
    }

    /** Takes as long as {@link #matches}, and says no. */
    void pretendToMatch(String password) {
        matches(password, Argon2id.NOBODYS);
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
