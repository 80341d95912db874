package org.linjuli.casework.photo;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The picture formats that are read, known by their first bytes; what a file calls itself does not matter. */
enum PhotoKind {
    JPEG("jpeg"),
    PNG("png"),
    WEBP("webp");

    private static final int ENOUGH = 16;
    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis");

    /** The name under which the JDK finds a reader. */
    final String format;

    PhotoKind(String format) {
        this.format = format;
    }

    static PhotoKind of(byte[] file) {
        if (file.length < ENOUGH) {
            throw PhotoProblem.NOT_A_PHOTO.now();
        }
        if (startsWith(file, JPEG_START)) {
            return JPEG;
        }
        if (startsWith(file, PNG_START)) {
            return PNG;
        }
        if (ascii(file, 0).equals("RIFF") && ascii(file, 8).equals("WEBP")) {
            return WEBP;
        }
        if (ascii(file, 4).equals("ftyp") && HEIF_BRANDS.contains(ascii(file, 8))) {
            throw PhotoProblem.HEIC_NOT_READ.now();
        }
        throw PhotoProblem.NOT_A_PHOTO.now();
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (file[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static String ascii(byte[] file, int at) {
        return new String(file, at, 4, StandardCharsets.US_ASCII);
    }
}
