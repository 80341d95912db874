package org.linjuli.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.cipher.Field;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The phones behind the accounts. The database shows an account its own; whoever needs that of another asks as the
 * product, once it is decided that they may.
 */
@Repository
class Phones {

    static final Field PHONE = new Field("identity.phone", "phone");

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    Phones(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    Optional<String> of(AccountId account) {
        return jdbc.sql("select phone from identity.phone where account = :account")
                .param("account", account.value())
                .query(byte[].class)
                .optional()
                .map(bytes -> cipher.open(PHONE, account.value(), bytes));
    }

    /** The phones of these accounts, in one round trip; whoever has none is left out. */
    Map<AccountId, String> of(Collection<AccountId> asked) {
        var phones = new HashMap<AccountId, String>();
        jdbc.sql("select account, phone from identity.phone where account = any(:accounts::uuid[])")
                .param(
                        "accounts",
                        asked.stream().map(AccountId::toString).distinct().toArray(String[]::new))
                .query(row -> {
                    var account = row.getObject("account", UUID.class);
                    phones.put(new AccountId(account), cipher.open(PHONE, account, row.getBytes("phone")));
                });
        return phones;
    }

    void put(AccountId account, String phone) {
        jdbc.sql("""
                        insert into identity.phone (account, phone, phone_index) values (:account, :phone, :index)
                        on conflict (account) do update
                        set phone = excluded.phone, phone_index = excluded.phone_index
                        """)
                .param("account", account.value())
                .param("phone", cipher.seal(PHONE, account.value(), phone))
                .param("index", cipher.blindIndex(PHONE, phone))
                .update();
    }
}
