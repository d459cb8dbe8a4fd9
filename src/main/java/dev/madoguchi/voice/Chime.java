package dev.madoguchi.voice;

/** Two struck tones, the higher first, before a call. */
final class Chime {
    private static final float RATE = 22_050;
    private static final double SECOND_AT = 0.55;
    private static final double LENGTH = 1.5;
    /** E5 and C5, in Hz. */
    private static final double[] TONES = {659.26, 523.25};

    private Chime() {}

    static Sound sound() {
        double[] samples = new double[(int) (RATE * LENGTH)];
        for (int at = 0; at < samples.length; at++) {
            double time = at / RATE;
            samples[at] = 0.4 * (struck(TONES[0], time) + struck(TONES[1], time - SECOND_AT));
        }
        return new Sound(RATE, samples);
    }

    /** A tone with its octave, that begins within five milliseconds, without a click, and dies away. */
    private static double struck(double hertz, double time) {
        if (time < 0) {
            return 0;
        }
        double angle = 2 * Math.PI * hertz * time;
        double loudness = Math.min(1, time / 0.005) * Math.exp(-4 * time);
        return loudness * (Math.sin(angle) + 0.25 * Math.sin(2 * angle));
    }
}
