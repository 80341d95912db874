package org.linjuli.cipher;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * SM2 signatures (GB/T 32918.2, with SM3 and the standard's default id) by a key of this installation, so that whoever
 * gets a file can tell that it came from here and was not changed.
 */
public final class Signer {

    private static final ECDomainParameters CURVE = new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));
    private static final byte[] DEFAULT_ID = "1234567812345678".getBytes(US_ASCII);

    private final ECPrivateKeyParameters secret;
    private final ECPublicKeyParameters open;

    /** @param purpose what is signed; each purpose has a key of its own, made from the index key */
    public Signer(Keys keys, String purpose) {
        var hash = new KeyedHash(keys, "sign|" + purpose);
        var number = new BigInteger(1, hash.of(new byte[] {1}, hash.of(new byte[] {2})))
                .mod(CURVE.getN().subtract(BigInteger.TWO))
                .add(BigInteger.ONE);
        this.secret = new ECPrivateKeyParameters(number, CURVE);
        this.open = new ECPublicKeyParameters(
                new FixedPointCombMultiplier().multiply(CURVE.getG(), number).normalize(), CURVE);
    }

    /** A new signature, DER-coded; signing twice gives two signatures, and both hold. */
    public byte[] sign(byte[] content) {
        var signer = new SM2Signer();
        signer.init(true, new ParametersWithID(secret, DEFAULT_ID));
        signer.update(content, 0, content.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("SM2 could not sign", e);
        }
    }

    /** The public key: an uncompressed point of 65 bytes. */
    public byte[] publicKey() {
        return open.getQ().getEncoded(false);
    }

    /** Whether this is a signature of the content by the holder of that public key. */
    public static boolean holds(byte[] publicKey, byte[] content, byte[] signature) {
        var verifier = new SM2Signer();
        var key = new ECPublicKeyParameters(CURVE.getCurve().decodePoint(publicKey), CURVE);
        verifier.init(false, new ParametersWithID(key, DEFAULT_ID));
        verifier.update(content, 0, content.length);
        return verifier.verifySignature(signature);
    }
}
