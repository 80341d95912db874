package org.linjuli.casework.photo;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a clean photo of an upload: upright, at most {@value #FULL} pixels long, without the place, time and device
 * that cameras write into the file. Whatever else the file held does not survive, because only pixels are copied.
 */
final class PhotoCleaner {

    static final int FULL = 2048;
    static final int THUMB = 320;

    private static final float QUALITY = 0.82f;

    private static final Logger log = LoggerFactory.getLogger(PhotoCleaner.class);

    private final DecodingRoom room;

    PhotoCleaner(DecodingRoom room) {
        this.room = room;
    }

    /** Reads the upload twice: once for what it says about itself, and again when there is room to decode it. */
    CleanPhoto clean(Upload upload) {
        var header = room.with(upload.size(), () -> PhotoHeader.read(bytes(upload)));
        int step = Math.max(1, header.longestSide() / FULL);
        return room.with(upload.size() + header.bytes(step), () -> clean(bytes(upload), header, step));
    }

    private static byte[] bytes(Upload upload) {
        try (var file = upload.file().getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Readers throw all kinds of exceptions at a file that was made to hurt them; each means the same here. */
    private static CleanPhoto clean(byte[] file, PhotoHeader header, int step) {
        try {
            var decoded = decode(file, header, step);
            var full = upright(shrunk(decoded, FULL), header.orientation());
            var thumb = shrunk(full, THUMB);
            return new CleanPhoto(encode(full), encode(thumb), full.getWidth(), full.getHeight());
        } catch (IOException | RuntimeException broken) {
            log.info("A {} of {} by {} could not be read", header.kind(), header.width(), header.height(), broken);
            throw PhotoProblem.PHOTO_BROKEN.now();
        }
    }

    /** Every step-th pixel is enough where the picture is a multiple of what is kept. */
    private static BufferedImage decode(byte[] file, PhotoHeader header, int step) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(header.kind().format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            if (reader.getWidth(0) > header.width() || reader.getHeight(0) > header.height()) {
                throw new IOException("the reader sees a larger picture than the header says");
            }
            var param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage shrunk(BufferedImage picture, int longest) {
        var smaller = picture;
        while (longestSide(smaller) > 2 * longest) {
            smaller = scaled(smaller, longestSide(smaller) / 2);
        }
        return longestSide(smaller) > longest || smaller.getType() != BufferedImage.TYPE_INT_RGB
                ? scaled(smaller, Math.min(longest, longestSide(smaller)))
                : smaller;
    }

    private static BufferedImage scaled(BufferedImage picture, int longest) {
        double scale = (double) longest / longestSide(picture);
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var target = blank(width, height);
        var brush = target.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        brush.dispose();
        return target;
    }

    private static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return picture;
        }
        var target = orientation.turned
                ? blank(picture.getHeight(), picture.getWidth())
                : blank(picture.getWidth(), picture.getHeight());
        var brush = target.createGraphics();
        brush.drawImage(picture, orientation.upright(picture.getWidth(), picture.getHeight()), null);
        brush.dispose();
        return target;
    }

    private static byte[] encode(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static int longestSide(BufferedImage picture) {
        return Math.max(picture.getWidth(), picture.getHeight());
    }
}
