package org.linjuli.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.bouncycastle.util.encoders.Base32;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The second factor (二次验证): a code of an authenticator app, or one from paper, after the password. */
@Service
public class SecondFactors {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ISSUER = "邻聚里";

    /** What an authenticator app is given: the secret to type, or all of it as a link. */
    public record FactorEnrolment(String secret, String uri) {

        @Override
        public String toString() {
            return "FactorEnrolment";
        }
    }

    /**
     * Where somebody stands.
     *
     * @param offered false where this installation does without
     */
    public record FactorStatus(boolean offered, boolean required, boolean enrolled, int recoveryCodesLeft) {}

    private final SecondFactorRows rows;
    private final PasskeyRows passkeys;
    private final RecoveryCodes recoveryCodes;
    private final FactorGuesses guesses;
    private final Accounts accounts;
    private final Sessions sessions;
    private final StaffPolicy policy;
    private final SignInNotes notes;
    private final TransactionTemplate transaction;

    SecondFactors(
            SecondFactorRows rows,
            PasskeyRows passkeys,
            RecoveryCodes recoveryCodes,
            FactorGuesses guesses,
            Accounts accounts,
            Sessions sessions,
            StaffPolicy policy,
            SignInNotes notes,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.passkeys = passkeys;
        this.recoveryCodes = recoveryCodes;
        this.guesses = guesses;
        this.accounts = accounts;
        this.sessions = sessions;
        this.policy = policy;
        this.notes = notes;
        this.transaction = transaction;
    }

    public FactorStatus of(Actor actor) {
        return new FactorStatus(
                policy.offersFactor(),
                policy.requiresFactor(actor),
                rows.isConfirmed(actor.account()),
                recoveryCodes.left(actor.account()));
    }

    /** Makes a secret; it protects nothing until a first code of it comes. The next visitor of a demo needs none. */
    @Transactional
    public FactorEnrolment begin(Session session) {
        if (!policy.offersFactor()) {
            throw IdentityProblem.NO_SECOND_FACTOR_HERE.now();
        }
        if (accounts.isSimulated(session.actor().account())) {
            throw IdentityProblem.DEMO_WITHOUT_SECOND_FACTOR.now();
        }
        var bytes = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base32.toBase32String(bytes);
        if (!rows.begin(session.actor().account(), secret)) {
            throw IdentityProblem.SECOND_FACTOR_EXISTS.now();
        }
        note(session.actor(), "begin", session.actor().account());
        var issuer = URLEncoder.encode(ISSUER, StandardCharsets.UTF_8);
        return new FactorEnrolment(
                secret,
                "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(issuer, session.username(), secret, issuer));
    }

    /** Takes the first code, and gives the recovery codes out this once. */
    public List<String> confirm(Session session, String code, Device device) {
        var account = session.actor().account();
        if (rows.isConfirmed(account)) {
            throw IdentityProblem.SECOND_FACTOR_EXISTS.now();
        }
        guesses.refuseWrong(session, code, device);
        return sessions.prove(session, () -> {
            rows.confirm(account);
            note(session.actor(), "confirm", account);
            notes.tell(account, SignInChange.CODES_SET_UP);
            return recoveryCodes.issue(account);
        });
    }

    /** Takes a code after the password: the session is full from then on. */
    public void prove(Session session, String code, Device device) {
        if (!rows.isConfirmed(session.actor().account())) {
            throw IdentityProblem.NO_SECOND_FACTOR.now();
        }
        guesses.refuseWrong(session, code, device);
        sessions.prove(session, () -> {
            note(session.actor(), "prove", session.actor().account());
            return true;
        });
    }

    /** Takes one's own away, with a last code; where it is required a new one has to follow. */
    public void remove(Session session, String code, Device device) {
        guesses.refuseWrong(session, code, device);
        var account = session.actor().account();
        transaction.executeWithoutResult(status -> {
            rows.remove(account);
            sessions.closeAll(account);
            note(session.actor(), "remove", account);
            notes.tell(account, SignInChange.CODES_REMOVED);
        });
    }

    /** For who has lost what they had, when two people have agreed: takes all factors away and signs all devices out. */
    void take(AccountId account) {
        rows.remove(account);
        passkeys.removeAll(account);
        sessions.closeAll(account);
        notes.tell(account, SignInChange.FACTORS_RESET);
    }

    private void note(Actor by, String verb, AccountId account) {
        notes.log(by, "second-factor." + verb, account);
    }
}
