package org.linjuli.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.util.test.TestRandomBigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the standards publish comes out of the implementations that are used here. */
class NationalVectorsTests {

    private static final String SM4_KEY = "0123456789abcdeffedcba9876543210";

    /** GB/T 32907-2016, appendix A.2: the block of A.1 a million times over. */
    @Test
    void aMillionRoundsOfTheBlockCipherEndWhereTheStandardSays() {
        var engine = Algorithm.SM4_GCM.engine();
        engine.init(true, new KeyParameter(bytes(SM4_KEY)));
        var block = bytes(SM4_KEY);

        for (int n = 0; n < 1_000_000; n++) {
            engine.processBlock(block, 0, block, 0);
        }

        assertThat(hex(block)).isEqualTo("595298c7c6fd271f0402f804c33d3f66");
    }

    /** RFC 8998, appendix A.1: SM4 under GCM, as fields are sealed. */
    @Test
    void theSealedFormIsTheOneOfTheRfc() throws InvalidCipherTextException {
        var cipher = (GCMBlockCipher) GCMBlockCipher.newInstance(Algorithm.SM4_GCM.engine());
        cipher.init(
                true,
                new AEADParameters(
                        new KeyParameter(bytes(SM4_KEY)),
                        128,
                        bytes("00001234567800000000abcd"),
                        bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2")));
        var plain = bytes("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
        var sealed = new byte[cipher.getOutputSize(plain.length)];

        int written = cipher.processBytes(plain, 0, plain.length, sealed, 0);
        cipher.doFinal(sealed, written);

        assertThat(hex(sealed))
                .isEqualTo("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
    }

    /** GB/T 32905-2016, appendices A.1 and A.2. */
    @ParameterizedTest
    @CsvSource({
        "abc, 1, 66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
        "abcd, 16, debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
    })
    void theHashIsTheOneOfTheStandard(String text, int times, String expected) {
        var digest = new SM3Digest();
        var message = text.repeat(times).getBytes(StandardCharsets.US_ASCII);
        var hash = new byte[digest.getDigestSize()];

        digest.update(message, 0, message.length);
        digest.doFinal(hash, 0);

        assertThat(hex(hash)).isEqualTo(expected);
    }

    /** No national standard prints a vector of HMAC-SM3, so it is held against its definition (RFC 2104). */
    @Test
    void theKeyedHashBehindTheIndexesIsBuiltFromThatHash() {
        var key = bytes("0b".repeat(32));
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(new byte[] {1, 2, 3}, 0, 3);
        var result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);

        var inner = sm3(padded(key, 0x36), new byte[] {1, 2, 3});
        assertThat(result).isEqualTo(sm3(padded(key, 0x5c), inner));
    }

    /** GB/T 32918.5-2017, appendix A.2: the curve of the standard, signed with the number that it prints. */
    @Test
    void aSignatureIsTheOneOfTheStandardAndVerifies() throws CryptoException {
        var x9 = CustomNamedCurves.getByName("sm2p256v1");
        var curve = new ECDomainParameters(x9);
        var privateKey = new ECPrivateKeyParameters(
                number("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8"), curve);
        var publicKey = new ECPublicKeyParameters(
                x9.getCurve()
                        .createPoint(
                                number("09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"),
                                number("ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13")),
                curve);
        var random = new TestRandomBigInteger("59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21", 16);
        var message = "message digest".getBytes(StandardCharsets.US_ASCII);

        var signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
        signer.init(true, new ParametersWithRandom(privateKey, random));
        signer.update(message, 0, message.length);
        var signature = signer.generateSignature();

        assertThat(hex(signature))
                .isEqualTo("f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                        + "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
        assertThat(verifies(publicKey, message, signature)).isTrue();
        message[0] ^= 1;
        assertThat(verifies(publicKey, message, signature)).isFalse();
    }

    private static boolean verifies(ECPublicKeyParameters key, byte[] message, byte[] signature) {
        var verifier = new SM2Signer(PlainDSAEncoding.INSTANCE);
        verifier.init(false, key);
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }

    private static byte[] sm3(byte[] first, byte[] second) {
        var digest = new SM3Digest();
        digest.update(first, 0, first.length);
        digest.update(second, 0, second.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    private static byte[] padded(byte[] key, int pad) {
        var block = java.util.Arrays.copyOf(key, 64);
        for (int at = 0; at < block.length; at++) {
            block[at] ^= (byte) pad;
        }
        return block;
    }

    private static BigInteger number(String hex) {
        return new BigInteger(hex, 16);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
