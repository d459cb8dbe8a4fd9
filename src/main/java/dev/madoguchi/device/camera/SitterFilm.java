package dev.madoguchi.device.camera;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Shows the pictures of a {@link Strip} one after the other, for as long as somebody looks, and keeps the newest one. */
final class SitterFilm {
    private final Strip strip;
    private final long start = System.nanoTime();
    private Picture newest = Picture.NONE;
    private int waiting;
    private boolean running;
    private int run;
    private long shown;

    SitterFilm(Strip strip) {
        this.strip = strip;
    }

    /** How many pictures were shown so far. */
    synchronized long shown() {
        return shown;
    }

    /** A camera has a computer of its own: drawing comes after whatever the program does that looks at the pictures. */
    @SuppressWarnings("ThreadPriorityCheck") // no result hangs on it
    synchronized void start() {
        running = true;
        int mine = ++run;
        Thread.ofPlatform()
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .name("sitter-film-" + mine)
                .start(() -> show(mine));
    }

    synchronized void stop() {
        running = false;
        newest = Picture.NONE;
        notifyAll();
    }

    /** Waits for a picture that is newer than the one given; empty where the film is over. */
    synchronized Optional<Picture> after(Picture shown) throws IOException {
        int mine = run;
        waiting++;
        notifyAll();
        try {
            while (running(mine) && newest.number() <= shown.number()) {
                wait();
            }
            return running(mine) ? Optional.of(newest) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            waiting--;
        }
    }

    private void show(int mine) {
        try {
            long due = System.nanoTime();
            for (long number = 1; awaitViewer(mine); number++) {
                long now = System.nanoTime();
                publish(mine, new Picture(number, strip.pictures().jpeg(number, Duration.ofNanos(now - start))));
                due = Math.max(due + strip.between().toNanos(), now);
                pause(mine, due);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean running(int mine) {
        return running && run == mine;
    }

    private synchronized boolean awaitViewer(int mine) throws InterruptedException {
        while (running(mine) && waiting == 0) {
            wait();
        }
        return running(mine);
    }

    private synchronized void publish(int mine, Picture picture) {
        if (running(mine)) {
            newest = picture;
            shown++;
            notifyAll();
        }
    }

    private synchronized void pause(int mine, long until) throws InterruptedException {
        for (long left = millisUntil(until); left > 0 && running(mine); left = millisUntil(until)) {
            wait(left);
        }
    }

    private static long millisUntil(long moment) {
        return (moment - System.nanoTime() + 999_999) / 1_000_000;
    }

    /** A picture and its place in the film. */
    static final class Picture {
        /** Before the first. */
        static final Picture NONE = new Picture(0, new byte[0]);

        private final long number;
        private final byte[] jpeg;

        private Picture(long number, byte[] jpeg) {
            this.number = number;
            this.jpeg = jpeg;
        }

        long number() {
            return number;
        }

        /** The bytes themselves: nobody here writes into them. */
        byte[] jpeg() {
            return jpeg;
        }
    }
}
