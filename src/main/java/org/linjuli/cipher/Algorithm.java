package org.linjuli.cipher;

import java.util.Arrays;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.SM4Engine;

/** Block ciphers under GCM. The number is written into each sealed value and never reused. */
public enum Algorithm {
    SM4_GCM(1, 16),
    AES_GCM(2, 32);

    private final int number;
    private final int keyBytes;

    Algorithm(int number, int keyBytes) {
        this.number = number;
        this.keyBytes = keyBytes;
    }

    int number() {
        return number;
    }

    int keyBytes() {
        return keyBytes;
    }

    BlockCipher engine() {
        return switch (this) {
            case SM4_GCM -> new SM4Engine();
            case AES_GCM -> AESEngine.newInstance();
        };
    }

    static Algorithm ofNumber(int number) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.number == number)
                .findFirst()
                .orElseThrow(SealBroken::new);
    }
}
