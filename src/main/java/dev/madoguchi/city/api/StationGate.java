package dev.madoguchi.city.api;

import dev.madoguchi.city.Station;
import dev.madoguchi.city.StationRegister;
import io.helidon.webserver.http.ServerRequest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;

/**
 * Lets in whoever shows the certificate of an enrolled station that is not locked out and does not ask too often; asks the register
 * each time.
 */
final class StationGate {
    private final StationRegister register;
    private final StationPace pace;

    StationGate(StationRegister register, StationPace pace) {
        this.register = register;
        this.pace = pace;
    }

    /** The station that sent a request, or a refusal. */
    Station station(ServerRequest request) {
        Certificate[] shown = request.remotePeer().tlsCertificates().orElse(new Certificate[0]);
        if (shown.length > 0 && shown[0] instanceof X509Certificate certificate) {
            Station station =
                    register.find(certificate).orElseThrow(() -> new RefusedException(Refusal.STATION_UNKNOWN));
            if (station.revoked()) {
                throw new RefusedException(Refusal.STATION_REVOKED);
            }
            if (!pace.allows(
                    station.name().municipality() + '/' + station.name().station())) {
                throw new RefusedException(Refusal.TOO_OFTEN);
            }
            return station;
        }
        throw new RefusedException(Refusal.STATION_UNKNOWN);
    }
}
