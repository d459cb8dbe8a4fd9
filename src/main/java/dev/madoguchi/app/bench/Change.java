package dev.madoguchi.app.bench;

import java.util.Optional;

/**
 * What became of one figure from one run to another.
 *
 * @param name of the figure
 * @param before empty where it was not measured then
 * @param after empty where it is not measured any more
 * @param noise by what part of itself the ratio may differ without meaning anything
 */
public record Change(String name, Optional<Figure> before, Optional<Figure> after, double noise) {

    /** Two runs on a computer that does other things too never agree better than this. */
    private static final double LEAST_NOISE = 0.05;

    /** What is to be said of it. */
    public enum Verdict {
        BETTER,
        WORSE,
        /** Within the noise. */
        SAME,
        NEW,
        GONE
    }

    static Change of(String name, Optional<Figure> before, Optional<Figure> after) {
        double noise = Math.max(
                LEAST_NOISE,
                Math.hypot(
                        before.map(Figure::noise).orElse(0.0),
                        after.map(Figure::noise).orElse(0.0)));
        return new Change(name, before, after, noise);
    }

    /** By how much the ratio grew: 2 where it is twice what it was; 1 where there is nothing to compare, or nothing both times. */
    public double growth() {
        if (before.isEmpty() || after.isEmpty()) {
            return 1;
        }
        double growth = after.get().ratio() / before.get().ratio();
        return Double.isNaN(growth) ? 1 : growth;
    }

    public Verdict verdict() {
        if (before.isEmpty()) {
            return Verdict.NEW;
        }
        if (after.isEmpty()) {
            return Verdict.GONE;
        }
        if (Math.abs(Math.log(growth())) <= Math.log1p(noise)) {
            return Verdict.SAME;
        }
        return growth() < 1 ? Verdict.BETTER : Verdict.WORSE;
    }

    /** Whether a promise that was kept is not kept any more. */
    public boolean broken() {
        return before.filter(Figure::kept).isPresent()
                && after.filter(figure -> !figure.kept()).isPresent();
    }
}
