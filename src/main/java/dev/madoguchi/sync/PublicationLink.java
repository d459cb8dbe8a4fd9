package dev.madoguchi.sync;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What goes over the line to the city about publications: their numbers and they themselves down, proposals up. */
public final class PublicationLink {
    private static final String ADDRESS = "/api/v1/publications/";
    private static final int LONGEST_LIST = 64 * 1024;
    private static final int LONGEST_PUBLICATION = 512 * 1024;

    private final CityLink link;
    private final JsonMapper json = new JsonMapper();

    /** @param link stays the caller's to close */
    public PublicationLink(CityLink link) {
        this.link = link;
    }

    /** The numbers of what was published for this station after a number, the lowest first; not always all of them. */
    public List<Long> after(long number) throws IOException, InterruptedException {
        try {
            return json.readTree(link.fetch(ADDRESS + "?since=" + number, LONGEST_LIST))
                    .path("publications")
                    .valueStream()
                    .map(each -> each.longValue(0))
                    .filter(each -> each > number)
                    .toList();
        } catch (JacksonException e) {
            throw new IOException("the server's answer is not JSON", e);
        }
    }

    /** One publication, as the city signed it; who uses it has to check it. */
    public String get(long number) throws IOException, InterruptedException {
        return link.fetch(ADDRESS + number, LONGEST_PUBLICATION);
    }

    /**
     * Sends a proposal, any number of times.
     *
     * @return what kept it from the city; empty where the city has it
     */
    public Optional<SyncProblem> propose(UUID id, String statement) throws InterruptedException {
        return switch (link.putStatement("/api/v1/proposals/" + id, statement)) {
            case CityAnswer.Taken taken -> Optional.empty();
            case CityAnswer.NotTaken not -> Optional.of(not.problem());
        };
    }
}
