package org.linjuli.casework.photo;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a picture has to be turned to stand upright, as cameras write it into EXIF tag 274. */
enum Orientation {
    UPRIGHT(false, 1, 0, 0, 1),
    MIRRORED(false, -1, 0, 0, 1),
    UPSIDE_DOWN(false, -1, 0, 0, -1),
    UPSIDE_DOWN_MIRRORED(false, 1, 0, 0, -1),
    TURNED_LEFT_MIRRORED(true, 0, 1, 1, 0),
    TURNED_LEFT(true, 0, 1, -1, 0),
    TURNED_RIGHT_MIRRORED(true, 0, -1, -1, 0),
    TURNED_RIGHT(true, 0, -1, 1, 0);

    private static final int TAG = 0x0112;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int BIG_ENDIAN = 0x4D4D;
    private static final int TIFF = 42;
    private static final int MOST_ENTRIES = 512;

    /** Whether width and height change places. */
    final boolean turned;

    private final int m00;
    private final int m10;
    private final int m01;
    private final int m11;

    Orientation(boolean turned, int m00, int m10, int m01, int m11) {
        this.turned = turned;
        this.m00 = m00;
        this.m10 = m10;
        this.m01 = m01;
        this.m11 = m11;
    }

    /** Moves a picture of that size so that it stands upright with its corner at the origin. */
    AffineTransform upright(int width, int height) {
        double left = Math.min(0, m00 * width) + Math.min(0, m01 * height);
        double top = Math.min(0, m10 * width) + Math.min(0, m11 * height);
        return new AffineTransform(m00, m10, m01, m11, -left, -top);
    }

    /** Reads the first directory of a TIFF block; one that makes no sense means upright. */
    static Orientation in(ByteBuffer tiff) {
        try {
            int order = tiff.getShort(0);
            if (order != LITTLE_ENDIAN && order != BIG_ENDIAN) {
                return UPRIGHT;
            }
            tiff.order(order == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            return tiff.getShort(2) == TIFF ? inDirectory(tiff, tiff.getInt(4)) : UPRIGHT;
        } catch (IndexOutOfBoundsException | BufferUnderflowException cutShort) {
            return UPRIGHT;
        }
    }

    private static Orientation inDirectory(ByteBuffer tiff, int at) {
        int entries = Math.min(Short.toUnsignedInt(tiff.getShort(at)), MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            int entry = at + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
