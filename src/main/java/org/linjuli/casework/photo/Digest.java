package org.linjuli.casework.photo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of an upload, in hexadecimal digits. */
record Digest(String hex) {

    static Digest of(byte[] bytes) {
        return new Digest(HexFormat.of().formatHex(bytes));
    }

    static Digest of(InputStream file) throws IOException {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(file, sha).transferTo(OutputStream.nullOutputStream());
            return of(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
