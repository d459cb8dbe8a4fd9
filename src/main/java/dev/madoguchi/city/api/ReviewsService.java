package dev.madoguchi.city.api;

import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.Station;
import dev.madoguchi.city.receipt.ReviewRequest;
import dev.madoguchi.city.receipt.ReviewSigner;
import dev.madoguchi.city.vault.Review;
import dev.madoguchi.city.vault.ReviewAnswer;
import dev.madoguchi.city.vault.ReviewName;
import dev.madoguchi.city.vault.ReviewVault;
import dev.madoguchi.city.vault.ReviewVerdict;
import dev.madoguchi.seal.JwsException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * The addresses under {@code /api/v1/reviews}: {@code PUT /{case}/{round}} asks a city officer at the console to review a case,
 * {@code DELETE} of the same needs no answer any more, {@code GET /{case}} tells what was asked last about it and what came of it.
 */
final class ReviewsService implements HttpService {
    private static final int MAX_BYTES = 8192;

    private final StationGate gate;
    private final ReviewVault vault;
    private final ReviewSigner signer;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    ReviewsService(StationGate gate, CityHome home, Clock clock) {
        this.gate = gate;
        this.vault = home.vaults().reviews();
        this.signer = home.signers().reviews();
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.put("/{case}/{round}", this::ask)
                .delete("/{case}/{round}", this::withdraw)
                .get("/{case}", this::tell);
    }

    private void ask(ServerRequest request, ServerResponse response) throws IOException {
        Station station = gate.station(request);
        String jws = SmallBody.statement(request, MAX_BYTES);
        ReviewName name = name(station, request);
        Instant now = now();
        Instant until = now.plus(verified(station, name, jws).minutes(), ChronoUnit.MINUTES);
        Review kept = vault.ask(new Review(name, station.name().site(), now, until, jws, Optional.empty()));
        if (!kept.jws().equals(jws)) {
            throw new RefusedException(Refusal.CONFLICT);
        }
        answer(response, kept);
    }

    private static ReviewRequest verified(Station station, ReviewName name, String jws) {
        try {
            ReviewRequest asked = ReviewRequest.verified(
                    jws, station.signing(), station.name().station());
            if (asked.isOf(name)) {
                return asked;
            }
        } catch (JwsException e) {
            throw new RefusedException(Refusal.SIGNATURE);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.NOT_A_REVIEW);
        }
        throw new RefusedException(Refusal.NOT_A_REVIEW);
    }

    private void withdraw(ServerRequest request, ServerResponse response) {
        ReviewName name = name(gate.station(request), request);
        answer(
                response,
                vault.answer(name, new ReviewAnswer(ReviewVerdict.WITHDRAWN, "", "", now()))
                        .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_REVIEW)));
    }

    private void tell(ServerRequest request, ServerResponse response) {
        Station station = gate.station(request);
        answer(
                response,
                vault.last(station.name().municipality(), station.name().station(), caseId(request))
                        .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_REVIEW)));
    }

    private void answer(ServerResponse response, Review review) {
        var answer = json.createObjectNode()
                .put("request", review.jws())
                .put("openUntil", review.openUntil().toString())
                .put("open", review.isOpen(now()));
        review.answer().ifPresent(given -> answer.put("statement", signer.sign(review, given)));
        Answers.json(response, answer);
    }

    private ReviewName name(Station station, ServerRequest request) {
        try {
            int round = Integer.parseInt(request.path().pathParameters().get("round"));
            return new ReviewName(station.name().municipality(), station.name().station(), caseId(request), round);
        } catch (NumberFormatException e) {
            throw new RefusedException(Refusal.NOT_A_REVIEW);
        }
    }

    private static UUID caseId(ServerRequest request) {
        try {
            return UUID.fromString(request.path().pathParameters().get("case"));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.NOT_A_REVIEW);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
