package org.linjuli.casework.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.casework.photo.Pictures.ascii;
import static org.linjuli.casework.photo.Pictures.concat;
import static org.linjuli.casework.photo.Pictures.jpeg;
import static org.linjuli.casework.photo.Pictures.picture;
import static org.linjuli.casework.photo.Pictures.png;
import static org.linjuli.casework.photo.Pictures.slice;
import static org.linjuli.casework.photo.Pictures.upload;
import static org.linjuli.casework.photo.Pictures.withExif;
import static org.linjuli.casework.photo.Pictures.withExifChunk;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linjuli.shared.ProblemException;

class PhotoCleanerTests {

    private final PhotoCleaner cleaner = new PhotoCleaner(new DecodingRoom(256L << 20, Duration.ofSeconds(1)));

    @Test
    void aLargePhotoIsKeptInTwoSmallerSizes() {
        var clean = cleaner.clean(upload(jpeg(4000, 3000)));

        var full = Pictures.decoded(clean.full);
        var thumb = Pictures.decoded(clean.thumb);
        assertThat(full.getWidth()).isEqualTo(2048).isEqualTo(clean.width);
        assertThat(full.getHeight()).isEqualTo(1536).isEqualTo(clean.height);
        assertThat(thumb.getWidth()).isEqualTo(320);
        assertThat(thumb.getHeight()).isEqualTo(240);
        assertThat(isRed(thumb, 10, 10)).isTrue();
        assertThat(isRed(thumb, 310, 230)).isFalse();
    }

    @Test
    void aSmallPhotoKeepsItsSize() {
        var clean = cleaner.clean(upload(png(30, 40)));

        assertThat(clean.width).isEqualTo(30);
        assertThat(clean.height).isEqualTo(40);
        assertThat(Pictures.decoded(clean.thumb).getHeight()).isEqualTo(40);
    }

    @Test
    void theFileSaysNeitherWhereNorWithWhatItWasTaken() {
        var upload = withExif(jpeg(64, 48), 1);

        var clean = cleaner.clean(upload(upload));

        assertThat(text(upload)).contains("Exif", "SECRETCAM");
        assertThat(text(clean.full)).doesNotContain("Exif", "SECRETCAM");
        assertThat(text(clean.thumb)).doesNotContain("Exif", "SECRETCAM");
        assertThat(applicationSegments(clean.full)).containsExactly("JFIF");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPhotoStandsUprightHoweverThePhoneWasHeld(int orientation) {
        var asSeen = picture(80, 60);
        var asStored = storedAs(orientation, asSeen);

        var fromJpeg = cleaner.clean(upload(withExif(Pictures.encoded(asStored, "jpeg"), orientation)));
        var fromPng = cleaner.clean(upload(withExifChunk(Pictures.encoded(asStored, "png"), orientation)));

        assertThat(difference(asSeen, Pictures.decoded(fromJpeg.full))).isLessThan(12);
        assertThat(difference(asSeen, Pictures.decoded(fromPng.full))).isLessThan(12);
    }

    @Test
    void webpIsRead() {
        assertThat(cleaner.clean(upload(Pictures.WEBP_LOSSLESS)).width).isEqualTo(1);
        assertThat(cleaner.clean(upload(Pictures.WEBP_LOSSY)).width).isEqualTo(1);
    }

    @Test
    void transparentPartsBecomeWhite() {
        var clean =
                cleaner.clean(upload(Pictures.encoded(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB), "png")));

        assertThat(new Color(Pictures.decoded(clean.full).getRGB(4, 4))).isEqualTo(Color.WHITE);
    }

    @Test
    void whatWasHiddenBehindThePictureIsGone() {
        var polyglot = concat(jpeg(64, 48), ascii("PK\3\4<script>alert(1)</script>"));

        var clean = cleaner.clean(upload(polyglot));

        assertThat(text(clean.full)).doesNotContain("script", "PK\3\4");
    }

    @Test
    void aPictureThatSaysItIsEnormousIsRefusedBeforeItIsDecoded() {
        assertRefused(Pictures.pngSayingItIs(50_000, 50_000), PhotoProblem.PHOTO_TOO_MANY_PIXELS);
        assertRefused(Pictures.pngSayingItIs(8_000, 5_001), PhotoProblem.PHOTO_TOO_MANY_PIXELS);
        assertRefused(Pictures.pngSayingItIs(30_000, 1), PhotoProblem.PHOTO_TOO_MANY_PIXELS);
        assertRefused(Pictures.pngSayingItIs(-1, 10), PhotoProblem.PHOTO_BROKEN);
        assertRefused(Pictures.pngSayingItIs(4_000, 4_000), PhotoProblem.PHOTO_BROKEN);
    }

