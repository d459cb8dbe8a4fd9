package dev.madoguchi.city.api;

import dev.madoguchi.city.vault.VaultTrouble;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.common.socket.SocketWriterException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server answers when it could not do what it should. */
final class ServerTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(ServerTrouble.class);

    private final LeftRequests left;

    ServerTrouble(LeftRequests left) {
        this.left = left;
    }

    /**
     * Says what is wrong with the database where that is it, and nothing of the rest; the log says all. Who hung up is told nothing, and is
     * no fault of the server's.
     */
    void tell(ServerResponse response, Throwable e) {
        Optional<VaultTrouble> trouble = VaultTrouble.in(e);
        if (trouble.isPresent()) {
            LOG.error("The database can do nothing now: {}", trouble.get(), e);
            Answers.refuse(
                    response,
                    switch (trouble.get()) {
                        case FULL -> Refusal.SERVER_FULL;
                        case AWAY -> Refusal.NO_DATABASE;
                    });
        } else if (isOfTheLine(e)) {
            left.add();
            throw new CloseConnectionException("who sent the request hung up", e);
        } else {
            LOG.error("A request failed", e);
            Answers.fault(response);
        }
    }

    /** Whether the line to who asks is it: all that reads or writes it says so in Helidon's own words. */
    private static boolean isOfTheLine(Throwable e) {
        return Stream.iterate(e, each -> each != null, Throwable::getCause)
                .anyMatch(each -> each instanceof CloseConnectionException
                        || each instanceof InsufficientDataAvailableException
                        || each instanceof SocketWriterException);
    }
}
