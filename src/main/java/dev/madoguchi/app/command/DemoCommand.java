package dev.madoguchi.app.command;

import dev.madoguchi.app.demo.DemoDay;
import dev.madoguchi.app.demo.DemoFault;
import dev.madoguchi.app.demo.DemoSummary;
import dev.madoguchi.municipality.Profile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a whole working day by itself. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a whole working day by itself on simulated devices through the real drivers, with a city server of its",
            "own, closing included. Leaves tickets, photos of invented people, the ledger, receipts, the erasure",
            "certificate, a picture of every screen and summary.json in DIR."
        })
final class DemoCommand implements Runnable {
    private static final int MOST = 200;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where everything is left.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--visitors", description = "How many visitors come (default 3).")
    private int visitors = 3;

    @Option(names = "--profile", description = "The municipality (default: sample-config/kokubunji.yaml).")
    private @Nullable Path profile;

    @Option(names = "--window", description = "Show the window on this display; otherwise on one that nobody sees.")
    @SuppressWarnings("UnusedVariable") // The launcher acts on it, before there is a display.
    private boolean window;

    @Option(
            names = "--screens",
            description = "Leave pictures of every screen too: both languages, several sizes, high contrast.")
    private boolean screens;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public void run() {
        if (visitors < 1 || visitors > MOST) {
            throw new ParameterException(spec.commandLine(), "A demo day has 1 to " + MOST + " visitors.");
        }
        Profile read = Samples.profile(profile);
        OutFolder.make(out);
        try {
            DemoSummary summary = new DemoDay(read, visitors, Samples.CLOCK, screens).run(out);
            if (json) {
                Json.print(summary);
            } else {
                System.out.printf(
                        "%d visitors, %d tickets, %d sealed, %d receipted, %d erased, %d personal traces left, %.1f s%n",
                        summary.visitors(),
                        summary.tickets(),
                        summary.sealed(),
                        summary.receipted(),
                        summary.erased(),
                        summary.residue(),
                        summary.seconds());
                System.out.println(
                        "See " + out.resolve("summary.json") + ", the tickets, the ledger and the screens there.");
            }
        } catch (DemoFault e) {
            throw new CommandFault(String.valueOf(e.getMessage()), e);
        }
    }
}
