package org.linjuli.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldCipherTests {

    private static final Field PHONE = new Field("identity.phone", "phone");
    private static final UUID ROW = new UUID(1, 2);
    private static final String FIRST = "field 1 " + "0a".repeat(32);
    private static final String INDEX = "index " + "0b".repeat(32);

    private final FieldCipher cipher = new FieldCipher(KeyRing.parse(FIRST + "\n" + INDEX), Algorithm.SM4_GCM);

    @ParameterizedTest
    @EnumSource
    void whatIsSealedOpensAgain(Algorithm algorithm) {
        var other = new FieldCipher(KeyRing.parse(FIRST + "\n" + INDEX), algorithm);

        var sealed = other.seal(PHONE, ROW, "13800138000");

        assertThat(other.open(PHONE, ROW, sealed)).isEqualTo("13800138000");
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("138");
    }

    @Test
    void aValueSealedTwiceLooksDifferent() {
        assertThat(cipher.seal(PHONE, ROW, "13800138000")).isNotEqualTo(cipher.seal(PHONE, ROW, "13800138000"));
    }

    @Test
    void aValueMovedToAnotherRowNoLongerOpens() {
        var sealed = cipher.seal(PHONE, ROW, "13800138000");

        assertThatThrownBy(() -> cipher.open(PHONE, new UUID(1, 3), sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void aValueMovedToAnotherColumnNoLongerOpens() {
        var sealed = cipher.seal(PHONE, ROW, "13800138000");

        assertThatThrownBy(() -> cipher.open(new Field("identity.account", "id_number"), ROW, sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void everyFlippedByteIsNoticed() {
        var sealed = cipher.seal(PHONE, ROW, "13800138000");

        for (int at = 0; at < sealed.length; at++) {
            var damaged = sealed.clone();
            damaged[at] ^= 1;
            assertThatThrownBy(() -> cipher.open(PHONE, ROW, damaged))
                    .as("byte %d", at)
                    .isInstanceOfAny(SealBroken.class, IllegalStateException.class);
        }
    }

    @Test
    void aNewKeySealsWhileTheOldOneStillOpens() {
        var sealed = cipher.seal(PHONE, ROW, "13800138000");
        var rotated = new FieldCipher(
                KeyRing.parse(FIRST + "\nfield 2 " + "0c".repeat(32) + "\n" + INDEX), Algorithm.SM4_GCM);

        assertThat(rotated.open(PHONE, ROW, sealed)).isEqualTo("13800138000");
        assertThatThrownBy(() -> cipher.open(PHONE, ROW, rotated.seal(PHONE, ROW, "13800138000")))
                .hasMessageContaining("field key 2");
    }

    @Test
    void theBlindIndexIsEqualForEqualValuesOfOneColumnOnly() {
        var index = cipher.blindIndex(PHONE, "13800138000");

        assertThat(cipher.blindIndex(PHONE, "13800138000")).isEqualTo(index);
        assertThat(cipher.blindIndex(PHONE, "13800138001")).isNotEqualTo(index);
        assertThat(cipher.blindIndex(new Field("identity.account", "other"), "13800138000"))
                .isNotEqualTo(index);
    }

    /** GB/T 32907-2016, appendix A.1. */
    @Test
    void theBlockCipherIsTheOneOfTheStandard() {
        var key = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
        var engine = new SM4Engine();
        engine.init(true, new KeyParameter(key));
        var block = key.clone();

        engine.processBlock(block, 0, block, 0);

        assertThat(HexFormat.of().formatHex(block)).isEqualTo("681edf34d206965e86b3e94f536e4246");
    }
}
