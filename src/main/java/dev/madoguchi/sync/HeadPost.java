package dev.madoguchi.sync;

import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.VerifyingKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Takes the signed heads of the audit trail to the city: each {@code 2026-11-20.jws} of a folder that has no
 * {@code 2026-11-20.receipt} beside it. May run again at any time; used by one thread at a time.
 *
 * <p>Where the city holds another head for a day, or the head is not as this station signed it, {@code 2026-11-20.conflict} lies there
 * instead: somebody has to look, and it is not sent again. No day holds up the ones after it, besides where the line fails.
 */
public final class HeadPost {
    private static final Logger LOG = LoggerFactory.getLogger(HeadPost.class);
    private static final String TYPE = "madoguchi-audit-head+jws";
    private static final String HEAD = ".jws";

    private final Path folder;
    private final CityLink link;
    private final VerifyingKey station;
    private final ReceiptCheck receipts;

    /** @param station checks that what lies there is this station's own */
    public HeadPost(Path folder, CityLink link, VerifyingKey station, ReceiptCheck receipts) {
        this.folder = folder;
        this.link = link;
        this.station = station;
        this.receipts = receipts;
    }

    /** What came of sending one head. */
    private enum Outcome {
        /** Nothing is to be done with it any more, or a person has to look at it. */
        SETTLED,
        /** It is tried again, the others go on. */
        WAITS,
        /** No other would get through now. */
        NO_LINE
    }

    /** Sends what waits, the oldest day first, until the line fails. Returns how many wait still. */
    public int run() throws IOException, InterruptedException {
        List<String> waiting = waiting();
        int settled = 0;
        for (String day : waiting) {
            Outcome outcome = send(day);
            if (outcome == Outcome.NO_LINE) {
                break;
            }
            settled += outcome == Outcome.SETTLED ? 1 : 0;
        }
        return waiting.size() - settled;
    }

    /** The days whose heads the city has not receipted, and with which nobody has to do anything. */
    List<String> waiting() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(HEAD))
                    .map(name -> name.substring(0, name.length() - HEAD.length()))
                    .filter(day -> !Files.exists(receipt(day)) && !Files.exists(conflict(day)))
                    .sorted()
                    .toList();
        }
    }

    private Outcome send(String day) throws IOException, InterruptedException {
        // Every byte is a character in it: a file that is no text is damaged, and not unreadable.
        String jws = Files.readString(folder.resolve(day + HEAD), StandardCharsets.ISO_8859_1)
                .strip();
        JsonNode says;
        try {
            says = Jws.verify(jws, TYPE, station);
        } catch (JwsException e) {
            return leave(day, SyncProblem.SIGNATURE, String.valueOf(e.getMessage()));
        }
        return switch (link.putStatement("/api/v1/audit-heads/" + day, jws)) {
            case CityAnswer.Taken taken -> taken(day, says, taken.receipt());
            case CityAnswer.NotTaken not -> notTaken(day, not.problem());
        };
    }

    private Outcome taken(String day, JsonNode says, String receipt) throws IOException {
        if (receipts.provesHead(receipt, says)) {
            DurableFile.write(receipt(day), receipt.getBytes(StandardCharsets.US_ASCII));
            return Outcome.SETTLED;
        }
        LOG.warn("The receipt for the audit head of {} does not prove it", day);
        return Outcome.WAITS;
    }

    private Outcome notTaken(String day, SyncProblem problem) throws IOException {
        return switch (problem.scope()) {
            case LINK -> Outcome.NO_LINE;
            case TRY_AGAIN -> Outcome.WAITS;
            case REFUSED -> leave(day, problem, "the city refuses it");
        };
    }

    private Outcome leave(String day, SyncProblem problem, String why) throws IOException {
        LOG.error("The audit head of {}: {}, {}. Have the trail examined by doctor --audit.", day, problem, why);
        DurableFile.write(conflict(day), problem.name().getBytes(StandardCharsets.US_ASCII));
        return Outcome.SETTLED;
    }

    private Path receipt(String day) {
        return folder.resolve(day + ".receipt");
    }

    private Path conflict(String day) {
        return folder.resolve(day + ".conflict");
    }
}
