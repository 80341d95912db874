package org.linjuli.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.linjuli.cipher.Algorithm;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.cipher.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class KeyProbeTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Keys keys;

    @Test
    void theKeysOfThisDatabaseAreTakenAgain() {
        assertThatCode(() -> start(keys)).doesNotThrowAnyException();
    }

    @Test
    void anotherFieldKeyIsNoticedBeforeItSealsAnything() {
        assertThatThrownBy(() -> start(new Changed(keys, true, false))).hasMessageContaining("right key file");
    }

    @Test
    void anotherIndexKeyIsNoticedToo() {
        assertThatThrownBy(() -> start(new Changed(keys, false, true))).hasMessageContaining("right key file");
    }

    private void start(Keys these) {
        new KeyProbe(jdbc, new FieldCipher(these, Algorithm.SM4_GCM), these).afterPropertiesSet();
    }

    private record Changed(Keys keys, boolean field, boolean index) implements Keys {

        @Override
        public int current() {
            return keys.current();
        }

        @Override
        public byte[] fieldKey(int number) {
            return field ? new byte[32] : keys.fieldKey(number);
        }

        @Override
        public byte[] indexKey() {
            return index ? new byte[32] : keys.indexKey();
        }
    }
}
