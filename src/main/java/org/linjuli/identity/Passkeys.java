package org.linjuli.identity;

import java.util.List;
import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People's own passkeys (通行密钥). What outlasts a session is asked for with the password once more: who finds a device
 * open can't make a door of their own.
 */
@Service
public class Passkeys {

    static final int MOST = 10;
    private static final String PRODUCT = "邻聚里";

    /**
     * What a browser needs to have a passkey made.
     *
     * @param user what the authenticator keeps to know whose it is
     * @param known those that are there already, so that no device makes a second one
     * @param seconds how long the answer is waited for
     */
    public record PasskeyWanted(
            String challenge,
            String domain,
            String product,
            String user,
            String username,
            String name,
            List<Long> algorithms,
            List<String> known,
            long seconds) {}

    private final PasskeyRows rows;
    private final PasskeyChallenges challenges;
    private final PasskeyCheck check;
    private final SecondFactorRows codes;
    private final PasskeySettings settings;
    private final SignIn signIn;
    private final Accounts accounts;
    private final Sessions sessions;
    private final StaffPolicy policy;
    private final SignInNotes notes;
    private final TransactionTemplate transaction;

    Passkeys(
            PasskeyRows rows,
            PasskeyChallenges challenges,
            PasskeyCheck check,
            SecondFactorRows codes,
            PasskeySettings settings,
            SignIn signIn,
            Accounts accounts,
            Sessions sessions,
            StaffPolicy policy,
            SignInNotes notes,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.challenges = challenges;
        this.check = check;
        this.codes = codes;
        this.settings = settings;
        this.signIn = signIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.policy = policy;
        this.notes = notes;
        this.transaction = transaction;
    }

    public List<Passkey> of(Actor actor) {
        return rows.of(actor.account());
    }

    /** Says what to have made, to who knows the password. The next visitor of a demo needs none. */
    public PasskeyWanted begin(Session session, String password, Device device) {
        var account = session.actor().account();
        if (accounts.isSimulated(account)) {
            throw IdentityProblem.DEMO_WITHOUT_PASSKEY.now();
        }
        var known = rows.credentialsOf(account);
        if (known.size() >= MOST) {
            throw IdentityProblem.TOO_MANY_PASSKEYS.now();
        }
        signIn.confirm(session, password, device, "password");
        return new PasskeyWanted(
                Bytes.of(challenges.issue(PasskeyChallenges.Use.CREATE, session.id()))
                        .text(),
                settings.domain(),
                PRODUCT,
                Bytes.of(account.value()).text(),
                session.username(),
                session.actor().name(),
                PasskeyCheck.ALGORITHMS,
                known.stream().map(Bytes::text).toList(),
                PasskeyChallenges.LASTS.toSeconds());
    }

    /** Takes what was made. The session has shown it along, so it is full from then on; the others have to show one. */
    public Passkey add(Session session, String name, PasskeyMade made) {
        var account = session.actor().account();
        var read = check.read(made);
        challenges.take(read.challenge().bytes(), PasskeyChallenges.Use.CREATE, session.id());
        var key = check.made(read);
        return sessions.prove(session, () -> {
            var passkey = rows.add(account, name.strip(), key).orElseThrow(IdentityProblem.TOO_MANY_PASSKEYS::now);
            note(session.actor(), "add", account);
            notes.tell(account, SignInChange.PASSKEY_ADDED);
            return passkey;
        });
    }

    public void rename(Actor actor, UUID passkey, String name) {
        transaction.executeWithoutResult(status -> {
            require(rows.rename(actor.account(), passkey, name.strip()));
            note(actor, "rename", actor.account());
        });
    }

    /** Removes one and signs the other devices out, where whoever has it may be in; the last that a duty asks for stays. */
    public void remove(Session session, UUID passkey, String password, Device device) {
        signIn.confirm(session, password, device, "password");
        var account = session.actor().account();
        transaction.executeWithoutResult(status -> {
            var all = rows.lockAll(account);
            require(all.contains(passkey));
            if (all.size() == 1 && policy.requiresFactor(session.actor()) && !codes.isConfirmed(account)) {
                throw IdentityProblem.PASSKEY_NEEDED.now();
            }
            rows.remove(passkey);
            sessions.closeOthers(session);
            sessions.accountChanged(account);
            note(session.actor(), "remove", account);
            notes.tell(account, SignInChange.PASSKEY_REMOVED);
        });
    }

    private static void require(boolean there) {
        if (!there) {
            throw IdentityProblem.NO_SUCH_PASSKEY.now();
        }
    }

    private void note(Actor by, String verb, AccountId account) {
        notes.log(by, "passkey." + verb, account);
    }
}
