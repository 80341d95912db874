package org.linjuli.identity;

import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.util.Optional;
import org.bouncycastle.util.encoders.Base32;
import org.linjuli.cipher.Field;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secrets shared with authenticator apps. */
@Component
class SecondFactorRows {

    static final Field SECRET = new Field("identity.second_factor", "secret");

    /**
     * What is known of one.
     *
     * @param secret in Base32, as apps take it
     */
    record Known(String secret, long lastStep, boolean confirmed) {

        byte[] key() {
            return Base32.decode(secret);
        }

        @Override
        public String toString() {
            return "Known";
        }
    }

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    SecondFactorRows(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** In the place of one that was begun and never confirmed; false where there is a confirmed one. */
    boolean begin(AccountId account, String secret) {
        return jdbc.sql("""
                                insert into identity.second_factor as f (account, secret, begun_at)
                                values (:account, :secret, :now)
                                on conflict (account) do update set secret = excluded.secret, begun_at = excluded.begun_at
                                where f.confirmed_at is null
                                """)
                        .param("account", account.value())
                        .param("secret", cipher.seal(SECRET, account.value(), secret))
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    /** Held until the transaction ends, so that guesses wait for each other on whatever node. */
    Optional<Known> lock(AccountId account) {
        return jdbc.sql("""
                        select secret, last_step, confirmed_at is not null as confirmed
                        from identity.second_factor where account = :account for update
                        """)
                .param("account", account.value())
                .query((row, n) -> new Known(
                        cipher.open(SECRET, account.value(), row.getBytes("secret")),
                        row.getLong("last_step"),
                        row.getBoolean("confirmed")))
                .optional();
    }

    boolean isConfirmed(AccountId account) {
        return jdbc.sql("""
                        select exists (select from identity.second_factor
                        where account = :account and confirmed_at is not null)
                        """)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether there is any second factor, of whatever kind. */
    boolean hasAny(AccountId account) {
        return jdbc.sql("""
                        select exists (select from identity.second_factor
                          where account = :account and confirmed_at is not null)
                        or exists (select from identity.passkey where account = :account)
                        """)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    void took(AccountId account, long step) {
        jdbc.sql("update identity.second_factor set last_step = :step where account = :account")
                .param("account", account.value())
                .param("step", step)
                .update();
    }

    void confirm(AccountId account) {
        jdbc.sql("update identity.second_factor set confirmed_at = :now where account = :account")
                .param("account", account.value())
                .param("now", utc(clock.instant()))
                .update();
    }

    /** Its recovery codes go with it. */
    void remove(AccountId account) {
        jdbc.sql("delete from identity.second_factor where account = :account")
                .param("account", account.value())
                .update();
    }
}
