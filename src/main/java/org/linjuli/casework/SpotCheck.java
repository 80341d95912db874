package org.linjuli.casework;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Draws the results that somebody else verifies although their category does not demand it (抽查). The draw of a request
 * is always the same, so that working it again does not escape it; and it is made with a secret of the city, so that
 * nobody who handles a request can work it out beforehand.
 */
final class SpotCheck {

    private static final String MAC = "HmacSHA256";
    private static final int ALL = 100;

    private final SecretKeySpec secret;

    SpotCheck(byte[] secret) {
        this.secret = new SecretKeySpec(secret, MAC);
    }

    /** Whether the request is among so many of a hundred. */
    boolean draws(UUID request, int share) {
        return lot(request) < share;
    }

    /** 0 to 99, each as likely as the others. */
    private int lot(UUID request) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(secret);
            var id = ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(request.getMostSignificantBits())
                    .putLong(request.getLeastSignificantBits())
                    .array();
            return (int) Long.remainderUnsigned(ByteBuffer.wrap(mac.doFinal(id)).getLong(), ALL);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has " + MAC, absent);
        }
    }
}
