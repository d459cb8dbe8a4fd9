package dev.madoguchi.city.api;

import dev.madoguchi.city.Station;
import dev.madoguchi.city.StationRegister;
import io.helidon.webserver.http.ServerRequest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;

/** Lets in whoever shows the certificate of an enrolled station that is not locked out; asks the register each time. */
final class StationGate {
    private final StationRegister register;

    StationGate(StationRegister register) {
        this.register = register;
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
            return station;
        }
        throw new RefusedException(Refusal.STATION_UNKNOWN);
    }
}
