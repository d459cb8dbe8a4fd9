package dev.madoguchi.city.api;

import dev.madoguchi.city.Station;
import dev.madoguchi.city.receipt.ReceiptSigner;
import dev.madoguchi.city.vault.HeadStoring;
import dev.madoguchi.city.vault.HeadVault;
import dev.madoguchi.city.vault.StationHead;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.JwsException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The addresses under {@code /api/v1/audit-heads}: {@code PUT /{day}} takes the head of a station's audit trail as the station signed
 * it and answers with a receipt, {@code GET /} gives a station its own heads back.
 */
final class HeadsService implements HttpService {
    private static final Logger LOG = LoggerFactory.getLogger(HeadsService.class);
    private static final String TYPE = "madoguchi-audit-head+jws";
    private static final int MAX_BYTES = 4096;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final StationGate gate;
    private final HeadVault vault;
    private final ReceiptSigner receipts;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    HeadsService(StationGate gate, HeadVault vault, ReceiptSigner receipts, Clock clock) {
        this.gate = gate;
        this.vault = vault;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.put("/{day}", this::put).get("/", this::list);
    }

    private void put(ServerRequest request, ServerResponse response) throws IOException {
        Station station = gate.station(request);
        String day = request.path().pathParameters().get("day");
        StationHead head = head(station, day, SmallBody.statement(request, MAX_BYTES));
        switch (vault.store(head)) {
            case HeadStoring.Added added -> Answers.statement(response, 201, receipts.sign(added.head()));
            case HeadStoring.SameAgain same -> Answers.statement(response, 200, receipts.sign(same.head()));
            case HeadStoring.Conflict conflict -> {
                LOG.error("Station {} sent a second, other audit head for {}", head.station(), head.day());
                throw new RefusedException(Refusal.CONFLICT);
            }
        }
    }

    private StationHead head(Station station, String day, String jws) {
        try {
            JsonNode says = Jws.verify(jws, TYPE, station.signing());
            if (!station.name().station().equals(says.path("station").stringValue(""))) {
                throw new RefusedException(Refusal.OTHER_STATION);
            }
            String hash = says.path("hash").stringValue("");
            long seq = says.path("seq").longValue(-1);
            boolean whole = day.equals(says.path("day").stringValue(""))
                    && seq >= 0
                    && HASH.matcher(hash).matches();
            if (!whole) {
                throw new RefusedException(Refusal.NOT_A_HEAD);
            }
            return new StationHead(
                    station.name().municipality(),
                    station.name().station(),
                    LocalDate.parse(day),
                    seq,
                    hash,
                    jws,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
        } catch (JwsException e) {
            throw new RefusedException(Refusal.SIGNATURE);
        } catch (DateTimeException e) {
            throw new RefusedException(Refusal.NOT_A_HEAD);
        }
    }

    private void list(ServerRequest request, ServerResponse response) {
        Station station = gate.station(request);
        ObjectNode answer = json.createObjectNode();
        ArrayNode heads = answer.putArray("heads");
        vault.of(station.name().municipality(), station.name().station()).forEach(head -> heads.add(head.jws()));
        answer.put(
                "conflicts",
                vault.conflicts(station.name().municipality(), station.name().station())
                        .size());
        Answers.json(response, answer);
    }
}
