package org.linjuli.cipher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Seals one field of one row: header (form, algorithm, key number), nonce, ciphertext with tag. Column and row are
 * authenticated along, so a value copied to another row or column no longer opens.
 */
public final class FieldCipher {

    private static final byte FORM = 1;
    private static final int HEADER_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Keys keys;
    private final Algorithm algorithm;
    private final SecureRandom random = new SecureRandom();
    private final ConcurrentHashMap<Header, KeyParameter> derived = new ConcurrentHashMap<>();

    public FieldCipher(Keys keys, Algorithm algorithm) {
        this.keys = keys;
        this.algorithm = algorithm;
    }

    public byte[] seal(Field field, UUID row, String plain) {
        int number = keys.current();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var cipher = cipher(true, new Header(algorithm, number), nonce, authenticated(field, row));
        var sealed = run(cipher, plain.getBytes(StandardCharsets.UTF_8), 0);
        return ByteBuffer.allocate(HEADER_BYTES + NONCE_BYTES + sealed.length)
                .put(FORM)
                .put((byte) algorithm.number())
                .putShort((short) number)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Opens what was sealed for this field of this row.
     *
     * @throws SealBroken when the value was changed or stands elsewhere
     */
    public String open(Field field, UUID row, byte[] sealed) {
        var header = Header.of(sealed);
        var nonce = Arrays.copyOfRange(sealed, HEADER_BYTES, HEADER_BYTES + NONCE_BYTES);
        var cipher = cipher(false, header, nonce, authenticated(field, row));
        return new String(run(cipher, sealed, HEADER_BYTES + NONCE_BYTES), StandardCharsets.UTF_8);
    }

    /** How every value begins that is sealed now: form, algorithm, key. */
    byte[] header() {
        return ByteBuffer.allocate(HEADER_BYTES)
                .put(FORM)
                .put((byte) algorithm.number())
                .putShort((short) keys.current())
                .array();
    }

    /** Equal for equal values of one column, and of no use without the index key. */
    public byte[] blindIndex(Field field, String normalised) {
        return hmac(keys.indexKey(), "index|" + field.name() + '|' + normalised);
    }

    private GCMBlockCipher cipher(boolean seal, Header header, byte[] nonce, byte[] authenticated) {
        var key = derived.computeIfAbsent(header, this::derive);
        var cipher =
                (GCMBlockCipher) GCMBlockCipher.newInstance(header.algorithm().engine());
        cipher.init(seal, new AEADParameters(key, TAG_BITS, nonce, authenticated));
        return cipher;
    }

    private KeyParameter derive(Header header) {
        var key =
                hmac(keys.fieldKey(header.key()), "field|" + header.algorithm().name());
        return new KeyParameter(key, 0, header.algorithm().keyBytes());
    }

    private static byte[] run(GCMBlockCipher cipher, byte[] input, int from) {
        var output = new byte[cipher.getOutputSize(input.length - from)];
        int written = cipher.processBytes(input, from, input.length - from, output, 0);
        try {
            cipher.doFinal(output, written);
        } catch (InvalidCipherTextException e) {
            throw new SealBroken();
        }
        return output;
    }

    private static byte[] authenticated(Field field, UUID row) {
        return (field.name() + '|' + row).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(byte[] key, String text) {
        return KeyedHash.of(new KeyParameter(key), text.getBytes(StandardCharsets.UTF_8));
    }

    private record Header(Algorithm algorithm, int key) {

        static Header of(byte[] sealed) {
            if (sealed.length < HEADER_BYTES + NONCE_BYTES + TAG_BITS / 8 || sealed[0] != FORM) {
                throw new SealBroken();
            }
            return new Header(
                    Algorithm.ofNumber(sealed[1]), ByteBuffer.wrap(sealed, 2, 2).getShort());
        }
    }
}
