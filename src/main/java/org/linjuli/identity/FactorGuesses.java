package org.linjuli.identity;

import java.time.Clock;
import java.util.Objects;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.shared.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes codes of the second factor, each once. Guesses at one account wait for each other on its row; wrong ones lock it
 * as wrong passwords lock a name.
 */
@Component
class FactorGuesses {

    /** No name that can be typed: those are counted in lower case. */
    static final String CODE_OF = "CODE ";

    private enum Verdict {
        RIGHT,
        WRONG,
        NOTHING_TO_PROVE
    }

    private final SecondFactorRows rows;
    private final RecoveryCodes recoveryCodes;
    private final Mistakes mistakes;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    FactorGuesses(
            SecondFactorRows rows,
            RecoveryCodes recoveryCodes,
            Mistakes mistakes,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.recoveryCodes = recoveryCodes;
        this.mistakes = mistakes;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refuses a wrong code, or one that was used; the refusal is thrown when the mistake is counted and committed. */
    void refuseWrong(Session session, String typed, Device device) {
        var code = typed.replaceAll("\\s", "");
        var verdict = Objects.requireNonNull(transaction.execute(status -> judge(session, code, device.address())));
        switch (verdict) {
            case RIGHT -> {}
            case WRONG -> throw IdentityProblem.CODE_WRONG.now().field("code", "动态码不正确或已经用过，请等应用显示下一个再填");
            case NOTHING_TO_PROVE -> throw IdentityProblem.NO_SECOND_FACTOR.now();
        }
    }

    private Verdict judge(Session session, String code, String address) {
        var account = session.actor().account();
        var known = rows.lock(account);
        if (known.isEmpty()) {
            return Verdict.NOTHING_TO_PROVE;
        }
        var subject = CODE_OF + session.username();
        mistakes.lockedUntil(subject, address).ifPresent(until -> {
            throw IdentityProblem.LOCKED.now().with("retryAt", until);
        });
        if (isRight(account, known.get(), code)) {
            mistakes.clear(subject);
            return Verdict.RIGHT;
        }
        mistakes.count(subject, address);
        audit.record(
                session.actor(),
                Act.of(ActKind.DENIAL, "second-factor.refuse", "account", account)
                        .concerning(account));
        return Verdict.WRONG;
    }

    private boolean isRight(AccountId account, SecondFactorRows.Known known, String code) {
        var step = Totp.stepOf(known.key(), code, clock.instant());
        if (step.isPresent() && step.getAsLong() > known.lastStep()) {
            rows.took(account, step.getAsLong());
            return true;
        }
        return known.confirmed() && recoveryCodes.use(account, code);
    }
}
