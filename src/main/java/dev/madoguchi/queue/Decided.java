package dev.madoguchi.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the server has decided since a station last asked.
 *
 * @param now the server's time
 * @param day the site's working day, by the server's clock
 * @param upTo what to ask the next time from; everything up to it is in {@code decisions} or was told before
 * @param decisions in the order of their {@code seq}
 */
public record Decided(Instant now, LocalDate day, long upTo, List<Settled> decisions) {
    public Decided {
        decisions = List.copyOf(decisions);
    }
}
