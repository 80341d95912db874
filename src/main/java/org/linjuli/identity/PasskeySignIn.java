package org.linjuli.identity;

import java.util.List;
import java.util.Optional;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.springframework.stereotype.Service;

/**
 * Lets people show a passkey: after the password as the second factor, or in the place of both, because the
 * authenticator has recognized its owner.
 */
@Service
public class PasskeySignIn {

    private static final String PASSKEY = "passkey";

    /**
     * What a browser needs to have a passkey shown.
     *
     * @param allowed those of the account; empty before a sign-in, when the device shows what it has
     * @param seconds how long the answer is waited for
     */
    public record PasskeyAsked(String challenge, String domain, List<String> allowed, long seconds) {}

    private final PasskeyChallenges challenges;
    private final PasskeyProofs proofs;
    private final PasskeyRows rows;
    private final PasskeySettings settings;
    private final Entrance entrance;
    private final Sessions sessions;
    private final Audit audit;

    PasskeySignIn(
            PasskeyChallenges challenges,
            PasskeyProofs proofs,
            PasskeyRows rows,
            PasskeySettings settings,
            Entrance entrance,
            Sessions sessions,
            Audit audit) {
        this.challenges = challenges;
        this.proofs = proofs;
        this.rows = rows;
        this.settings = settings;
        this.entrance = entrance;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Whether passkeys work for who has come by this host name. */
    public boolean isOfferedAt(String host) {
        return settings.worksAt(host);
    }

    /** Asks whoever wants to be let in. */
    public PasskeyAsked ask() {
        return asked(challenges.issue(PasskeyChallenges.Use.SIGN_IN, null), List.of());
    }

    /** Opens a session for whose passkey it is; it owes no code. */
    public SessionToken enter(PasskeyProof proof, Device device) {
        return proofs.take(proof, Optional.empty(), device, account -> {
            entrance.refuseClosedOrLocked(account);
            return sessions.openProved(account, device, PASSKEY);
        });
    }

    /** Asks somebody whose password is known. */
    public PasskeyAsked ask(Session session) {
        var allowed = rows.credentialsOf(session.actor().account());
        if (allowed.isEmpty()) {
            throw IdentityProblem.NO_SECOND_FACTOR.now();
        }
        return asked(challenges.issue(PasskeyChallenges.Use.PROVE, session.id()), allowed);
    }

    /** Takes a passkey after the password: the session is full from then on. */
    public void prove(Session session, PasskeyProof proof, Device device) {
        proofs.take(
                proof,
                Optional.of(session),
                device,
                account -> sessions.prove(session, () -> {
                    audit.record(
                            session.actor(),
                            Act.change("second-factor.prove", "account", account)
                                    .concerning(account)
                                    .with("by", PASSKEY));
                    return true;
                }));
    }

    private PasskeyAsked asked(byte[] challenge, List<Bytes> allowed) {
        return new PasskeyAsked(
                Bytes.of(challenge).text(),
                settings.domain(),
                allowed.stream().map(Bytes::text).toList(),
                PasskeyChallenges.LASTS.toSeconds());
    }
}
