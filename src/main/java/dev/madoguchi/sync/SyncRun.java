package dev.madoguchi.sync;

import java.util.Optional;

/** The tally of one run, which decides whether it is worth going on. */
final class SyncRun {
    /** So many broken tries one after the other are the network's doing, not the records'. */
    private static final int LOST_IN_A_ROW = 3;

    private int receipted;
    private int refused;
    private int failed;
    private int lost;
    private boolean reached;
    private Optional<SyncProblem> link = Optional.empty();

    /** Counts what became of one record: nothing wrong means that it is receipted. */
    void count(Optional<SyncProblem> problem) {
        if (problem.isEmpty()) {
            receipted++;
            reached();
            return;
        }
        switch (problem.get().scope()) {
            case REFUSED -> {
                refused++;
                reached();
            }
            case LINK -> {
                failed++;
                link = problem;
            }
            case TRY_AGAIN -> {
                failed++;
                triedInVain(problem.get());
            }
        }
    }

    private void triedInVain(SyncProblem problem) {
        switch (problem) {
            case RECEIPT -> reached();
            case CUT, SLOW, SERVER_FAULT -> {
                lost++;
                if (lost == LOST_IN_A_ROW) {
                    link = Optional.of(problem);
                }
            }
            default -> {
                // The network had no part in it.
            }
        }
    }

    private void reached() {
        reached = true;
        lost = 0;
    }

    /** Notes whether the city answers, when it was asked. */
    void asked(Optional<SyncProblem> answer) {
        link = answer;
    }

    /** Whether trying more records would be in vain. */
    boolean isOver() {
        return link.isPresent();
    }

    /** Whether the tries have shown by themselves whether the city is there. */
    boolean knowsTheLink() {
        return reached || link.isPresent();
    }

    Optional<SyncProblem> link() {
        return link;
    }

    int receipted() {
        return receipted;
    }

    int refused() {
        return refused;
    }

    int failed() {
        return failed;
    }
}
