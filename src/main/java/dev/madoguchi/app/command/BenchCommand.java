package dev.madoguchi.app.command;

import dev.madoguchi.app.bench.Benchmarks;
import dev.madoguchi.app.bench.Figure;
import dev.madoguchi.app.bench.FormCorpus;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what is promised. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures what is promised, each figure beside a reference in the same run: ratio <= limit is a promise kept.",
            "Ratios hold from machine to machine better than milliseconds do."
        })
final class BenchCommand implements Runnable {
    @Option(names = "--quick", description = "Fewer rounds.")
    private boolean quick;

    @Option(names = "--long", description = "Watch an hour of the live view's memory instead of minutes of it.")
    private boolean whole;

    @Option(
            names = "--forms",
            paramLabel = "NUMBER",
            description =
                    "Only draw so many spoiled forms, have every QR reader there is read them, and print a table.")
    private int forms;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public void run() {
        try {
            if (forms > 0) {
                System.out.println(new FormCorpus(forms).table());
                return;
            }
            List<Figure> figures = new Benchmarks(length()).run();
            if (json) {
                Json.print(Map.of("machine", machine(), "figures", figures));
            } else {
                System.out.println(machine());
                figures.forEach(BenchCommand::print);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CommandFault("The benchmark stopped: " + e.getMessage(), e);
        }
    }

    private Benchmarks.Length length() {
        return quick ? Benchmarks.Length.QUICK : whole ? Benchmarks.Length.LONG : Benchmarks.Length.USUAL;
    }

    private static String machine() {
        return "%s %s, %d processors, Java %s"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version());
    }

    private static void print(Figure figure) {
        System.out.printf(
                "%-70s %10.3f %s  reference %10.3f  ratio %7.3f  limit %5.1f  %s%n",
                figure.name(),
                figure.value(),
                figure.unit(),
                figure.reference(),
                figure.ratio(),
                figure.limit(),
                figure.kept() ? "kept" : "NOT KEPT");
    }
}
