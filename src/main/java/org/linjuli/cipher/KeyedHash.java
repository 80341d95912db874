package org.linjuli.cipher;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * HMAC-SM3 under a key of its own for each purpose, made from the index key, which never changes in place. Without the
 * keys nobody can make a hash that fits.
 */
public final class KeyedHash {

    /** Of a hash, in bytes. */
    public static final int BYTES = 32;

    private final KeyParameter key;

    /** @param purpose what the hashes are for; those of one purpose are of no use for another */
    public KeyedHash(Keys keys, String purpose) {
        this.key = new KeyParameter(of(new KeyParameter(keys.indexKey()), ("hash|" + purpose).getBytes(UTF_8)));
    }

    public byte[] of(byte[]... parts) {
        return of(key, parts);
    }

    static byte[] of(KeyParameter key, byte[]... parts) {
        var mac = new HMac(new SM3Digest());
        mac.init(key);
        for (var part : parts) {
            mac.update(part, 0, part.length);
        }
        var result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return result;
    }
}
