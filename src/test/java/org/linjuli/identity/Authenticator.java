package org.linjuli.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.UUID;

/** A device that makes passkeys and signs with them, P-256, as WebAuthn Level 3 describes it. */
public final class Authenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int KEY_ALONG = 0x40;
    private static final int COORDINATE = 32;

    private final KeyPair keys;
    private final byte[] credential = bytesOf(UUID.randomUUID());
    private String origin = "http://localhost";
    private String domain = "localhost";
    private String user = "";
    private int flags = PRESENT | VERIFIED;
    private int count;

    public Authenticator() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The browser is at another address. */
    public Authenticator at(String elsewhere) {
        origin = elsewhere;
        return this;
    }

    /** Asked by a page that names another domain. */
    public Authenticator forDomain(String other) {
        domain = other;
        return this;
    }

    /** Somebody touched it without showing who they are. */
    public Authenticator unverified() {
        flags = PRESENT;
        return this;
    }

    /** The next signature is the one after this many. */
    public Authenticator counting(int signatures) {
        count = signatures;
        return this;
    }

    /** What the browser sends when a passkey was made. */
    public String made(String wanted, String name) {
        user = JsonPath.read(wanted, "$.user");
        var attestation = new Cbor()
                .map(3)
                .text("fmt")
                .text("none")
                .text("attStmt")
                .map(0)
                .text("authData")
                .bytes(authenticatorData(true))
                .toBytes();
        return """
                {"name": "%s", "clientData": "%s", "attestation": "%s", "transports": ["internal", "hybrid"]}""".formatted(name, base64(clientData("webauthn.create", wanted)), base64(attestation));
    }

    /** What the browser sends when the passkey was shown. */
    public String shown(String asked) {
        count++;
        var clientData = clientData("webauthn.get", asked);
        var authenticatorData = authenticatorData(false);
        return """
                {"credential": "%s", "clientData": "%s", "authenticatorData": "%s", "signature": "%s", "userHandle": "%s"}""".formatted(
                        base64(credential),
                        base64(clientData),
                        base64(authenticatorData),
                        base64(sign(authenticatorData, sha256(clientData))),
                        user);
    }

    private byte[] clientData(String type, String question) {
        String challenge = JsonPath.read(question, "$.challenge");
        return """
                {"type": "%s", "challenge": "%s", "origin": "%s", "crossOrigin": false}""".formatted(type, challenge, origin).getBytes(UTF_8);
    }

    private byte[] authenticatorData(boolean withKey) {
        var data = new ByteArrayOutputStream();
        data.writeBytes(sha256(domain.getBytes(US_ASCII)));
        data.write(withKey ? flags | KEY_ALONG : flags);
        data.writeBytes(ByteBuffer.allocate(4).putInt(count).array());
        if (withKey) {
            data.writeBytes(new byte[16]);
            data.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) credential.length).array());
            data.writeBytes(credential);
            data.writeBytes(publicKey());
        }
        return data.toByteArray();
    }

    /** COSE: kty EC2, alg ES256, curve P-256, x, y. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return new Cbor()
                .map(5)
                .number(1)
                .number(2)
                .number(3)
                .number(-7)
                .number(-1)
                .number(1)
                .number(-2)
                .bytes(coordinate(point.getAffineX()))
                .number(-3)
                .bytes(coordinate(point.getAffineY()))
                .toBytes();
    }

    private byte[] sign(byte[] authenticatorData, byte[] clientDataHash) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(authenticatorData);
            signature.update(clientDataHash);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] coordinate(BigInteger value) {
        var signed = value.toByteArray();
        var fixed = new byte[COORDINATE];
        int length = Math.min(signed.length, COORDINATE);
        System.arraycopy(signed, signed.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytesOf(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** As much of CBOR (RFC 8949) as an authenticator speaks. */
    private static final class Cbor {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Cbor map(int pairs) {
            return head(5, pairs);
        }

        Cbor number(int value) {
            return value < 0 ? head(1, -1 - value) : head(0, value);
        }

        Cbor text(String value) {
            head(3, value.length());
            out.writeBytes(value.getBytes(US_ASCII));
            return this;
        }

        Cbor bytes(byte[] value) {
            head(2, value.length);
            out.writeBytes(value);
            return this;
        }

        byte[] toBytes() {
            return out.toByteArray();
        }

        private Cbor head(int type, int value) {
            if (value < 24) {
                out.write(type << 5 | value);
            } else if (value < 256) {
                out.write(type << 5 | 24);
                out.write(value);
            } else {
                out.write(type << 5 | 25);
                out.write(value >> 8);
                out.write(value);
            }
            return this;
        }
    }
}
