package org.linjuli.casework.photo;

import java.nio.ByteBuffer;
import org.linjuli.casework.photo.PhotoHeader.Cost;

/** Walks through the segments of a JPEG to its end, so that a file that was cut off is known before it is decoded. */
final class JpegHeader {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int APP1 = 0xE1;
    private static final int HUFFMAN_TABLE = 0xC4;
    private static final int ARITHMETIC_TABLE = 0xCC;
    private static final int EXTENSION = 0xC8;
    private static final int PROGRESSIVE = 0xC2;
    private static final long EXIF = 0x457869660000L;

    /** Cameras write about ten; each costs a walk over all pixels. */
    private static final int MOST_SCANS = 40;

    private static final Cost BASELINE = new Cost(0, 4);

    /** A progressive picture is held as coefficients, two bytes in each of three channels, until its last scan. */
    private static final Cost WITH_COEFFICIENTS = new Cost(6, 4);

    private final ByteBuffer file;
    private int width;
    private int height;
    private boolean progressive;
    private int scans;
    private Orientation orientation = Orientation.UPRIGHT;

    private JpegHeader(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    static PhotoHeader read(byte[] file) {
        var header = new JpegHeader(file);
        header.walk();
        var cost = header.progressive ? WITH_COEFFICIENTS : BASELINE;
        return new PhotoHeader(PhotoKind.JPEG, header.width, header.height, cost, header.orientation);
    }

    private void walk() {
        int at = 2;
        int marker = unsigned(at + 1);
        while (marker != END) {
            if (unsigned(at) != 0xFF) {
                throw PhotoProblem.PHOTO_BROKEN.now();
            }
            int length = Short.toUnsignedInt(file.getShort(at + 2));
            if (length < 2) {
                throw PhotoProblem.PHOTO_BROKEN.now();
            }
            segment(marker, at + 4);
            at = nextMarker(at + 2 + length, marker == START_OF_SCAN);
            marker = unsigned(at + 1);
        }
        if (scans == 0) {
            throw PhotoProblem.PHOTO_BROKEN.now();
        }
    }

    private void segment(int marker, int at) {
        if (isFrame(marker)) {
            height = Short.toUnsignedInt(file.getShort(at + 1));
            width = Short.toUnsignedInt(file.getShort(at + 3));
            progressive = marker == PROGRESSIVE;
        } else if (marker == START_OF_SCAN && ++scans > MOST_SCANS) {
            throw PhotoProblem.PHOTO_BROKEN.now();
        } else if (marker == APP1 && file.getLong(at) >>> 16 == EXIF) {
            orientation = Orientation.in(file.slice(at + 6, file.limit() - at - 6));
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != HUFFMAN_TABLE
                && marker != ARITHMETIC_TABLE
                && marker != EXTENSION;
    }

    /** Inside a scan 0xFF stands before a zero or a restart marker; elsewhere before fill bytes. */
    private int nextMarker(int from, boolean insideScan) {
        int at = from;
        while (insideScan && !(unsigned(at) == 0xFF && isMarker(unsigned(at + 1)))) {
            at++;
        }
        while (unsigned(at) == 0xFF && unsigned(at + 1) == 0xFF) {
            at++;
        }
        return at;
    }

    private static boolean isMarker(int code) {
        boolean restart = code >= 0xD0 && code <= 0xD7;
        return code != 0 && code != 0xFF && !restart;
    }

    private int unsigned(int at) {
        return Byte.toUnsignedInt(file.get(at));
    }
}
