package org.linjuli.casework.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.linjuli.casework.photo.PhotoHeader.Cost;

/** Walks through the chunks of a WebP. One that moves is refused: a photo stands still. */
final class WebpHeader {

    private static final int FIRST_CHUNK = 12;
    private static final int LOSSY = 0x20385056;
    private static final int LOSSLESS = 0x4C385056;
    private static final int EXTENDED = 0x58385056;
    private static final int EXIF = 0x46495845;
    private static final int ANIMATED = 0x02;

    /** The reader holds the whole picture as planes and again as pixels. */
    private static final Cost PLANES_AND_PIXELS = new Cost(8, 4);

    private final ByteBuffer file;
    private int width;
    private int height;
    private Orientation orientation = Orientation.UPRIGHT;

    private WebpHeader(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static PhotoHeader read(byte[] file) {
        var header = new WebpHeader(file);
        header.walk();
        return new PhotoHeader(PhotoKind.WEBP, header.width, header.height, PLANES_AND_PIXELS, header.orientation);
    }

    private void walk() {
        long end = 8 + Integer.toUnsignedLong(file.getInt(4));
        if (end > file.limit()) {
            throw PhotoProblem.PHOTO_BROKEN.now();
        }
        for (int at = FIRST_CHUNK; at + 8 <= end; ) {
            int length = file.getInt(at + 4);
            if (length < 0 || length > end - at - 8) {
                throw PhotoProblem.PHOTO_BROKEN.now();
            }
            chunk(file.getInt(at), at + 8, length);
            at += 8 + length + (length & 1);
        }
    }

    private void chunk(int type, int at, int length) {
        switch (type) {
            case LOSSY -> size(file.getShort(at + 6) & 0x3FFF, file.getShort(at + 8) & 0x3FFF);
            case LOSSLESS -> {
                int bits = file.getInt(at + 1);
                size((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1);
            }
            case EXTENDED -> {
                if ((file.get(at) & ANIMATED) != 0) {
                    throw PhotoProblem.NOT_A_PHOTO.now();
                }
                size((file.getInt(at + 4) & 0xFFFFFF) + 1, (file.getInt(at + 6) >>> 8) + 1);
            }
            case EXIF -> orientation = Orientation.in(file.slice(at, length));
            default -> {
                // colour profile, XMP, alpha: nothing to learn before decoding
            }
        }
    }

    /** The largest of what the chunks say, so that none can understate the work. */
    private void size(int chunkWidth, int chunkHeight) {
        width = Math.max(width, chunkWidth);
        height = Math.max(height, chunkHeight);
    }
}
