package dev.madoguchi.queue.desk;

import dev.madoguchi.municipality.QueueRule;
import dev.madoguchi.municipality.Window;
import dev.madoguchi.queue.Line;
import dev.madoguchi.queue.Overtime;
import dev.madoguchi.queue.Pick;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueueTimes;
import dev.madoguchi.queue.station.QueueAlert;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the queue's screen knows.
 *
 * @param window where this station works
 * @param here the number that this window has called or serves
 * @param next whom this window would call next, and why
 * @param rule by what those who go first are held back; empty where all are alike
 * @param inRow how many of those who go first this window called since it last called another
 * @param waiting who waits for this window, in the order in which the numbers were given
 * @param aside whom this window put on hold, who did not come when called, and whose paper is still to be taken back
 * @param lines how it stands with each purpose of the site
 * @param mine the times of who is signed in, by purpose
 * @param connected whether the server decides
 * @param undecided how many deeds wait for the server
 * @param alert what turned out not to count
 * @param overtime how long closing time is past, and what was done since; empty before
 * @param now when this was looked at
 */
public record QueueState(
        Window window,
        Optional<QueueEntry> here,
        Optional<Pick> next,
        Optional<QueueRule> rule,
        int inRow,
        List<QueueEntry> waiting,
        List<QueueEntry> aside,
        List<Line> lines,
        List<QueueTimes.Row> mine,
        boolean connected,
        int undecided,
        Optional<QueueAlert> alert,
        Optional<Late> overtime,
        Instant now) {

    public QueueState {
        waiting = List.copyOf(waiting);
        aside = List.copyOf(aside);
        lines = List.copyOf(lines);
        mine = List.copyOf(mine);
    }

    /** Past closing time. */
    public record Late(Duration by, Overtime done) {}

    /** Before anything was looked at. */
    static QueueState empty(Window window) {
        return new QueueState(
                window,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }
}
