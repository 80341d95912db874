package org.linjuli.identity;

import static java.util.stream.Collectors.toMap;
import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Ids;
import org.linjuli.shared.Permission;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who can sign in. */
@Service
public class Accounts {

    private static final int REMEMBERED = 5;

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final AccountNames names;
    private final Phones phones;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Passwords passwords, AccountNames names, Phones phones, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.names = names;
        this.phones = phones;
        this.clock = clock;
    }

    /** The names of these accounts, in at most one round trip; an account that doesn't exist has none. */
    public Map<AccountId, String> names(Collection<AccountId> accounts) {
        return names.of(accounts);
    }

    public Optional<Account> find(AccountId account) {
        return jdbc.sql("select id, username, display_name from identity.account where id = :id")
                .param("id", account.value())
                .query(Account::of)
                .optional();
    }

    /** These accounts, in one round trip; one that doesn't exist is left out. */
    Map<AccountId, Account> findAll(Collection<AccountId> asked) {
        return jdbc
                .sql("select id, username, display_name from identity.account where id = any(:ids::uuid[])")
                .param("ids", asked.stream().map(AccountId::toString).distinct().toArray(String[]::new))
                .query(Account::of)
                .list()
                .stream()
                .collect(toMap(Account::id, account -> account));
    }

    public Optional<Account> findByUsername(String username) {
        return jdbc.sql("select id, username, display_name from identity.account where username = :username")
                .param("username", username.strip().toLowerCase(Locale.ROOT))
                .query(Account::of)
                .optional();
    }

    /** The phone to which a message about the person's own matter is sent; for nothing else. */
    public Optional<String> phoneForMessages(AccountId account) {
        return phones.of(account);
    }

    /** Opens an account; the system administrator does this for staff. */
    @Transactional
    public AccountId create(Actor by, NewAccount account) {
        by.require(Permission.ACCOUNT_CREATE);
        var id = Ids.next(clock);
        insert(id, account);
        Optional.ofNullable(account.phone())
                .ifPresent(phone -> Asker.PRODUCT.run(() -> phones.put(new AccountId(id), phone)));
        setPassword(new AccountId(id), account.username(), account.password());
        return new AccountId(id);
    }

    /** Refuses the password in force and the four before it. Costs up to five hashes, so not within a transaction. */
    void refuseUsedBefore(AccountId account, String password) {
        boolean used = jdbc
                .sql("""
                        select hash from (
                          select hash, changed_at from identity.password where account = :account
                          union all select hash, ended_at from identity.former_password where account = :account) known
                        limit :remembered
                        """)
                .param("account", account.value())
                .param("remembered", REMEMBERED)
                .query(String.class)
                .list()
                .stream()
                .anyMatch(hash -> passwords.matches(password, hash));
        if (used) {
            throw IdentityProblem.PASSWORD_USED_BEFORE
                    .now()
                    .field("password", "请换一个新的：最近用过的 " + REMEMBERED + " 个密码都不能再用");
        }
    }

    void setPassword(AccountId account, String username, String password) {
        passwords.refuseWeak(username, password);
        rememberPassword(account);
        jdbc.sql("""
                        insert into identity.password (account, hash, changed_at) values (:account, :hash, :now)
                        on conflict (account) do update set hash = excluded.hash, changed_at = excluded.changed_at,
                          due = false
                        """)
                .param("account", account.value())
                .param("hash", passwords.hash(password))
                .param("now", utc(clock.instant()))
                .update();
    }

    private void rememberPassword(AccountId account) {
        jdbc.sql("""
                        insert into identity.former_password (id, account, hash, ended_at)
                        select :id, account, hash, :now from identity.password where account = :account
                        """)
                .param("id", Ids.next(clock))
                .param("account", account.value())
                .param("now", utc(clock.instant()))
                .update();
        jdbc.sql("""
                        delete from identity.former_password where account = :account and id not in (
                          select id from identity.former_password where account = :account
                          order by ended_at desc, id desc limit :remembered)
                        """)
                .param("account", account.value())
                .param("remembered", REMEMBERED - 1)
                .update();
    }

    boolean isSimulated(AccountId account) {
        return jdbc.sql("select simulated from identity.account where id = :id")
                .param("id", account.value())
                .query(Boolean.class)
                .single();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from identity.account)")
                .query(Boolean.class)
                .single();
    }

    private void insert(UUID id, NewAccount account) {
        try {
            jdbc.sql("""
                            insert into identity.account (id, username, display_name, created_at)
                            values (:id, :username, :name, :now)
                            """)
                    .param("id", id)
                    .param("username", account.username())
                    .param("name", account.name())
                    .param("now", utc(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw IdentityProblem.USERNAME_TAKEN.now().field("username", "请换一个用户名");
        }
    }
}
