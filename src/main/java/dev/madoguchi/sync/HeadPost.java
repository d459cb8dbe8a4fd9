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

/**
 * Takes the signed heads of the audit trail to the city: each {@code 2026-11-20.jws} of a folder that has no
 * {@code 2026-11-20.receipt} beside it. May run again at any time; used by one thread at a time.
 *
 * <p>Where the city holds another head for a day, {@code 2026-11-20.conflict} lies there instead: somebody has to look, and it is not
 * sent again.
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

    /** Sends what waits, the oldest day first, until the line fails. Returns how many wait still. */
    public int run() throws IOException, InterruptedException {
        List<String> waiting = waiting();
        int sent = 0;
        for (String day : waiting) {
            if (!send(day)) {
                break;
            }
            sent++;
        }
        return waiting.size() - sent;
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

    private boolean send(String day) throws IOException, InterruptedException {
        String jws = Files.readString(folder.resolve(day + HEAD)).strip();
        return switch (link.putStatement("/api/v1/audit-heads/" + day, jws)) {
            case CityAnswer.Taken taken -> taken(day, jws, taken.receipt());
            case CityAnswer.NotTaken not -> notTaken(day, not.problem());
        };
    }

    private boolean taken(String day, String jws, String receipt) throws IOException {
        try {
            if (receipts.provesHead(receipt, Jws.verify(jws, TYPE, station))) {
                DurableFile.write(receipt(day), receipt.getBytes(StandardCharsets.US_ASCII));
                return true;
            }
            LOG.warn("The receipt for the audit head of {} does not prove it", day);
        } catch (JwsException e) {
            LOG.error("The audit head of {} is not this station's any more: {}", day, e.getMessage());
        }
        return false;
    }

    private boolean notTaken(String day, SyncProblem problem) throws IOException {
        if (problem.scope() != SyncProblem.Scope.REFUSED) {
            return false;
        }
        LOG.error(
                "The city refuses the audit head of {}: {}. Have the trail examined by doctor --audit.", day, problem);
        DurableFile.write(conflict(day), problem.name().getBytes(StandardCharsets.US_ASCII));
        return true;
    }

    private Path receipt(String day) {
        return folder.resolve(day + ".receipt");
    }

    private Path conflict(String day) {
        return folder.resolve(day + ".conflict");
    }
}
