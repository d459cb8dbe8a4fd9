package dev.madoguchi.dayrecord;

import dev.madoguchi.program.JavaProgram;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** A program of its own that writes and corrects records and takes fees without end, says what is done, until it is killed. */
final class RecordChild {
    private RecordChild() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        long round = Long.parseLong(arguments[1]);
        RecordStation station = new RecordStation(Path.of(arguments[0]));
        long number = 0;
        while (true) {
            number++;
            UUID id = new UUID(round + 1, number);
            DayRecord record = station.records.enter(id, RecordStation.complaint(Standing.OPEN), "1001");
            out.println(id + " 1");
            station.records.correct(record, RecordStation.complaint(Standing.ESCALATED), "1001");
            out.println(id + " 2");
            out.println("fee " + station.takings.take(id, "reissue", "1001").number());
        }
    }

    /** Starts the program on a store. */
    static Process start(Path home, int round) throws Exception {
        return JavaProgram.start(RecordChild.class, home.toString(), "" + round);
    }
}
