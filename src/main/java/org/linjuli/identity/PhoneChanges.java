package org.linjuli.identity;

import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.util.UUID;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Mask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes another phone for an account (换绑手机): whoever is signed in and holds the new phone needs nobody's leave. */
@Service
public class PhoneChanges {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Phones phones;
    private final Codes codes;
    private final Sessions sessions;
    private final TransactionTemplate transaction;
    private final SignInNotes notes;
    private final Clock clock;

    PhoneChanges(
            JdbcClient jdbc,
            FieldCipher cipher,
            Phones phones,
            Codes codes,
            Sessions sessions,
            TransactionTemplate transaction,
            SignInNotes notes,
            Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.phones = phones;
        this.codes = codes;
        this.sessions = sessions;
        this.transaction = transaction;
        this.notes = notes;
        this.clock = clock;
    }

    /** Sends a code to the new phone. What was begun before is forgotten. */
    @Transactional
    public void begin(Actor actor, String typed) {
        var phone = PhoneNumber.read(typed);
        var code = codes.send(actor.account(), phone);
        notes.log(actor, "phone.begin", actor.account());
        jdbc.sql("""
                        insert into identity.phone_begun (account, phone, phone_index, code)
                        values (:account, :phone, :index, :code)
                        on conflict (account) do update
                        set phone = excluded.phone, phone_index = excluded.phone_index, code = excluded.code
                        """)
                .param("account", actor.account().value())
                .param("phone", cipher.seal(Phones.PHONE, actor.account().value(), phone.value()))
                .param("index", cipher.blindIndex(Phones.PHONE, phone.value()))
                .param("code", code)
                .update();
    }

    /** Takes the new phone with the code that came, and tells it masked. */
    public String confirm(Actor actor, String typed) {
        var code = jdbc.sql("select code from identity.phone_begun where account = :account")
                .param("account", actor.account().value())
                .query(UUID.class)
                .optional()
                .orElseThrow(IdentityProblem.NO_PHONE_BEGUN::now);
        codes.refuseWrong(code, typed.strip());
        transaction.executeWithoutResult(status -> change(actor.account(), code));
        return phones.of(actor.account()).map(Mask::phone).orElseThrow();
    }

    private void change(AccountId account, UUID code) {
        codes.spend(code);
        int changed = jdbc.sql("""
                        with begun as (
                          delete from identity.phone_begun where account = :account and code = :code
                          returning phone, phone_index)
                        insert into identity.phone (account, phone, phone_index)
                        select :account, phone, phone_index from begun
                        on conflict (account) do update set phone = excluded.phone, phone_index = excluded.phone_index
                        """)
                .param("account", account.value())
                .param("code", code)
                .update();
        if (changed == 0) {
            throw IdentityProblem.CODE_SPENT.now();
        }
        sessions.accountChanged(account);
        notes.log(account, "phone.change");
        notes.tell(account, SignInChange.PHONE_CHANGED);
    }

    /** What was begun and not ended in time is forgotten. */
    void purge() {
        jdbc.sql("""
                        delete from identity.phone_begun b using identity.phone_code c
                        where c.id = b.code and c.sent_at < :past
                        """).param("past", utc(clock.instant().minus(Codes.LASTS))).update();
    }
}
