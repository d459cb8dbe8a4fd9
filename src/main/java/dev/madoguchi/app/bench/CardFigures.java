package dev.madoguchi.app.bench;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.CardSession;
import dev.madoguchi.device.card.VirtualCard;
import dev.madoguchi.device.card.VirtualCardDesk;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualCertificate;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.identity.CardReading;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a card lies on the reader until the card step knows its kind, tries and certificate, beyond the time that the card
 * itself takes for its answers: the same commands, bare, with the same card.
 */
final class CardFigures {
    private static final double PROMISED_MILLIS = 300;
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration VALID = Duration.ofDays(1000);
    /** How often the card step asks whether it may look. */
    private static final Duration TICK = Duration.ofMillis(100);
    /** No hand is faster; the slot waits for it otherwise. */
    private static final Duration HAND = Duration.ofMillis(550);
    /** pcscd looks into a virtual reader so often; cards come at any moment in between. */
    private static final int SERVICE_MILLIS = 400;

    private static final String MILLIS = "ms";

    private final int rounds;
    private final Random random = new Random(1);

    CardFigures(int rounds) {
        this.rounds = rounds;
    }

    List<Figure> measure() throws Exception {
        double[] sinceLaidDown = new double[rounds];
        double[] sinceNoticed = new double[rounds];
        try (VirtualCardDesk desk = VirtualCardDesk.open(System.getenv());
                ExecutorService step = Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("bench-card").factory())) {
            VirtualCard card = card();
            for (int i = 0; i < rounds; i++) {
                TimedCard timed = new TimedCard(card);
                Future<Long> looking = step.submit(() -> known(new CardReading(desk.reader(), WAIT)));
                pause(HAND.plusMillis(random.nextInt(SERVICE_MILLIS)));
                long laidDown = System.nanoTime();
                desk.slot().insert(timed);
                long known = looking.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
                double own = bare(desk, timed.commands());
                sinceLaidDown[i] = millis(laidDown, known) - own;
                sinceNoticed[i] = millis(timed.noticed(), known) - own;
                desk.slot().remove();
                desk.reader().awaitChange(WAIT);
            }
            String way = desk.whyInProcess().isEmpty() ? "over pcscd" : "in process";
            return List.of(
                    figure("card laid down until it is known, beyond its own time, " + way, sinceLaidDown),
                    figure("the same from when the reader noticed the card", sinceNoticed));
        }
    }

    /** Looks as the card step does, one look after the other, and says when the card was known. */
    private static long known(CardReading reading) throws DeviceException {
        while (true) {
            try {
                reading.look();
                return System.nanoTime();
            } catch (DeviceException e) {
                if (e.fault() != DeviceFault.NO_CARD) {
                    throw e;
                }
                pause(TICK);
            }
        }
    }

    private static double bare(VirtualCardDesk desk, List<byte[]> commands) throws DeviceException {
        try (CardSession session = desk.reader().connect(WAIT)) {
            long begun = System.nanoTime();
            for (byte[] command : commands) {
                session.transmit(command);
            }
            return millis(begun, System.nanoTime());
        }
    }

    private static Figure figure(String name, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return Figure.of(name, sorted[sorted.length / 2], MILLIS, PROMISED_MILLIS, 1);
    }

    private static void pause(Duration pause) {
        LockSupport.parkNanos(pause.toNanos());
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }

    private static VirtualCard card() {
        Instant now = Clock.systemUTC().instant();
        VirtualCertificate certificate =
                VirtualCertificate.issue(now.minus(VALID), now.plus(VALID), new SecureRandom());
        return VirtualCardKind.MY_NUMBER.card(VirtualPerson.number(0), "1234", certificate);
    }
}
