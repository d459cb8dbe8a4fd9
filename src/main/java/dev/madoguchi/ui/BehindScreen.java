package dev.madoguchi.ui;

/** Threads for what works behind a screen while somebody looks at it or presses keys. */
public final class BehindScreen {
    private BehindScreen() {}

    /**
     * Threads that end with the program and come after every other where processors are short. Nothing is right or wrong by that, only
     * sooner or later: a frame is due in 16 ms, and a photo's check or a paper is not. Windows heeds it; Linux where it is told to
     * (decision 85).
     */
    @SuppressWarnings("ThreadPriorityCheck") // no result hangs on it
    public static Thread.Builder.OfPlatform threads() {
        return Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY);
    }
}
