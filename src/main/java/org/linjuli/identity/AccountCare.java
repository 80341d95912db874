package org.linjuli.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the system administrator does for accounts alone: nothing of it takes from anybody, or lets anybody in as another. */
@Service
public class AccountCare {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 12;

    /** What is typed to open an account. */
    public record Wanted(
            String username, String name, @Nullable String phone) {

        @Override
        public String toString() {
            return "Wanted[username=" + username + "]";
        }
    }

    /** A new account and its password, shown this once; it has to be changed at the first sign-in. */
    public record Opened(AccountId account, String password) {

        @Override
        public String toString() {
            return "Opened";
        }
    }

    private final Accounts accounts;
    private final AccountStates states;
    private final Mistakes mistakes;
    private final Sessions sessions;
    private final JdbcClient jdbc;
    private final Audit audit;

    AccountCare(
            Accounts accounts,
            AccountStates states,
            Mistakes mistakes,
            Sessions sessions,
            JdbcClient jdbc,
            Audit audit) {
        this.accounts = accounts;
        this.states = states;
        this.mistakes = mistakes;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Transactional
    public Opened open(Actor by, Wanted wanted) {
        by.require(Permission.ACCOUNT_CREATE);
        var password = drawn();
        var id = accounts.create(by, checked(wanted, password));
        dueNow(id);
        note(by, "open", id);
        return new Opened(id, password);
    }

    /** Lets somebody try again at once who has typed too many wrong passwords or codes. */
    @Transactional
    public void unlock(Actor by, AccountId id) {
        by.require(Permission.ACCOUNT_RELEASE);
        var account = accounts.find(id).orElseThrow(IdentityProblem.NO_SUCH_ACCOUNT::now);
        mistakes.clear(account.username());
        mistakes.clear(FactorGuesses.CODE_OF + account.username());
        note(by, "unlock", id);
    }

    /** Opens a closed account again; it has the password it had, which has to be changed, and none of the roles persons gave. */
    @Transactional
    public void reopen(Actor by, AccountId id) {
        by.require(Permission.ACCOUNT_RELEASE);
        states.reopen(id);
        dueNow(id);
        note(by, "reopen", id);
    }

    /** Signs somebody out everywhere and asks for a new password before anything else, where the old one may be known. */
    @Transactional
    public void renewPassword(Actor by, AccountId id) {
        by.require(Permission.ACCOUNT_RELEASE);
        states.requireActive(id);
        if (accounts.isSimulated(id)) {
            throw IdentityProblem.DEMO_PASSWORD_STAYS.now();
        }
        dueNow(id);
        sessions.closeAll(id);
        note(by, "renew-password", id);
    }

    private void dueNow(AccountId id) {
        jdbc.sql("update identity.password set due = true where account = :id")
                .param("id", id.value())
                .update();
    }

    private void note(Actor by, String verb, AccountId id) {
        audit.record(by, Act.change("account." + verb, "account", id).concerning(id));
    }

    private static String drawn() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static NewAccount checked(Wanted wanted, String password) {
        var username = wanted.username().strip().toLowerCase(Locale.ROOT);
        if (!username.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            throw wrong("username", "用户名用 2 到 40 个小写字母、数字、点或横线，以字母或数字开头");
        }
        if (wanted.name().isBlank() || wanted.name().strip().length() > 60) {
            throw wrong("name", "姓名 1 到 60 个字");
        }
        var phone = wanted.phone();
        return new NewAccount(
                username,
                wanted.name().strip(),
                password,
                phone == null || phone.isBlank()
                        ? null
                        : PhoneNumber.read(phone).value());
    }

    private static RuntimeException wrong(String field, String message) {
        return IdentityProblem.ACCOUNT_DETAILS_WRONG.now().field(field, message);
    }
}
