package dev.madoguchi.app.bench;

import java.util.Random;

/** What light, lens and sensor do to a picture: glare, blur, little contrast, inversion, noise, in this order. */
final class BadLight {
    private final double glare;
    private final double glareAngle;
    private final double glareWidth;
    private final double glareShift;
    private final double blur;
    private final double dark;
    private final double bright;
    private final double noise;
    private final Random random;

    /** @param modulePixels how wide a module is: blur and glare are as bad for a small code as for a large one */
    BadLight(Spoiling spoiling, double modulePixels, Random random) {
        this.random = random;
        this.glare = switch (spoiling) {
            case GLARE -> random.nextDouble(120, 400);
            case ALL -> random.nextDouble(100);
            default -> 0;
        };
        this.glareAngle = random.nextDouble(Math.PI);
        this.glareWidth = modulePixels * random.nextDouble(1, 5);
        this.glareShift = modulePixels * random.nextDouble(-12, 12);
        this.blur = modulePixels
                * switch (spoiling) {
                    case BLUR -> random.nextDouble(0.2, 0.7);
                    case ALL -> random.nextDouble(0.1, 0.4);
                    default -> 0.05;
                };
        double span = spoiling == Spoiling.PALE ? random.nextDouble(20, 60) : random.nextDouble(130, 220);
        double low = random.nextDouble(5, 245 - span);
        this.dark = spoiling == Spoiling.INVERTED ? low + span : low;
        this.bright = spoiling == Spoiling.INVERTED ? low : low + span;
        this.noise = switch (spoiling) {
            case NOISE -> random.nextDouble(10, 45);
            case ALL -> random.nextDouble(2, 12);
            default -> 2;
        };
    }

    /** The bytes that a camera would give. */
    byte[] fall(float[] scene, int width, int height) {
        float[] picture = glare > 0 ? shone(scene, width, height) : scene;
        if (blur > 0.3) {
            picture = turned(
                    smeared(turned(smeared(picture, width, height), width, height), height, width), height, width);
        }
        byte[] bytes = new byte[width * height];
        for (int i = 0; i < bytes.length; i++) {
            double level = dark + picture[i] / 255 * (bright - dark) + random.nextGaussian() * noise;
            bytes[i] = (byte) Math.clamp(Math.round(level), 0, 255);
        }
        return bytes;
    }

    private float[] shone(float[] scene, int width, int height) {
        float[] lit = new float[scene.length];
        for (int i = 0; i < scene.length; i++) {
            double x = i % width - width / 2.0;
            int row = i / width;
            double y = row - height / 2.0;
            double off = (x * Math.cos(glareAngle) + y * Math.sin(glareAngle) - glareShift) / glareWidth;
            lit[i] = (float) Math.min(255, scene[i] + glare * Math.exp(-off * off));
        }
        return lit;
    }

    /** Each row blurred by a Gaussian. */
    private float[] smeared(float[] picture, int width, int height) {
        int reach = (int) Math.ceil(2.5 * blur);
        float[] weights = new float[2 * reach + 1];
        float all = 0;
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = (float) Math.exp(-i * i / (2 * blur * blur));
            all += weights[i + reach];
        }
        float[] smeared = new float[picture.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int i = -reach; i <= reach; i++) {
                    sum += weights[i + reach] * picture[y * width + Math.clamp(x + i, 0, width - 1)];
                }
                smeared[y * width + x] = sum / all;
            }
        }
        return smeared;
    }

    private static float[] turned(float[] picture, int width, int height) {
        float[] turned = new float[picture.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + y] = picture[y * width + x];
            }
        }
        return turned;
    }
}
