package org.linjuli.identity;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets people change their own password. Simulated ones keep theirs: the next visitor of the demo needs it. */
@Service
public class PasswordChanges {

    /** The password in force and the one that is wanted instead. */
    public record Wish(String current, String wanted) {

        @Override
        public String toString() {
            return "Wish";
        }
    }

    private final SignIn signIn;
    private final Accounts accounts;
    private final Sessions sessions;
    private final TransactionTemplate transaction;
    private final SignInNotes notes;

    PasswordChanges(
            SignIn signIn, Accounts accounts, Sessions sessions, TransactionTemplate transaction, SignInNotes notes) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.transaction = transaction;
        this.notes = notes;
    }

    /** Takes the new password from who knows the old one, and signs their other devices out. */
    public void change(SessionToken token, Wish wish, Device device) {
        var session = sessions.find(token).orElseThrow(IdentityProblem.FORBIDDEN::now);
        // Outside the transaction: a wrong guess stays counted, and no connection waits for the hash.
        signIn.confirm(session, wish.current(), device, "current");
        var account = session.actor().account();
        if (accounts.isSimulated(account)) {
            throw IdentityProblem.DEMO_PASSWORD_STAYS.now();
        }
        accounts.refuseUsedBefore(account, wish.wanted());
        transaction.executeWithoutResult(status -> {
            accounts.setPassword(account, session.username(), wish.wanted());
            sessions.closeOthers(account, token);
            notes.log(session.actor(), "password.change", account);
            notes.tell(account, SignInChange.PASSWORD_CHANGED);
            sessions.accountChanged(account);
        });
    }
}
