package dev.madoguchi.photo.check;

/**
 * The colours that a wall has across one row. Between the strips on both sides they follow the curve that goes on from both
 * as they rise or fall, as the light of a lamp at the side does.
 */
final class WallRow {
    private static final double MIDDLE = (WallSide.INNER + WallSide.OUTER) / 2;

    private final double[] left = new double[Pixels.CHANNELS];
    private final double[] rise = new double[Pixels.CHANNELS];
    private final double[] right = new double[Pixels.CHANNELS];
    private final double[] fall = new double[Pixels.CHANNELS];

    /** @param down below the eyes, in parts of the pupils' distance */
    WallRow(WallSide first, WallSide last, double down) {
        for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
            left[channel] = first.beside(down, channel);
            right[channel] = last.beside(down, channel);
            rise[channel] = -first.slope(channel) * 2 * MIDDLE;
            fall[channel] = last.slope(channel) * 2 * MIDDLE;
        }
    }

    /** The shares of the way from strip to strip of so many places, evenly spread so far to both sides of the head's middle. */
    static double[] shares(double reach, int places) {
        double[] shares = new double[places];
        for (int i = 0; i < places; i++) {
            shares[i] = (-reach + 2 * reach * (i + 0.5) / places + MIDDLE) / (2 * MIDDLE);
        }
        return shares;
    }

    /** A channel at a share of the way: the cubic curve through two values with two slopes. */
    double level(double share, int channel) {
        double rest = 1 - share;
        return rest * rest * ((1 + 2 * share) * left[channel] + share * rise[channel])
                + share * share * ((1 + 2 * rest) * right[channel] - rest * fall[channel]);
    }
}
