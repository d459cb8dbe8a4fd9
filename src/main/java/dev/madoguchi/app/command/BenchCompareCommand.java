package dev.madoguchi.app.command;

import dev.madoguchi.app.bench.BenchRun;
import dev.madoguchi.app.bench.Change;
import dev.madoguchi.app.bench.Figure;
import dev.madoguchi.app.bench.RunComparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what got better or worse from one run of the benchmarks to another. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Compares two runs that bench --out kept, the earlier first: which ratios got better or worse by more than chance",
            "does, and which promises are not kept any more."
        })
final class BenchCompareCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier run.")
    @SuppressWarnings("NullAway.Init")
    private Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "The later run.")
    @SuppressWarnings("NullAway.Init")
    private Path after;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public void run() {
        RunComparison comparison = compared();
        if (json) {
            Json.print(comparison);
            return;
        }
        System.out.println("before: " + comparison.before());
        System.out.println("after:  " + comparison.after());
        comparison.changes().forEach(BenchCompareCommand::print);
        System.out.printf(
                "%d better, %d worse, %d the same, %d new, %d gone; %d promises not kept any more%n",
                comparison.count(Change.Verdict.BETTER),
                comparison.worse(),
                comparison.count(Change.Verdict.SAME),
                comparison.count(Change.Verdict.NEW),
                comparison.count(Change.Verdict.GONE),
                comparison.changes().stream().filter(Change::broken).count());
    }

    private RunComparison compared() {
        try {
            return RunComparison.of(BenchRun.read(before), BenchRun.read(after));
        } catch (IOException e) {
            throw new CommandFault(String.valueOf(e.getMessage()), e);
        }
    }

    private static void print(Change change) {
        System.out.printf(
                "%-70s %8s -> %8s  %+6.0f %%  noise %3.0f %%  %s%s%n",
                change.name(),
                ratio(change.before()),
                ratio(change.after()),
                (change.growth() - 1) * 100,
                change.noise() * 100,
                change.verdict().name().toLowerCase(Locale.ROOT),
                change.broken() ? ", NOT KEPT any more" : "");
    }

    private static String ratio(Optional<Figure> figure) {
        return figure.map(Figure::ratio).map("%.3f"::formatted).orElse("-");
    }
}
