package dev.madoguchi.device.camera;

/**
 * The light a sitter sits in, and how well the camera sees.
 *
 * @param brightness 1 is good, 0.3 a dark room, 2 far too much
 * @param side from -1 to 1: how much more of it comes from the left (below 0) or the right
 * @param blur how far each point is spread, in pixels; 0 is sharp
 * @param shadow how dark the shadow is that the sitter casts on the wall, 0 to 1
 * @param flash whether a flash beside the lens lights the pupils up red
 * @param grey whether the camera sees no colours
 */
public record Light(double brightness, double side, double blur, double shadow, boolean flash, boolean grey) {
    /** Even light, and a camera in focus. */
    public static final Light GOOD = new Light(1, 0, 0, 0, false, false);

    public Light {
        if (!(brightness >= 0 && brightness <= 10)
                || !(Math.abs(side) <= 1)
                || !(blur >= 0 && blur <= 60)
                || !(shadow >= 0 && shadow <= 1)) {
            throw new IllegalArgumentException(
                    "light %s from the side %s, blur %s, shadow %s".formatted(brightness, side, blur, shadow));
        }
    }

    public Light withBrightness(double brightness) {
        return new Light(brightness, side, blur, shadow, flash, grey);
    }

    public Light withSide(double side) {
        return new Light(brightness, side, blur, shadow, flash, grey);
    }

    public Light withBlur(double pixels) {
        return new Light(brightness, side, pixels, shadow, flash, grey);
    }

    public Light withShadow(double shadow) {
        return new Light(brightness, side, blur, shadow, flash, grey);
    }

    public Light withFlash() {
        return new Light(brightness, side, blur, shadow, true, grey);
    }

    public Light withoutColour() {
        return new Light(brightness, side, blur, shadow, flash, true);
    }
}
