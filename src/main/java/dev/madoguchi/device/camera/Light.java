package dev.madoguchi.device.camera;

/**
 * The light a sitter sits in, and how well the camera sees.
 *
 * @param brightness 1 is good, 0.3 a dark room, 2 far too much
 * @param side from -1 to 1: how much more of it comes from the left (below 0) or the right
 * @param blur how far each point is spread, in pixels; 0 is sharp
 */
public record Light(double brightness, double side, double blur) {
    /** Even light, and a camera in focus. */
    public static final Light GOOD = new Light(1, 0, 0);

    public Light {
        if (!(brightness >= 0 && brightness <= 10) || !(Math.abs(side) <= 1) || !(blur >= 0 && blur <= 60)) {
            throw new IllegalArgumentException("light %s from the side %s, blur %s".formatted(brightness, side, blur));
        }
    }

    public Light withBrightness(double brightness) {
        return new Light(brightness, side, blur);
    }

    public Light withSide(double side) {
        return new Light(brightness, side, blur);
    }

    public Light withBlur(double pixels) {
        return new Light(brightness, side, pixels);
    }
}
