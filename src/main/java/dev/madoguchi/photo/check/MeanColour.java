package dev.madoguchi.photo.check;

/** The mean of samples of a wall. */
final class MeanColour {
    private final double[] sum = new double[Pixels.CHANNELS];
    private int count;

    void add(int blue, int green, int red) {
        sum[0] += blue;
        sum[1] += green;
        sum[2] += red;
        count++;
    }

    /** Blue, green and red; nothing where there were fewer samples. */
    double[] of(int fewest) {
        if (count < fewest) {
            return new double[0];
        }
        double[] mean = new double[Pixels.CHANNELS];
        for (int channel = 0; channel < Pixels.CHANNELS; channel++) {
            mean[channel] = sum[channel] / count;
        }
        return mean;
    }
}
