package dev.madoguchi.app.command;

import dev.madoguchi.app.bench.BenchPart;
import dev.madoguchi.app.bench.BenchRun;
import dev.madoguchi.app.bench.Benchmarks;
import dev.madoguchi.app.bench.CityDay;
import dev.madoguchi.app.bench.CityDay.Size;
import dev.madoguchi.app.bench.CityDayReport;
import dev.madoguchi.app.bench.Figure;
import dev.madoguchi.app.bench.FormCorpus;
import dev.madoguchi.app.bench.KeyFigures;
import dev.madoguchi.app.bench.ScratchPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what is promised. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = BenchCompareCommand.class,
        description = {
            "Measures what is promised, each figure beside a reference in the same run: ratio <= limit is a promise kept.",
            "Ratios hold from machine to machine better than milliseconds do."
        })
final class BenchCommand implements Runnable {
    @Option(names = "--quick", description = "Fewer rounds.")
    private boolean quick;

    @Option(
            names = "--long",
            description = {
                "Watch an hour of the live view's memory instead of minutes of it.",
                "installer/madoguchi then runs the long tests too (JUnit tag \"long\"), which takes some hours."
            })
    private boolean whole;

    @Option(
            names = "--forms",
            paramLabel = "NUMBER",
            description =
                    "Only draw so many spoiled forms, have every QR reader there is read them, and print a table.")
    private int forms;

    @Option(names = "--out", paramLabel = "FILE", description = "Keep the figures in FILE too, for bench compare.")
    private @Nullable Path out;

    @Option(
            names = "--day",
            description = {
                "Only put ten times the day of Kitakyushu through one server: 11,000 visits at 130 stations in five minutes.",
                "Needs a PostgreSQL on this computer."
            })
    private boolean day;

    @Option(
            names = "--server",
            description = {
                "Only measure the city's server: records under load and at rest, and stations that wait. Some minutes.",
                "Needs a PostgreSQL on this computer."
            })
    private boolean server;

    @Option(
            names = "--minutes",
            paramLabel = "NUMBER",
            description = "With --day: go on so long at the same rate, and see whether the server grows.")
    private int minutes;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "Only measure these parts, such as start,keys: ${COMPLETION-CANDIDATES}.")
    private Set<BenchPart> only = Set.of();

    @Option(
            names = "--slow-keys",
            paramLabel = "FILE",
            description = {
                "Only work the day by keyboard, and write into FILE each key that took more than 50 ms and each gap between frames of",
                "more than 100 ms: on which screen, and where the time went."
            })
    private @Nullable Path slowKeys;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public void run() {
        try {
            if (forms > 0) {
                System.out.println(new FormCorpus(forms).table());
                return;
            }
            if (out != null) {
                OutFolder.checkFile(out);
            }
            List<Figure> figures = new ArrayList<>();
            if (!json) {
                System.out.println(Machine.name());
            }
            measure(figure -> {
                figures.add(figure);
                tell(figures);
            });
            if (json) {
                Json.print(new BenchRun(Machine.name(), figures));
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CommandFault("The benchmark stopped: " + e.getMessage(), e);
        }
    }

    /** Prints the newest figure and keeps those so far: who ends a run of an hour in its midst has them. */
    private void tell(List<Figure> figures) {
        if (!json) {
            print(figures.getLast());
        }
        if (out != null) {
            try {
                new BenchRun(Machine.name(), figures).write(out);
            } catch (IOException e) {
                throw new CommandFault(out + " cannot be written: " + e.getMessage(), e);
            }
        }
    }

    private void measure(Consumer<Figure> told) throws Exception {
        if ((day || server) && !ScratchPostgres.isInstalled()) {
            throw new CommandFault("PostgreSQL is not installed. Install it with: apt-get install postgresql");
        }
        if (day) {
            day().forEach(told);
        } else if (slowKeys != null) {
            new KeyFigures().measure(slowKeys).forEach(told);
        } else if (server) {
            new Benchmarks(length()).run(Set.of(BenchPart.SERVER), told);
        } else if (only.isEmpty()) {
            new Benchmarks(length()).run(told);
        } else {
            new Benchmarks(length()).run(only, told);
        }
    }

    private List<Figure> day() throws Exception {
        Size size = minutes > 0 ? Size.soak(Duration.ofMinutes(minutes)) : Size.tenfold();
        CityDayReport report = new CityDay(size).run();
        if (!json) {
            System.out.println(report.table());
        }
        return report.figures();
    }

    private Benchmarks.Length length() {
        return quick ? Benchmarks.Length.QUICK : whole ? Benchmarks.Length.LONG : Benchmarks.Length.USUAL;
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
