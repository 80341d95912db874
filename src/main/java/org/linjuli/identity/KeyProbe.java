package org.linjuli.identity;

import java.util.Arrays;
import java.util.UUID;
import org.linjuli.cipher.EverythingResealed;
import org.linjuli.cipher.Field;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.cipher.Keys;
import org.linjuli.cipher.SealBroken;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start with keys that are not those of this database: sealing on would lose what was sealed before. */
@Component
class KeyProbe implements InitializingBean {

    private static final Field FIELD = new Field("identity.key_probe", "sealed");
    private static final String KNOWN = "邻聚里";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Keys keys;

    KeyProbe(JdbcClient jdbc, FieldCipher cipher, Keys keys) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.keys = keys;
    }

    @Override
    public void afterPropertiesSet() {
        jdbc.sql("select number, sealed, index from identity.key_probe order by number limit 1000")
                .query(row -> {
                    refuseUnlessOurs(row.getInt("number"), row.getBytes("sealed"), row.getBytes("index"));
                });
        jdbc.sql("""
                        insert into identity.key_probe (number, sealed, index) values (:number, :sealed, :index)
                        on conflict do nothing
                        """)
                .param("number", keys.current())
                .param("sealed", cipher.seal(FIELD, row(keys.current()), KNOWN))
                .param("index", cipher.blindIndex(FIELD, KNOWN))
                .update();
    }

    /** An older key that nothing needs any more may leave the key file. */
    @EventListener
    void forgetOlderKeys(EverythingResealed done) {
        jdbc.sql("delete from identity.key_probe where number < :key")
                .param("key", done.key())
                .update();
    }

    private void refuseUnlessOurs(int number, byte[] sealed, byte[] index) {
        if (!opens(number, sealed) || !Arrays.equals(index, cipher.blindIndex(FIELD, KNOWN))) {
            throw new IllegalStateException(
                    "The keys (linjuli.keys.*) are not those that sealed this database's personal fields: key " + number
                            + " or the index key is another. Bring back the right key file.");
        }
    }

    private boolean opens(int number, byte[] sealed) {
        try {
            return cipher.open(FIELD, row(number), sealed).equals(KNOWN);
        } catch (SealBroken | IllegalStateException e) {
            return false;
        }
    }

    private static UUID row(int number) {
        return new UUID(0, number);
    }
}
