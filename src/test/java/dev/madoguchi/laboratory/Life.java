package dev.madoguchi.laboratory;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One program from its start to its kill, with a mishap on the way. What it says is taken in to its last whole line. */
final class Life {
    private static final int MOST_FACTS = 60;
    private static final int FEW_FACTS = 12;
    private static final Duration LONGEST_START = Duration.ofSeconds(3);
    private static final Duration LONGEST_MOMENT = Duration.ofMillis(30);
    private static final Duration LONGEST_CLOSE = Duration.ofMillis(700);
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final Process program;
    private final Hearing hearing;
    private final Said said;
    private final Random random;
    private final ScheduledFuture<?> limit;

    Life(Process program, Said said, Random random, ScheduledExecutorService watch) {
        this.program = program;
        this.hearing = new Hearing(program.getInputStream(), said);
        this.said = said;
        this.random = random;
        this.limit = watch.schedule(() -> program.toHandle().destroyForcibly(), LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** Lets it work for a random while, stops it in the middle of something, has its disk looked at, and lets it go on; so many times. */
    void stopAndLook(int times, Look look) throws Exception {
        try {
            hearOpened();
            for (int time = 0; time < times; time++) {
                hear(1 + random.nextInt(FEW_FACTS));
                pass(LONGEST_MOMENT);
                Kernel.stop(program);
                hearing.now();
                look.look();
                Kernel.go(program);
            }
        } finally {
            kill();
        }
    }

    /** What is done while the program stands still. */
    @FunctionalInterface
    interface Look {
        void look() throws Exception;
    }

    /** Lets it live for a random while and kills it in the middle of something. */
    void live(Mishap mishap, Surroundings around) throws IOException, InterruptedException {
        try {
            if (mishap == Mishap.KILLED_AT_START) {
                pass(LONGEST_START);
            } else {
                hearOpened();
                hear(1 + random.nextInt(MOST_FACTS));
                suffer(mishap, around);
                pass(mishap == Mishap.KILLED_AT_CLOSE ? LONGEST_CLOSE : LONGEST_MOMENT);
            }
        } finally {
            kill();
            around.mend();
        }
    }

    private void suffer(Mishap mishap, Surroundings around) throws IOException, InterruptedException {
        switch (mishap) {
            case KILLED, KILLED_AT_START, CLOCK_MOVED -> {
                // The kill is all.
            }
            case KILLED_AT_CLOSE -> program.getOutputStream().close();
            case STALLED -> {
                Kernel.stop(program);
                pass(LONGEST_MOMENT);
                Kernel.go(program);
                hear(1 + random.nextInt(3));
            }
            case DISK_FULL -> {
                around.fillDisk();
                hearTrouble();
                if (random.nextBoolean()) {
                    around.mend();
                    hear(3);
                }
            }
            case REVOKED -> {
                around.revoke(random.nextInt());
                hearTrouble();
                if (random.nextBoolean()) {
                    around.mend();
                    hear(3);
                }
            }
            case PRINTER_GONE -> {
                around.unplug();
                hearTrouble();
                around.mend();
                hear(3);
            }
        }
    }

    private void hearOpened() throws IOException {
        while (!hearing.next().equals("opened")) {
            // What it says before is taken in.
        }
    }

    /** Waits until it said so many facts more. */
    private void hear(int facts) throws IOException {
        int enough = said.facts() + facts;
        while (said.facts() < enough) {
            hearing.next();
        }
    }

    /** Waits until something failed. */
    private void hearTrouble() throws IOException {
        String word = hearing.next();
        for (int left = MOST_FACTS; left > 0 && !word.equals("trouble"); left--) {
            word = hearing.next();
        }
    }

    private void kill() throws IOException, InterruptedException {
        limit.cancel(false);
        // Unlike the process, its handle leaves open the stream with what was said.
        program.toHandle().destroyForcibly();
        hearing.rest();
        hearing.close();
        if (!program.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("the program outlives its kill");
        }
    }

    private void pass(Duration longest) {
        long until = System.nanoTime() + random.nextLong(longest.toNanos());
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }
}
