package dev.madoguchi.device.camera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Does to a drawn picture what light and lens do: spreads it, lights it from a side, exposes it, clips it. */
final class Exposure {
    private static final int CHANNELS = 3;
    private static final int ONE = 256;

    private Exposure() {}

    /** @param picture of type {@link BufferedImage#TYPE_3BYTE_BGR}; changed in place */
    static void apply(Light light, BufferedImage picture) {
        byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        if (light.brightness() != 1 || light.side() != 0) {
            light(light, pixels, picture.getWidth());
        }
        if (light.grey()) {
            grey(pixels);
        }
        if (light.blur() > 0) {
            blur(pixels, picture.getWidth(), picture.getHeight(), light.blur());
        }
    }

    private static void light(Light light, byte[] pixels, int width) {
        int[] factor = new int[width * CHANNELS];
        for (int i = 0; i < factor.length; i++) {
            // steepest across the face, as a lamp beside it lights it
            double across = Math.tanh(6 * ((double) i / factor.length - 0.5));
            factor[i] = (int) Math.round(ONE * light.brightness() * (1 + 0.7 * light.side() * across));
        }
        for (int i = 0, column = 0; i < pixels.length; i++, column++) {
            if (column == factor.length) {
                column = 0;
            }
            pixels[i] = (byte) Math.min(255, (pixels[i] & 0xFF) * factor[column] / ONE);
        }
    }

    /** Each pixel in the grey of its brightness, by ITU-R BT.601. */
    private static void grey(byte[] pixels) {
        for (int i = 0; i < pixels.length; i += CHANNELS) {
            int level = (29 * (pixels[i] & 0xFF) + 150 * (pixels[i + 1] & 0xFF) + 77 * (pixels[i + 2] & 0xFF)) / ONE;
            pixels[i] = (byte) level;
            pixels[i + 1] = (byte) level;
            pixels[i + 2] = (byte) level;
        }
    }

    /** Three running means in each direction, which together are close to a Gaussian of the given spread. */
    private static void blur(byte[] pixels, int width, int height, double spread) {
        int radius = Math.max(1, (int) Math.round((Math.sqrt(4 * spread * spread + 1) - 1) / 2));
        byte[] line = new byte[Math.max(width, height)];
        for (int pass = 0; pass < 3; pass++) {
            for (int y = 0; y < height; y++) {
                for (int c = 0; c < CHANNELS; c++) {
                    mean(pixels, (y * width) * CHANNELS + c, CHANNELS, width, radius, line);
                }
            }
            for (int column = 0; column < width * CHANNELS; column++) {
                mean(pixels, column, width * CHANNELS, height, radius, line);
            }
        }
    }

    private static void mean(byte[] pixels, int start, int step, int count, int radius, byte[] line) {
        for (int i = 0, p = start; i < count; i++, p += step) {
            line[i] = pixels[p];
        }
        int size = 2 * radius + 1;
        int sum = (line[0] & 0xFF) * radius;
        for (int i = 0; i <= radius; i++) {
            sum += line[Math.min(i, count - 1)] & 0xFF;
        }
        for (int i = 0, p = start; i < count; i++, p += step) {
            pixels[p] = (byte) ((sum + radius) / size);
            sum += line[Math.min(i + radius + 1, count - 1)] & 0xFF;
            sum -= line[Math.max(i - radius, 0)] & 0xFF;
        }
    }
}
