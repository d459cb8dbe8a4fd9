package dev.madoguchi.app.station;

import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.SecretException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets the city's halves of the keys of today and of the days that are still open. */
final class DayHalves implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DayHalves.class);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(2);

    private final DayKeys keys;
    private final Clock clock;
    private final Thread opening =
            Thread.ofPlatform().daemon().name("day-halves").unstarted(this::fetchLacking);

    DayHalves(DayKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Gets the halves of the days that lack them, once, before anybody is seated. What takes longer goes on meanwhile: until it is here,
     * drafts of such a day stay shut, and today goes on under a key that lies whole on this computer.
     *
     * @param most how long somebody waits who has signed in
     */
    void open(Duration most) {
        opening.start();
        join(most);
    }

    private void fetchLacking() {
        fetch(keys::lacksShare);
    }

    /** Gets the halves of all days, at a contact with the city. */
    void fetchAll() {
        fetch(day -> true);
    }

    /** A city that did not answer about one day is not asked about the next. */
    private void fetch(Predicate<LocalDate> which) {
        try {
            for (LocalDate day : days().filter(which).toList()) {
                if (!answered(day)) {
                    return;
                }
            }
        } catch (SecretException e) {
            LOG.warn("The open days cannot be listed ({})", e.fault());
        }
    }

    private boolean answered(LocalDate day) {
        try {
            boolean here = keys.fetch(day) || keys.isDestroyed(day);
            if (!here && keys.hasOtherHalf(day)) {
                LOG.warn(
                        "The city has another half than that of the key of {}: its database was lost or replaced", day);
            }
            return here || keys.hasOtherHalf(day);
        } catch (SecretException e) {
            LOG.warn("The city's half of the key of {} is not to be had ({})", day, e.fault());
            return true;
        }
    }

    private Stream<LocalDate> days() throws SecretException {
        List<LocalDate> open = keys.days();
        return Stream.concat(Stream.of(LocalDate.now(clock)), open.stream()).distinct();
    }

    private void join(Duration most) {
        try {
            if (!opening.join(most)) {
                LOG.info("The city's halves of the days' keys come later");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (opening.isAlive()) {
            opening.interrupt();
            join(CLOSE_TIME);
        }
    }
}
