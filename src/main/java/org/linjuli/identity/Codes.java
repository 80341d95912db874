package org.linjuli.identity;

import static org.linjuli.platform.Columns.utc;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.cipher.Field;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Six digits that prove a phone: good for ten minutes, five tries and one use. */
@Component
class Codes {

    static final Duration LASTS = Duration.ofMinutes(10);

    private static final Field HASH = new Field("identity.phone_code", "code_hash");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_TRIES = 5;
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final CodeLimits limits;
    private final ObjectProvider<PhoneCodes> way;
    private final Clock clock;

    Codes(JdbcClient jdbc, FieldCipher cipher, CodeLimits limits, ObjectProvider<PhoneCodes> way, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.limits = limits;
        this.way = way;
        this.clock = clock;
    }

    UUID send(AccountId account, PhoneNumber phone) {
        var phoneIndex = cipher.blindIndex(Phones.PHONE, phone.value());
        limits.refuseTooMany(account, phoneIndex);
        var id = Ids.next(clock);
        var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        jdbc.sql("""
                        insert into identity.phone_code (id, account, phone_index, code_hash, sent_at)
                        values (:id, :account, :phone, :hash, :now)
                        """)
                .param("id", id)
                .param("account", account.value())
                .param("phone", phoneIndex)
                .param("hash", hash(id, code))
                .param("now", utc(clock.instant()))
                .update();
        way.getObject().send(new PhoneCode(id, account, phone.value(), code));
        return id;
    }

    /**
     * Refuses a wrong code. The try is taken before the code is compared, in a statement of its own: as many guesses as
     * come at once are still five. Call it outside a transaction, or a refusal would give the try back.
     */
    void refuseWrong(UUID id, String code) {
        var expected = takeTry(id).orElseThrow(IdentityProblem.CODE_SPENT::now);
        if (!MessageDigest.isEqual(expected, hash(id, code))) {
            throw IdentityProblem.CODE_WRONG.now().field("code", "验证码不正确，请核对短信后重新填写");
        }
    }

    /** Uses the code up; of several at once one succeeds. */
    void spend(UUID id) {
        int spent = jdbc.sql("update identity.phone_code set ended_at = :now where id = :id and ended_at is null")
                .param("id", id)
                .param("now", utc(clock.instant()))
                .update();
        if (spent == 0) {
            throw IdentityProblem.CODE_SPENT.now();
        }
    }

    void purge() {
        jdbc.sql("delete from identity.phone_code where sent_at < :past")
                .param("past", utc(clock.instant().minus(KEPT)))
                .update();
    }

    private Optional<byte[]> takeTry(UUID id) {
        return jdbc.sql("""
                        update identity.phone_code set tries = tries + 1
                        where id = :id and tries < :most and ended_at is null and sent_at > :since
                        returning code_hash
                        """)
                .param("id", id)
                .param("most", MOST_TRIES)
                .param("since", utc(clock.instant().minus(LASTS)))
                .query((row, n) -> row.getBytes("code_hash"))
                .optional();
    }

    private byte[] hash(UUID id, String code) {
        return cipher.blindIndex(HASH, id + "|" + code);
    }
}
