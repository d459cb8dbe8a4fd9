package dev.madoguchi.ending;

import dev.madoguchi.closing.ResidueScan;
import dev.madoguchi.closing.ScanPlaces;
import dev.madoguchi.program.JavaProgram;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program of its own that carries an erasure out, and says each step that is done. */
final class ErasingChild {
    private ErasingChild() {}

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        var report = new ReportFolder(Path.of(arguments[0]));
        var places = new ScanPlaces(List.of(report.root()), List.of());
        out.println("READY");
        new FullErase(new ResidueScan(() -> places, EndingStation.NOON), EndingStation.NOON, out::println)
                .carryOut(report);
    }

    static Process start(Path report) throws Exception {
        return JavaProgram.start(ErasingChild.class, report.toString());
    }
}