    @Test
    void aFileThatWasCutOffIsRefused() {
        var jpeg = jpeg(640, 480);
        var png = png(640, 480);

        for (int percent : new int[] {1, 20, 50, 90, 99}) {
            assertRefused(slice(jpeg, 0, jpeg.length * percent / 100), PhotoProblem.PHOTO_BROKEN);
            assertRefused(slice(png, 0, png.length * percent / 100), PhotoProblem.PHOTO_BROKEN);
        }
    }

    @Test
    void everyCutEndsInAnAnswer() {
        for (var file : new byte[][] {withExif(jpeg(16, 16), 6), withExifChunk(png(16, 16), 6), Pictures.WEBP_LOSSY}) {
            IntStream.range(0, file.length - 1)
                    .forEach(length -> assertThatExceptionOfType(ProblemException.class)
                            .as("cut to %d bytes", length)
                            .isThrownBy(() -> cleaner.clean(upload(slice(file, 0, length)))));
        }
    }

    @Test
    void everyFlippedByteEndsInAPhotoOrInAnAnswer() {
        for (var file : new byte[][] {withExif(jpeg(16, 16), 6), withExifChunk(png(16, 16), 6), Pictures.WEBP_LOSSY}) {
            for (int at = 0; at < file.length; at++) {
                var flipped = file.clone();
                flipped[at] ^= (byte) 0xFF;
                assertThat(outcome(flipped)).as("byte %d flipped", at).isIn("kept", "refused");
            }
        }
    }

    @Test
    void whatIsNoPhotoIsRefusedWithAWayOut() {
        assertRefused(ascii("<html><script>alert(1)</script></html>"), PhotoProblem.NOT_A_PHOTO);
        assertRefused(ascii("GIF89a" + "x".repeat(100)), PhotoProblem.NOT_A_PHOTO);
        assertRefused(new byte[0], PhotoProblem.NOT_A_PHOTO);
        assertRefused(Pictures.HEIC, PhotoProblem.HEIC_NOT_READ);
    }

    private void assertRefused(byte[] file, PhotoProblem problem) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> cleaner.clean(upload(file)))
                .extracting(ProblemException::problem)
                .isEqualTo(problem);
    }

    private String outcome(byte[] file) {
        try {
            return cleaner.clean(upload(file)).full.length > 0 ? "kept" : "empty";
        } catch (ProblemException refused) {
            return "refused";
        }
    }

    /** How a camera that writes this orientation stores what the eye sees: the inverse of what the viewer does. */
    private static BufferedImage storedAs(int orientation, BufferedImage seen) {
        int width = seen.getWidth();
        int height = seen.getHeight();
        boolean turned = orientation >= 5;
        var stored = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int below = height - 1 - y;
                int[] at = switch (orientation) {
                    case 1 -> new int[] {x, y};
                    case 2 -> new int[] {right, y};
                    case 3 -> new int[] {right, below};
                    case 4 -> new int[] {x, below};
                    case 5 -> new int[] {y, x};
                    case 6 -> new int[] {y, right};
                    case 7 -> new int[] {below, right};
                    default -> new int[] {below, x};
                };
                stored.setRGB(at[0], at[1], seen.getRGB(x, y));
            }
        }
        return stored;
    }

    private static double difference(BufferedImage a, BufferedImage b) {
        assertThat(b.getWidth()).isEqualTo(a.getWidth());
        assertThat(b.getHeight()).isEqualTo(a.getHeight());
        double sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                var one = new Color(a.getRGB(x, y));
                var other = new Color(b.getRGB(x, y));
                sum += Math.abs(one.getRed() - other.getRed())
                        + Math.abs(one.getGreen() - other.getGreen())
                        + Math.abs(one.getBlue() - other.getBlue());
            }
        }
        return sum / (a.getWidth() * a.getHeight());
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        var color = new Color(picture.getRGB(x, y));
        return color.getRed() > 200 && color.getGreen() < 60 && color.getBlue() < 60;
    }

    private static List<String> applicationSegments(byte[] jpeg) {
        var names = new ArrayList<String>();
        for (int at = 2;
                (jpeg[at + 1] & 0xFF) != 0xDA;
                at += 2 + Short.toUnsignedInt(ByteBuffer.wrap(jpeg).getShort(at + 2))) {
            if ((jpeg[at + 1] & 0xF0) == 0xE0) {
                names.add(text(slice(jpeg, at + 4, at + 8)));
            }
        }
        return names;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
