package dev.madoguchi.visit;

import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.municipality.Retention.Moment;
import dev.madoguchi.program.JavaProgram;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** A program of its own that has a photo forgotten, says each step that is done, and waits after one of them to be killed. */
final class ForgettingChild {
    static final String BEGIN = "BEGIN";

    private ForgettingChild() {}

    /** Arguments: the workstation's folder, the visit, why its photo goes, the step to wait after. */
    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        Reason reason = Reason.valueOf(arguments[2]);
        try (var station = new VisitStation(Path.of(arguments[0]), rule(reason), step -> {
            out.println(step);
            if (step.name().equals(arguments[3])) {
                waitToBeKilled();
            }
        })) {
            UUID visit = UUID.fromString(arguments[1]);
            out.println(BEGIN);
            forget(station, visit, reason);
        }
    }

    /** The rule under which a photo goes for this reason. */
    static Moment rule(Reason reason) {
        return switch (reason) {
            case PRINTED -> Moment.AFTER_PRINTING;
            case DELIVERED -> Moment.AFTER_DELIVERY;
            default -> Moment.AFTER_COMPLETION;
        };
    }

    /** Does what has the photo forgotten; again, where it was begun before. */
    static void forget(VisitStation station, UUID visit, Reason reason) throws Exception {
        switch (reason) {
            case RETAKEN -> {
                station.model.resume(visit);
                station.model.photographed(InventedVisit.reviewed());
            }
            case LEFT -> {
                station.model.resume(visit);
                station.model.leave();
            }
            case PRINTED -> {
                station.model.resume(visit);
                station.model.photoPrinted();
            }
            case COMPLETED -> {
                station.model.resume(visit);
                station.model.papersGiven();
            }
            case DELIVERED -> {
                station.receipt(visit);
                station.retention.sweep();
            }
            default -> throw new IllegalArgumentException("not a deed at the counter: " + reason);
        }
    }

    private static synchronized void waitToBeKilled() {
        try {
            ForgettingChild.class.wait(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(2);
    }

    /** Starts the program; without a step it goes on for the caller to kill it some time later. */
    static Process start(Path home, UUID visit, Reason reason, String step) throws Exception {
        return JavaProgram.start(ForgettingChild.class, home.toString(), visit.toString(), reason.name(), step);
    }
}
