package org.linjuli.casework.photo;

/** What is kept of an upload: two JPEGs made from its pixels, and nothing else of the file. */
final class CleanPhoto {

    final byte[] full;
    final byte[] thumb;
    final int width;
    final int height;

    CleanPhoto(byte[] full, byte[] thumb, int width, int height) {
        this.full = full;
        this.thumb = thumb;
        this.width = width;
        this.height = height;
    }
}
