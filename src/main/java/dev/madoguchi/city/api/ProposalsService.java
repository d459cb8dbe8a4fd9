package dev.madoguchi.city.api;

import dev.madoguchi.city.Station;
import dev.madoguchi.city.vault.KeptProposal;
import dev.madoguchi.city.vault.ProposalVault;
import dev.madoguchi.publishing.Proposal;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;

/** {@code PUT /api/v1/proposals/{id}}: takes what a station proposes to change, as the station signed it; any number of times. */
final class ProposalsService implements HttpService {
    private final StationGate gate;
    private final ProposalVault vault;
    private final Clock clock;

    ProposalsService(StationGate gate, ProposalVault vault, Clock clock) {
        this.gate = gate;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.put("/{id}", this::put);
    }

    private void put(ServerRequest request, ServerResponse response) throws IOException {
        Station station = gate.station(request);
        String statement = SmallBody.statement(request, Proposal.LONGEST_STATEMENT);
        String id = request.path().pathParameters().get("id");
        Proposal proposal = Proposal.verified(statement, station.signing())
                .filter(each -> each.station().equals(station.name()))
                .filter(each -> each.id().toString().equals(id))
                .orElseThrow(() -> new RefusedException(Refusal.NOT_A_PROPOSAL));
        boolean kept = vault.add(new KeptProposal(
                UUID.fromString(id),
                proposal.station(),
                clock.instant(),
                station.signing().toJwk(),
                statement));
        if (!kept) {
            throw new RefusedException(Refusal.CONFLICT);
        }
        Answers.json(response, DeedsJson.done());
    }
}
