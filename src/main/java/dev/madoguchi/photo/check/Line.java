package dev.madoguchi.photo.check;

/** A straight line through points, by least squares: what is left of them beside it. */
final class Line {
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumXy;
    private double sumYy;
    private int count;

    void add(double x, double y) {
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumXy += x * y;
        sumYy += y * y;
        count++;
    }

    int count() {
        return count;
    }

    /** How much it rises; 0 where that cannot be told. */
    double slope() {
        double xx = count == 0 ? 0 : sumXx - sumX * sumX / count;
        return xx == 0 ? 0 : (sumXy - sumX * sumY / count) / xx;
    }

    /** The sum of the squares of what the line does not explain. */
    double residualSquares() {
        if (count < 3) {
            return 0;
        }
        double xx = sumXx - sumX * sumX / count;
        double xy = sumXy - sumX * sumY / count;
        double yy = sumYy - sumY * sumY / count;
        return Math.max(0, xx == 0 ? yy : yy - xy * xy / xx);
    }
}
