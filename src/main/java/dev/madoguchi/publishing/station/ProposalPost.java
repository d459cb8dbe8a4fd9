package dev.madoguchi.publishing.station;

import dev.madoguchi.sync.PublicationLink;
import dev.madoguchi.sync.SyncProblem;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what was proposed to the city. May run again at any time. */
final class ProposalPost {
    private static final Logger LOG = LoggerFactory.getLogger(ProposalPost.class);

    private final Proposals proposals;
    private final PublicationLink link;

    ProposalPost(Proposals proposals, PublicationLink link) {
        this.proposals = proposals;
        this.link = link;
    }

    /** Sends what waits, the oldest first, until the line fails. */
    void run() throws InterruptedException {
        for (Proposals.Row row : proposals.waiting()) {
            Optional<SyncProblem> problem = link.propose(row.id(), row.statement());
            if (problem.isEmpty()) {
                proposals.became(row.id(), Proposals.State.SENT);
            } else if (problem.get().scope() == SyncProblem.Scope.REFUSED) {
                LOG.error("The city does not take proposal {}: {}", row.id(), problem.get());
                proposals.became(row.id(), Proposals.State.REFUSED);
            } else {
                return;
            }
        }
    }
}
