package org.linjuli.casework.photo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.springframework.core.io.ByteArrayResource;

/** Makes the files that phones, and people who mean no good, send. */
final class Pictures {

    /** One transparent pixel, lossless. */
    static final byte[] WEBP_LOSSLESS = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    /** One pixel, lossy. */
    static final byte[] WEBP_LOSSY =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    static final byte[] HEIC = concat(new byte[] {0, 0, 0, 24}, ascii("ftypheic"), new byte[64]);

    private Pictures() {}

    static Upload upload(byte[] file) {
        return upload(UUID.randomUUID(), file);
    }

    static Upload upload(UUID id, byte[] file) {
        return new Upload(id, new ByteArrayResource(file), file.length);
    }

    /** The upper left quarter is red, the rest fades from blue to green. */
    static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, Color.BLUE, width, height, Color.GREEN));
        brush.fillRect(0, 0, width, height);
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width / 2, height / 2);
        brush.dispose();
        return picture;
    }

    static byte[] jpeg(int width, int height) {
        return encoded(picture(width, height), "jpeg");
    }

    static byte[] png(int width, int height) {
        return encoded(picture(width, height), "png");
    }

    static byte[] encoded(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG with an EXIF block: orientation, a maker's name, and a place. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        var exif = concat(ascii("Exif\0\0"), tiff(orientation, ByteOrder.LITTLE_ENDIAN));
        var segment = ByteBuffer.allocate(4)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .array();
        return concat(slice(jpeg, 0, 2), segment, exif, slice(jpeg, 2, jpeg.length));
    }

    /** A PNG with an eXIf chunk. */
    static byte[] withExifChunk(byte[] png, int orientation) {
        var headerEnd = 8 + 12 + 13;
        return concat(
                slice(png, 0, headerEnd),
                chunk("eXIf", tiff(orientation, ByteOrder.BIG_ENDIAN)),
                slice(png, headerEnd, png.length));
    }

    /** A PNG of a few bytes that says it is enormous. */
    static byte[] pngSayingItIs(int width, int height) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return concat(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
                chunk("IHDR", header),
                chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1}),
                chunk("IEND", new byte[0]));
    }

    static byte[] concat(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] tiff(int orientation, ByteOrder order) {
        var secret = ascii("SECRETCAM\0");
        int values = 8 + 2 + 3 * 12 + 4;
        var tiff = ByteBuffer.allocate(values + secret.length + 2 + 12 + 4).order(order);
        tiff.put(ascii(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM"))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 3);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(secret.length).putInt(values);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(values + secret.length);
        tiff.putInt(0).put(secret);
        tiff.putShort((short) 1);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(ascii("N\0\0\0"));
        tiff.putInt(0);
        return tiff.array();
    }

    private static byte[] chunk(String type, byte[] content) {
        var crc = new CRC32();
        crc.update(concat(ascii(type), content));
        var length = ByteBuffer.allocate(4).putInt(content.length).array();
        var sum = ByteBuffer.allocate(4).putInt((int) crc.getValue()).array();
        return concat(length, ascii(type), content, sum);
    }
}
