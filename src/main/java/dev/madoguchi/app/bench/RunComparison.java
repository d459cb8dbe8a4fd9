package dev.madoguchi.app.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two runs of the benchmarks beside each other: what got better or worse, beyond what chance does.
 *
 * <p>Ratios are compared, not times: each has its reference in its own run, so that a slower computer is slower on both sides. Figures are
 * told by their names without what stands in parentheses, where some carry a measured value.
 *
 * @param before what the first run was made on
 * @param after what the second was made on
 * @param changes in the order of the second run, what is gone at the end
 */
public record RunComparison(String before, String after, List<Change> changes) {

    public RunComparison {
        changes = List.copyOf(changes);
    }

    /** Compares two runs, the earlier one first. */
    public static RunComparison of(BenchRun before, BenchRun after) {
        Map<String, Figure> then = named(before);
        Map<String, Figure> now = named(after);
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(then.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            changes.add(Change.of(name, Optional.ofNullable(then.get(name)), Optional.ofNullable(now.get(name))));
        }
        return new RunComparison(before.machine(), after.machine(), changes);
    }

    private static Map<String, Figure> named(BenchRun run) {
        Map<String, Figure> named = new LinkedHashMap<>();
        run.figures().forEach(figure -> named.putIfAbsent(name(figure), figure));
        return named;
    }

    private static String name(Figure figure) {
        return figure.name().replaceAll(" ?\\([^)]*\\)", "");
    }

    /** How many got worse. */
    public long worse() {
        return count(Change.Verdict.WORSE);
    }

    /** How many of these there are. */
    public long count(Change.Verdict verdict) {
        return changes.stream().filter(change -> change.verdict() == verdict).count();
    }
}
