package org.linjuli.identity;

import static org.linjuli.platform.Columns.account;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.platform.Mode;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lets somebody in who knows the password. Guesses at one name are taken one after the other, so that many at once
 * find the same door as many in a row; an unknown name costs the same time and counts the same.
 */
@Service
public class SignIn {

    private record Known(AccountId account, String hash) {}

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Mistakes mistakes;
    private final Sessions sessions;
    private final Audit audit;
    private final Mode mode;
    private final Lock[] oneByOne =
            IntStream.range(0, 256).mapToObj(n -> new ReentrantLock()).toArray(Lock[]::new);

    SignIn(
            JdbcClient jdbc,
            Passwords passwords,
            Mistakes mistakes,
            Sessions sessions,
            Audit audit,
            @Value("${linjuli.mode:production}") Mode mode) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.mistakes = mistakes;
        this.sessions = sessions;
        this.audit = audit;
        this.mode = mode;
    }

    /** Opens a session for this device, or throws {@code wrong-password}, {@code locked} or {@code busy}. */
    public SessionToken signIn(Credentials credentials, Device device) {
        var username = credentials.username().strip().toLowerCase(Locale.ROOT);
        return sessions.open(check(username, credentials.password(), device.address()), device);
    }

    /** Asks somebody who is in for the password once more, before what outlasts the session; a wrong one is counted, and told by this field. */
    void confirm(Session session, String password, Device device, String field) {
        try {
            check(session.username(), password, device.address());
        } catch (ProblemException refusal) {
            if (refusal.problem() == IdentityProblem.WRONG_PASSWORD) {
                throw IdentityProblem.PASSWORD_NOT_YOURS.now().field(field, "密码不正确，请重新填写现在的登录密码");
            }
            throw refusal;
        }
    }

    /** Whose password this is; a wrong one is counted. */
    AccountId check(String username, String password, String address) {
        var turn = oneByOne[Math.floorMod(username.hashCode(), oneByOne.length)];
        turn.lock();
        try {
            mistakes.lockedUntil(username, address).ifPresent(until -> {
                throw IdentityProblem.LOCKED.now().with("retryAt", until);
            });
            var known = find(username);
            if (!matches(known, password)) {
                mistakes.count(username, address);
                audit.recordAlone(Actor.anonymous(), refused(known, address));
                throw IdentityProblem.WRONG_PASSWORD.now();
            }
            mistakes.clear(username);
            return known.orElseThrow().account();
        } finally {
            turn.unlock();
        }
    }

    /** Names nobody who is not known: people type passwords where the name belongs. */
    private static Act refused(Optional<Known> known, String address) {
        var whose = known.map(found -> found.account().toString()).orElse("unknown");
        var act = Act.of(ActKind.DENIAL, "session.refuse", "account", whose).with("address", address);
        return known.map(found -> act.concerning(found.account())).orElse(act);
    }

    private boolean matches(Optional<Known> known, String password) {
        if (known.isEmpty()) {
            passwords.pretendToMatch(password);
            return false;
        }
        return passwords.matches(password, known.get().hash());
    }

    private Optional<Known> find(String username) {
        return jdbc.sql("""
                        select a.id, p.hash from identity.account a join identity.password p on p.account = a.id
                        where a.username = :username and a.state = 'ACTIVE' and (:demo or not a.simulated)
                        """)
                .param("username", username)
                .param("demo", mode == Mode.DEMO)
                .query((row, n) -> new Known(account(row, "id"), row.getString("hash")))
                .optional();
    }
}
