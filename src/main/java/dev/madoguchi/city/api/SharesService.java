package dev.madoguchi.city.api;

import dev.madoguchi.city.Station;
import dev.madoguchi.city.receipt.ShareAttester;
import dev.madoguchi.city.vault.ShareName;
import dev.madoguchi.city.vault.ShareVault;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * The addresses under {@code /api/v1/shares}: the city's halves of the keys of the very station that asks.
 *
 * <p>{@code PUT /{day}/{purpose}} answers {@code {"share": base64url of 32 bytes}}, made on the first asking, or 410 where it is destroyed.
 * {@code DELETE} of the same destroys it for ever and answers with the signed statement that says so; again, with the same.
 */
final class SharesService implements HttpService {
    private static final Set<String> PURPOSES = Set.of("day", "search");
    /** A station's clock may be wrong and a day may be closed late; more days than these no station has open. */
    private static final Duration AROUND_NOW = Duration.ofDays(400);

    private final StationGate gate;
    private final ShareVault vault;
    private final ShareAttester attester;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    SharesService(StationGate gate, ShareVault vault, ShareAttester attester, Clock clock) {
        this.gate = gate;
        this.vault = vault;
        this.attester = attester;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.put("/{day}/{purpose}", this::handOut).delete("/{day}/{purpose}", this::destroy);
    }

    private void handOut(ServerRequest request, ServerResponse response) {
        String share = vault.handOut(name(request), clock.instant())
                .orElseThrow(() -> new RefusedException(Refusal.SHARE_DESTROYED));
        Answers.json(response, json.createObjectNode().put("share", share));
    }

    private void destroy(ServerRequest request, ServerResponse response) {
        Answers.statement(response, 200, attester.sign(vault.destroy(name(request), clock.instant())));
    }

    private ShareName name(ServerRequest request) {
        Station station = gate.station(request);
        var parameters = request.path().pathParameters();
        String purpose = parameters.get("purpose");
        if (!PURPOSES.contains(purpose)) {
            throw new RefusedException(Refusal.NOT_A_SHARE);
        }
        return new ShareName(
                station.name().municipality(), station.name().station(), day(parameters.get("day")), purpose);
    }

    private LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            Duration apart = Duration.between(day.atStartOfDay(ZoneOffset.UTC).toInstant(), clock.instant());
            if (apart.abs().compareTo(AROUND_NOW) <= 0) {
                return day;
            }
        } catch (DateTimeException e) {
            throw new RefusedException(Refusal.NOT_A_SHARE);
        }
        throw new RefusedException(Refusal.NOT_A_SHARE);
    }
}
