package dev.madoguchi.photo.check;

/**
 * A colour in CIELAB, white D65 (IEC 61966-2-1 for sRGB, ISO/CIE 11664-4).
 *
 * @param l lightness, 0 to 100
 * @param a from green to red
 * @param b from blue to yellow
 */
record Lab(double l, double a, double b) {
    private static final double EDGE = 216.0 / 24389;

    /** @param red of sRGB, 0 to 255 */
    static Lab of(double red, double green, double blue) {
        double r = linear(red);
        double g = linear(green);
        double b = linear(blue);
        double x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
        double y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
        double z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.0890);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double linear(double level) {
        double share = level / 255;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double root(double share) {
        return share > EDGE ? Math.cbrt(share) : (24389.0 / 27 * share + 16) / 116;
    }
}
