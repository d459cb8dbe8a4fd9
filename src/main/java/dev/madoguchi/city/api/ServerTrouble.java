package dev.madoguchi.city.api;

import dev.madoguchi.city.vault.VaultTrouble;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server answers when it could not do what it should. */
final class ServerTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(ServerTrouble.class);

    private ServerTrouble() {}

    /** Says what is wrong with the database where that is it, and nothing of the rest; the log says all. */
    static void tell(ServerResponse response, Throwable e) {
        Optional<VaultTrouble> trouble = VaultTrouble.in(e);
        if (trouble.isEmpty()) {
            LOG.error("A request failed", e);
            Answers.fault(response);
            return;
        }
        LOG.error("The database can do nothing now: {}", trouble.get(), e);
        Answers.refuse(
                response,
                switch (trouble.get()) {
                    case FULL -> Refusal.SERVER_FULL;
                    case AWAY -> Refusal.NO_DATABASE;
                });
    }
}
