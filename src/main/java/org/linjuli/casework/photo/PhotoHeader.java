package org.linjuli.casework.photo;

/**
 * What a file says about itself before a single pixel is decoded.
 *
 * @param cost the memory that decoding it takes
 * @param orientation how to turn it
 */
record PhotoHeader(PhotoKind kind, int width, int height, Cost cost, Orientation orientation) {

    static final long MOST_PIXELS = 40_000_000;

    /** A single row is decoded as a whole. */
    static final int LONGEST_SIDE = 20_000;

    /** Some formats can't be decoded row by row. */
    static final long MOST_BYTES_AT_ONCE = 160_000_000;

    PhotoHeader {
        if (width < 1 || height < 1) {
            throw PhotoProblem.PHOTO_BROKEN.now();
        }
        long pixels = (long) width * height;
        if (Math.max(width, height) > LONGEST_SIDE
                || pixels > MOST_PIXELS
                || pixels * cost.whole > MOST_BYTES_AT_ONCE) {
            throw PhotoProblem.PHOTO_TOO_MANY_PIXELS.now();
        }
    }

    static PhotoHeader read(byte[] file) {
        var kind = PhotoKind.of(file);
        try {
            return switch (kind) {
                case JPEG -> JpegHeader.read(file);
                case PNG -> PngHeader.read(file);
                case WEBP -> WebpHeader.read(file);
            };
        } catch (IndexOutOfBoundsException cutShort) {
            throw PhotoProblem.PHOTO_BROKEN.now();
        }
    }

    int longestSide() {
        return Math.max(width, height);
    }

    /** How many bytes it takes to decode every step-th pixel of every step-th row. */
    long bytes(int step) {
        long pixels = (long) width * height;
        return pixels * cost.whole + pixels / step / step * cost.kept;
    }

    /**
     * Memory in bytes a pixel.
     *
     * @param whole for each pixel of the file
     * @param kept for each pixel that is kept
     */
    record Cost(int whole, int kept) {}
}
