package dev.madoguchi.publishing.station;

import dev.madoguchi.sync.PublicationLink;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the city has published to this station: kept in a folder, checked whenever it is read, asked for at each contact. */
public final class PublishedHere {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedHere.class);

    private final PublicationFolder folder;
    private final Clock clock;
    private volatile Held held;
    private volatile InForce last;

    /**
     * Reads what lies in a folder.
     *
     * @param folder need not exist yet
     * @param clock in the zone of the site
     */
    public PublishedHere(Path folder, PublicationCheck check, Clock clock) {
        this.folder = new PublicationFolder(folder, check);
        this.clock = clock;
        this.held = read();
        this.last = counting(LocalDate.now(clock));
    }

    private InForce counting(LocalDate day) {
        return new InForce(held, day, clock.getZone());
    }

    private Held read() {
        try {
            return folder.read();
        } catch (IOException e) {
            LOG.error("What the city published cannot be read", e);
            return Held.nothing();
        }
    }

    /** What counts today. */
    public InForce today() {
        LocalDate day = LocalDate.now(clock);
        if (!last.day().equals(day)) {
            last = counting(day);
        }
        return last;
    }

    /** Gets what is new, removes what is long outdated, and sends what was proposed, as far as the city answers; on one thread at a time. */
    public void exchange(PublicationLink link, Proposals proposals) {
        try {
            LocalDate day = LocalDate.now(clock);
            List<Long> outdated = new Outdated(held, day).numbers();
            for (long seq : outdated) {
                folder.remove(seq);
            }
            if (new PublicationFetch(link, folder).run(held) > 0 || !outdated.isEmpty()) {
                held = read();
                last = counting(day);
            }
            new ProposalPost(proposals, link).run();
        } catch (IOException e) {
            LOG.debug("The city's publications were not fetched to the end; it goes on at the next contact", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
