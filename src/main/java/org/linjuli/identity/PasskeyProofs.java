package org.linjuli.identity;

import com.webauthn4j.data.AuthenticationData;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what authenticators have signed, each once. What is wrong counts as a wrong code does: it locks the factor of
 * the account, and the address it came from.
 */
@Component
class PasskeyProofs {

    /** What came of a proof; a refusal is thrown when the mistake is counted and committed. */
    private record Judged<T>(@Nullable T result, @Nullable ProblemException refusal) {}

    private final PasskeyCheck check;
    private final PasskeyChallenges challenges;
    private final PasskeyRows rows;
    private final Mistakes mistakes;
    private final Audit audit;
    private final TransactionTemplate transaction;

    PasskeyProofs(
            PasskeyCheck check,
            PasskeyChallenges challenges,
            PasskeyRows rows,
            Mistakes mistakes,
            Audit audit,
            TransactionTemplate transaction) {
        this.check = check;
        this.challenges = challenges;
        this.rows = rows;
        this.mistakes = mistakes;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * @param session whose passkey it has to be; empty before a sign-in, when the passkey itself says whose it is
     * @param then what is done with a right one, in the same transaction
     */
    <T> T take(PasskeyProof proof, Optional<Session> session, Device device, Function<AccountId, T> then) {
        refuseLocked(mistakes.lockedUntil(device.address()));
        var read = check.read(proof);
        challenges.take(
                read.challenge().bytes(),
                session.isPresent() ? PasskeyChallenges.Use.PROVE : PasskeyChallenges.Use.SIGN_IN,
                session.map(Session::id).orElse(null));
        var judged = Objects.requireNonNull(transaction.execute(status -> {
            var known = rows.lock(new Bytes(proof.credential())).filter(found -> belongs(found, proof, session));
            var refusal = known.isPresent() ? refusal(read, known.get(), device) : unknown(device);
            refusal.ifPresent(why -> note(session, known, device, why));
            return new Judged<>(
                    refusal.isPresent() ? null : then.apply(known.orElseThrow().account()), refusal.orElse(null));
        }));
        if (judged.refusal() != null) {
            throw judged.refusal();
        }
        return Objects.requireNonNull(judged.result());
    }

    private Optional<ProblemException> unknown(Device device) {
        mistakes.count(device.address());
        return Optional.of(IdentityProblem.PASSKEY_UNKNOWN.now());
    }

    private Optional<ProblemException> refusal(
            PasskeyCheck.Read<AuthenticationData> read, PasskeyRows.Known known, Device device) {
        var subject = FactorGuesses.CODE_OF + known.username();
        refuseLocked(mistakes.lockedUntil(subject, device.address()));
        try {
            rows.used(known.id(), check.proved(read, known.key()));
            mistakes.clear(subject);
            return Optional.empty();
        } catch (ProblemException wrong) {
            mistakes.count(subject, device.address());
            return Optional.of(wrong);
        }
    }

    private static boolean belongs(PasskeyRows.Known known, PasskeyProof proof, Optional<Session> session) {
        var handle = proof.userHandle();
        return session.map(asking -> asking.actor().account().equals(known.account()))
                        .orElse(true)
                && (handle == null
                        || handle.equals(Bytes.of(known.account().value()).text()));
    }

    private void note(
            Optional<Session> session, Optional<PasskeyRows.Known> known, Device device, ProblemException refusal) {
        var whose = known.map(PasskeyRows.Known::account)
                .or(() -> session.map(asking -> asking.actor().account()));
        var subject = whose.map(AccountId::toString).orElse("unknown");
        var act = Act.of(ActKind.DENIAL, "passkey.refuse", "account", subject)
                .with("problem", refusal.problem().slug())
                .with("why", refusal.facts().getOrDefault(PasskeyCheck.WHY, ""))
                .with("address", device.address());
        audit.record(
                session.map(Session::actor).orElse(Actor.anonymous()),
                whose.map(act::concerning).orElse(act));
    }

    private static void refuseLocked(Optional<Instant> until) {
        until.ifPresent(end -> {
            throw IdentityProblem.LOCKED.now().with("retryAt", end);
        });
    }
}
