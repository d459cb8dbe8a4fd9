package dev.madoguchi.sync;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Puts into words what came of a request. */
final class LinkTrouble {
    private final Optional<X509Certificate> own;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    /**
     * @param own the certificate that this station shows, where it is known
     * @param clock this computer's
     */
    LinkTrouble(Optional<X509Certificate> own, Clock clock) {
        this.own = own;
        this.clock = clock;
    }

    /** What an answer to a record or a statement means. */
    CityAnswer answer(HttpResponse<String> response) {
        int status = response.statusCode();
        return switch (status) {
            case 200, 201 -> new CityAnswer.Taken(response.body());
            case 422 -> new CityAnswer.NotTaken(SyncProblem.ofReason(reason(response.body())), Duration.ZERO);
            default -> new CityAnswer.NotTaken(of(status), RetryAfter.of(response.headers()));
        };
    }

    /** What it means that there was no answer. */
    CityAnswer unanswered(IOException e) {
        return new CityAnswer.NotTaken(of(e), Duration.ZERO);
    }

    SyncProblem of(int status) {
        return switch (status) {
            case 401 -> SyncProblem.STATION_UNKNOWN;
            case 403 -> SyncProblem.STATION_REVOKED;
            case 409 -> SyncProblem.CONFLICT;
            case 413 -> SyncProblem.TOO_LARGE;
            case 507 -> SyncProblem.SERVER_FULL;
            case 429, 503 -> SyncProblem.BUSY;
            default -> SyncProblem.SERVER_FAULT;
        };
    }

    SyncProblem of(IOException e) {
        return switch (e) {
            case HttpConnectTimeoutException away -> SyncProblem.SERVER_AWAY;
            case ConnectException away -> SyncProblem.SERVER_AWAY;
            case NoRouteToHostException away -> SyncProblem.SERVER_AWAY;
            case UnknownHostException away -> SyncProblem.SERVER_AWAY;
            case HttpTimeoutException slow -> SyncProblem.SLOW;
            case SSLException stranger -> handshake(stranger);
            default -> SyncProblem.CUT;
        };
    }

    private SyncProblem handshake(SSLException e) {
        if (CertificateTimes.areTheCause(e)) {
            return SyncProblem.CLOCK;
        }
        boolean ended = own.stream()
                .anyMatch(certificate ->
                        clock.instant().isAfter(certificate.getNotAfter().toInstant()));
        return ended ? SyncProblem.CERTIFICATE_ENDED : SyncProblem.NOT_TRUSTED;
    }

    /** The {@code reason} of a problem document (RFC 9457); empty where the answer is something else. */
    private String reason(String body) {
        try {
            return json.readTree(body).path("reason").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
