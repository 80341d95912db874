package org.linjuli.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Drawings of a lane before and after its surface was made anew; no photographs, and nobody in them. */
final class LanePictures {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;
    private static final int HORIZON = 300;
    private static final int FAR = 60;
    private static final int NEAR = 430;
    private static final int MIDDLE = WIDTH / 2;

    private final SplittableRandom random;

    LanePictures(SplittableRandom random) {
        this.random = random;
    }

    /** Potholes, puddles and one dim lamp. */
    byte[] before() {
        return drawn(false);
    }

    /** Even asphalt, covers flush with it and lamps that are lit. */
    byte[] after() {
        return drawn(true);
    }

    private byte[] drawn(boolean done) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var sky = done ? new Color(0x8fb6d9) : new Color(0x9a9f9f);
        pen.setPaint(new GradientPaint(0, 0, sky, 0, HORIZON, sky.brighter()));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        walls(pen, done);
        ground(pen, done);
        if (done) {
            covers(pen);
        } else {
            damage(pen);
        }
        lamps(pen, done);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void walls(Graphics2D pen, boolean done) {
        var wall = done ? new Color(0xcfc3ae) : new Color(0xb3a68f);
        pen.setColor(wall);
        pen.fill(area(0, 90, MIDDLE - FAR, HORIZON - 90, MIDDLE - FAR, HORIZON, MIDDLE - NEAR, HEIGHT, 0, HEIGHT));
        pen.setColor(wall.darker());
        pen.fill(area(
                WIDTH, 60, MIDDLE + FAR, HORIZON - 100, MIDDLE + FAR, HORIZON, MIDDLE + NEAR, HEIGHT, WIDTH, HEIGHT));
        pen.setColor(new Color(0x5c5346));
        for (int n = 0; n < 4; n++) {
            int x = 40 + n * 95;
            int top = 190 + n * 28 + random.nextInt(8);
            pen.fillRect(x, top, 46 - n * 7, 70 - n * 10);
            pen.fillRect(WIDTH - x - 40, top - 8, 46 - n * 7, 70 - n * 10);
        }
    }

    private static void ground(Graphics2D pen, boolean done) {
        pen.setColor(done ? new Color(0x3c3d40) : new Color(0x8b8375));
        pen.fill(area(MIDDLE - FAR, HORIZON, MIDDLE + FAR, HORIZON, MIDDLE + NEAR, HEIGHT, MIDDLE - NEAR, HEIGHT));
        if (done) {
            pen.setColor(new Color(0xe9e6dc));
            pen.setStroke(new BasicStroke(5));
            pen.drawLine(MIDDLE - FAR, HORIZON, MIDDLE - NEAR + 24, HEIGHT);
            pen.drawLine(MIDDLE + FAR, HORIZON, MIDDLE + NEAR - 24, HEIGHT);
        }
    }

    private void damage(Graphics2D pen) {
        for (int n = 0; n < 14; n++) {
            int y = HORIZON + 30 + n * 28;
            int half = FAR + (NEAR - FAR) * (y - HORIZON) / (HEIGHT - HORIZON) - 30;
            int x = MIDDLE - half + random.nextInt(2 * half);
            int size = 16 + (y - HORIZON) / 5;
            pen.setColor(n % 3 == 0 ? new Color(0x7d97a6) : new Color(0x5f584d));
            pen.fillOval(x - size, y - size / 4, 2 * size, size / 2);
            pen.setColor(new Color(0x4c463d));
            pen.setStroke(new BasicStroke(2));
            pen.drawLine(x, y, x + random.nextInt(90) - 45, y + 26);
        }
    }

    private static void covers(Graphics2D pen) {
        for (int n = 0; n < 3; n++) {
            int y = HORIZON + 90 + n * 130;
            int size = 22 + n * 16;
            pen.setColor(new Color(0x55565a));
            pen.fillOval(MIDDLE - size, y - size / 3, 2 * size, 2 * size / 3);
            pen.setColor(new Color(0x77797d));
            pen.setStroke(new BasicStroke(2));
            pen.drawOval(MIDDLE - size, y - size / 3, 2 * size, 2 * size / 3);
        }
    }

    private static void lamps(Graphics2D pen, boolean done) {
        for (int n = 0; n < (done ? 3 : 1); n++) {
            int x = MIDDLE - FAR - 30 - n * 105;
            int foot = HORIZON + 40 + n * 105;
            int top = foot - 190 - n * 70;
            pen.setColor(new Color(0x2f3134));
            pen.setStroke(new BasicStroke(4 + n * 2));
            pen.drawLine(x, foot, x, top);
            pen.drawLine(x, top, x + 26 + n * 10, top);
            pen.setColor(done ? new Color(0xfff2b0) : new Color(0x6c6a60));
            pen.fillOval(x + 14 + n * 8, top - 8, 26 + n * 8, 18 + n * 5);
        }
    }

    private static Polygon area(int... corners) {
        var area = new Polygon();
        for (int n = 0; n < corners.length; n += 2) {
            area.addPoint(corners[n], corners[n + 1]);
        }
        return area;
    }
}
