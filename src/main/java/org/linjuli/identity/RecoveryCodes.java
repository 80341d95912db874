package org.linjuli.identity;

import static org.linjuli.platform.Columns.utc;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.linjuli.cipher.Field;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ten codes on paper, each for one time that the app is not at hand. */
@Component
class RecoveryCodes {

    private static final Field HASH = new Field("identity.recovery_code", "code_hash");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** No two of them look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int MANY = 10;
    private static final int HALF = 5;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** New codes in the place of all earlier ones; this is the only time they are seen. */
    List<String> issue(AccountId account) {
        jdbc.sql("delete from identity.recovery_code where account = :account")
                .param("account", account.value())
                .update();
        var codes = Stream.generate(() -> half() + "-" + half())
                .distinct()
                .limit(MANY)
                .toList();
        codes.forEach(code -> jdbc.sql("""
                        insert into identity.recovery_code (account, code_hash) values (:account, :hash)
                        """)
                .param("account", account.value())
                .param("hash", hash(account, code))
                .update());
        return codes;
    }

    /** Whether this was one of them; it is none afterwards. */
    boolean use(AccountId account, String typed) {
        return jdbc.sql("""
                                update identity.recovery_code set used_at = :now
                                where account = :account and code_hash = :hash and used_at is null
                                """)
                        .param("account", account.value())
                        .param("hash", hash(account, typed))
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    int left(AccountId account) {
        return jdbc.sql("select count(*) from identity.recovery_code where account = :account and used_at is null")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    private byte[] hash(AccountId account, String code) {
        var plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return cipher.blindIndex(HASH, account + "|" + plain);
    }

    private static String half() {
        var text = new StringBuilder();
        RANDOM.ints(HALF, 0, ALPHABET.length()).forEach(at -> text.append(ALPHABET.charAt(at)));
        return text.toString();
    }
}
