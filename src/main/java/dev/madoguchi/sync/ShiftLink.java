package dev.madoguchi.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** What goes over the line to the city about the shift table that a site's stations share. */
public final class ShiftLink {
    private static final String ADDRESS = "/api/v1/shifts";
    private static final int LONGEST = 256 * 1024;

    private final CityLink link;

    /** @param link stays the caller's to close */
    public ShiftLink(CityLink link) {
        this.link = link;
    }

    /**
     * Tells what was planned here, any number of times.
     *
     * @return what kept it from the city; empty where the city heard it
     */
    public Optional<SyncProblem> tell(byte[] changes) throws InterruptedException {
        return link.tell(ADDRESS, changes);
    }

    /** Gets what the site's stations planned since a number. */
    public byte[] since(long seq) throws IOException, InterruptedException {
        return link.fetch(ADDRESS + "?since=" + seq, LONGEST).getBytes(StandardCharsets.UTF_8);
    }

    /** Tells who signed in here on a day, any number of times. */
    public Optional<SyncProblem> tellPeople(LocalDate day, byte[] people) throws InterruptedException {
        return link.tell(ADDRESS + "/people/" + day, people);
    }

    /** Gets who signed in at the site on a day. */
    public byte[] people(LocalDate day) throws IOException, InterruptedException {
        return link.fetch(ADDRESS + "/people/" + day, LONGEST).getBytes(StandardCharsets.UTF_8);
    }
}
