package org.linjuli.identity;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.cipher.Field;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The passkeys of everybody. */
@Component
class PasskeyRows {

    static final Field NAME = new Field("identity.passkey", "name");

    /** One as it is checked against. */
    record Known(UUID id, AccountId account, String username, PasskeyKey key) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    PasskeyRows(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Takes a free place of the account, or none where there is none left. Who adds several at once comes one after the
     * other, and of many who bring the same key the database takes one.
     */
    Optional<Passkey> add(AccountId account, String name, PasskeyKey key) {
        jdbc.sql("select 1 from identity.account where id = :account for no key update")
                .param("account", account.value())
                .query(row -> {});
        var id = Ids.next(clock);
        try {
            int added = jdbc.sql("""
                            insert into identity.passkey (id, account, place, credential_id, public_key, sign_count,
                              transports, can_be_synced, synced, name, created_at)
                            select :id, :account, free, :credential, :key, :count, :transports, :canBeSynced, :synced,
                              :name, :now
                            from generate_series(1, :most) free
                            where not exists (select from identity.passkey p where p.account = :account and p.place = free)
                            order by free limit 1
                            """)
                    .param("id", id)
                    .param("account", account.value())
                    .param("most", Passkeys.MOST)
                    .param("credential", key.credential().bytes())
                    .param("key", key.publicKey().bytes())
                    .param("count", key.count())
                    .param("transports", key.transports().toArray(String[]::new))
                    .param("canBeSynced", key.canBeSynced())
                    .param("synced", key.synced())
                    .param("name", cipher.seal(NAME, id, name))
                    .param("now", utc(clock.instant()))
                    .update();
            return added == 0
                    ? Optional.empty()
                    : Optional.of(new Passkey(id, name, key.synced(), clock.instant(), null));
        } catch (DuplicateKeyException known) {
            throw IdentityProblem.PASSKEY_EXISTS.now();
        }
    }

    List<Passkey> of(AccountId account) {
        return jdbc.sql("""
                        select id, name, synced, created_at, used_at from identity.passkey
                        where account = :account order by created_at, id limit 100
                        """)
                .param("account", account.value())
                .query(this::passkey)
                .list();
    }

    /** What authenticators call those of one account. */
    List<Bytes> credentialsOf(AccountId account) {
        return jdbc.sql("""
                        select credential_id from identity.passkey where account = :account order by created_at, id limit 100
                        """)
                .param("account", account.value())
                .query((row, n) -> Bytes.of(row.getBytes("credential_id")))
                .list();
    }

    /** Held until the transaction ends, so that who shows the same one at once is counted one after the other. */
    Optional<Known> lock(Bytes credential) {
        return jdbc.sql("""
                        select p.*, a.username from identity.passkey p join identity.account a on a.id = p.account
                        where p.credential_id = :credential for update of p
                        """)
                .param("credential", credential.bytes())
                .query(PasskeyRows::known)
                .optional();
    }

    /** All of one account, held until the transaction ends. */
    List<UUID> lockAll(AccountId account) {
        return jdbc.sql("select id from identity.passkey where account = :account order by id for update")
                .param("account", account.value())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    void used(UUID passkey, PasskeyKey now) {
        jdbc.sql("update identity.passkey set sign_count = :count, synced = :synced, used_at = :now where id = :id")
                .param("id", passkey)
                .param("count", now.count())
                .param("synced", now.synced())
                .param("now", utc(clock.instant()))
                .update();
    }

    /** False where this account has none like it. */
    boolean rename(AccountId account, UUID passkey, String name) {
        return jdbc.sql("update identity.passkey set name = :name where id = :id and account = :account")
                        .param("id", passkey)
                        .param("account", account.value())
                        .param("name", cipher.seal(NAME, passkey, name))
                        .update()
                == 1;
    }

    void remove(UUID passkey) {
        jdbc.sql("delete from identity.passkey where id = :id")
                .param("id", passkey)
                .update();
    }

    int removeAll(AccountId account) {
        return jdbc.sql("delete from identity.passkey where account = :account")
                .param("account", account.value())
                .update();
    }

    private Passkey passkey(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Passkey(
                id,
                cipher.open(NAME, id, row.getBytes("name")),
                row.getBoolean("synced"),
                instant(row, "created_at"),
                instantOrNull(row, "used_at"));
    }

    private static Known known(ResultSet row, int n) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                account(row, "account"),
                row.getString("username"),
                new PasskeyKey(
                        Bytes.of(row.getBytes("credential_id")),
                        Bytes.of(row.getBytes("public_key")),
                        row.getLong("sign_count"),
                        List.of((String[]) row.getArray("transports").getArray()),
                        row.getBoolean("can_be_synced"),
                        row.getBoolean("synced")));
    }
}
