package org.linjuli.casework.photo;

import java.nio.ByteBuffer;
import org.linjuli.casework.photo.PhotoHeader.Cost;

/** Walks through the chunks of a PNG to its end. */
final class PngHeader {

    private static final int FIRST_CHUNK = 8;
    private static final int HEADER = 0x49484452;
    private static final int EXIF = 0x65584966;
    private static final int END = 0x49454E44;

    private static final Cost EIGHT_BITS = new Cost(0, 4);
    private static final Cost SIXTEEN_BITS = new Cost(0, 8);

    private PngHeader() {}

    static PhotoHeader read(byte[] bytes) {
        var file = ByteBuffer.wrap(bytes);
        if (file.getInt(FIRST_CHUNK + 4) != HEADER) {
            throw PhotoProblem.PHOTO_BROKEN.now();
        }
        int width = file.getInt(FIRST_CHUNK + 8);
        int height = file.getInt(FIRST_CHUNK + 12);
        var cost = file.get(FIRST_CHUNK + 16) == 16 ? SIXTEEN_BITS : EIGHT_BITS;
        return new PhotoHeader(PhotoKind.PNG, width, height, cost, orientation(file));
    }

    private static Orientation orientation(ByteBuffer file) {
        var orientation = Orientation.UPRIGHT;
        int type = HEADER;
        for (int at = FIRST_CHUNK; type != END; ) {
            int length = file.getInt(at);
            type = file.getInt(at + 4);
            if (length < 0 || length > file.limit() - at - 12) {
                throw PhotoProblem.PHOTO_BROKEN.now();
            }
            if (type == EXIF) {
                orientation = Orientation.in(file.slice(at + 8, length));
            }
            at += 12 + length;
        }
        return orientation;
    }
}
