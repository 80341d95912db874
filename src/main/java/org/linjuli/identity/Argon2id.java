package org.linjuli.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) in the written form of its reference: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. Its memory
 * is kept for the next password: thrown away each time, it would fill the heap with short-lived blocks that the
 * collector takes for long-lived ones.
 */
final class Argon2id {

    /** Each block is one KiB. */
    private static final int KIBIBYTES = 19 * 1024;

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern WRITTEN = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** Compared against when there is no such account, so that both answers take the same time; no password gives it. */
    static final String NOBODYS = written(new byte[SALT_BYTES], new byte[HASH_BYTES]);

    /** How many passwords are meant to be hashed at the same time: a crowd that signs in must leave room for others. */
    static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final FixedBlockPool MEMORY = new FixedBlockPool(AT_ONCE * KIBIBYTES);

    private final SecureRandom random = new SecureRandom();

    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return written(salt, derived(password, HASH_BYTES, with(KIBIBYTES, PASSES, LANES, salt)));
    }

    /** False also for a hash that is written in another way. */
    boolean matches(String password, String hash) {
        var read = WRITTEN.matcher(hash);
        if (!read.matches()) {
            return false;
        }
        var expected = Base64.getDecoder().decode(read.group(5));
        return MessageDigest.isEqual(expected, derived(password, expected.length, parameters(read)));
    }

    private static Argon2Parameters.Builder parameters(Matcher read) {
        return with(
                Integer.parseInt(read.group(1)),
                Integer.parseInt(read.group(2)),
                Integer.parseInt(read.group(3)),
                Base64.getDecoder().decode(read.group(4)));
    }

    private static Argon2Parameters.Builder with(int kibibytes, int passes, int lanes, byte[] salt) {
        return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt);
    }

    private static byte[] derived(String password, int bytes, Argon2Parameters.Builder parameters) {
        var generator = new Argon2BytesGenerator();
        generator.init(parameters.withBlockPool(MEMORY).build());
        var derived = new byte[bytes];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), derived);
        return derived;
    }

    private static String written(byte[] salt, byte[] hash) {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(KIBIBYTES, PASSES, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
    }
}
