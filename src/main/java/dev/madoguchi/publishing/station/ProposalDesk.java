package dev.madoguchi.publishing.station;

import dev.madoguchi.manual.Article;
import dev.madoguchi.publishing.Proposal;
import dev.madoguchi.publishing.Publication;
import dev.madoguchi.seal.StationName;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where one person proposes what the manual or the FAQ should say, and sees what became of it. */
public final class ProposalDesk {
    private final PublishedHere published;
    private final Proposals proposals;
    private final StationName station;
    private final String by;
    private final Clock clock;

    /** @param by the id of who works at the desk */
    public ProposalDesk(PublishedHere published, Proposals proposals, StationName station, String by, Clock clock) {
        this.published = published;
        this.proposals = proposals;
        this.station = station;
        this.by = by;
        this.clock = clock;
    }

    /**
     * A proposal and what became of it.
     *
     * @param answer what the city said; empty as long as it said nothing
     */
    record Proposed(Proposals.Row row, Optional<Publication> answer) {}

    /** Everything that was proposed here, the latest first. */
    List<Proposed> all() {
        InForce now = published.today();
        return proposals.all().stream()
                .map(row -> new Proposed(row, now.answer(row.id().toString())))
                .toList();
    }

    /** What counts today. */
    InForce today() {
        return published.today();
    }

    /**
     * Keeps a proposal to be sent; durable when this returns, and a second time with the same id nothing.
     *
     * @param about the article that is to change; empty for a new one
     */
    void propose(UUID id, Optional<Article> about, String title, String text) {
        proposals.add(new Proposal(
                id,
                station,
                about.map(Article::id).orElse(""),
                about.map(Article::version).orElse(""),
                title.strip(),
                text.strip(),
                by,
                clock.instant()));
    }
}
