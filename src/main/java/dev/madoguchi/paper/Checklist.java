package dev.madoguchi.paper;

import dev.madoguchi.paper.ApplicantCopy.Ticked;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What is filled in and explained in one visitor's case, each with its tick (003 §7-2(6), §7-1(1)コ).
 *
 * @param fillIn in the order in which it is filled in
 * @param explain in the order in which a clerk explains
 */
public record Checklist(List<Line> fillIn, List<Line> explain) {
    public Checklist {
        fillIn = List.copyOf(fillIn);
        explain = List.copyOf(explain);
    }

    /**
     * One line with its tick.
     *
     * @param id as in the profile
     */
    public record Line(String id, String text, BooleanProperty done) {

        /** A line without a tick. */
        public static Line open(String id, String text) {
            return new Line(id, text, new SimpleBooleanProperty());
        }

        private Ticked ticked() {
            return new Ticked(text, done.get());
        }
    }

    static Checklist empty() {
        return new Checklist(List.of(), List.of());
    }

    /** Ticks everything, as one deed. */
    void tickAll() {
        Stream.concat(fillIn.stream(), explain.stream())
                .forEach(line -> line.done().set(true));
    }

    /** What was filled in, as it goes on paper. */
    public List<Ticked> filledIn() {
        return fillIn.stream().map(Line::ticked).toList();
    }

    /** What was explained, as it goes on paper. */
    public List<Ticked> explained() {
        return explain.stream().map(Line::ticked).toList();
    }
}
