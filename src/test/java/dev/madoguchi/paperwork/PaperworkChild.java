package dev.madoguchi.paperwork;

import dev.madoguchi.municipality.PaperExamples;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.program.JavaProgram;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** A program of its own that completes cases and hands their papers over without end, says what is done, until it is killed. */
final class PaperworkChild {
    private PaperworkChild() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        int number = Integer.parseInt(arguments[1]);
        Bundles bundles;
        var station = new PaperworkStation(Path.of(arguments[0]));
        bundles = station.paperwork.bundles();
        while (true) {
            station.paperwork.begin(PaperworkStation.done(number, Route.AT_ISSUE));
            out.println("CASE " + number);
            number++;
            if (number % 3 == 0) {
                Bundle made = bundles.make(new UUID(9, number), PaperExamples.FORMS, "見本 太郎");
                out.println("MADE " + made.id());
                bundles.count(made.id(), made.papers(), "試験 花子");
                out.println("COUNTED " + made.id());
                bundles.printed(made.id());
                out.println("PRINTED " + made.id());
                bundles.handOver(made.id(), "見本 太郎");
                out.println("HANDED_OVER " + made.id());
            }
        }
    }

    /** Starts the program on a store. */
    static Process start(Path home, int first) throws Exception {
        return JavaProgram.start(PaperworkChild.class, home.toString(), "" + first);
    }
}
