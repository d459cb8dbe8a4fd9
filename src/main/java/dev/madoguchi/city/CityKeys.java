package dev.madoguchi.city;

import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKey;

/**
 * The keys of the folder that a running city server needs.
 *
 * @param issuer the city's name as it stands in receipts
 * @param authority vouches for the server and the stations
 * @param receipt signs receipts
 * @param sealing the public half of what records are sealed for; the private half is not here
 * @param server what later receipt keys are sealed with
 */
record CityKeys(
        String issuer, CertificateAuthority authority, SigningKey receipt, CityPublicKey sealing, StationKey server)
        implements AutoCloseable {

    @Override
    public void close() {
        receipt.close();
        server.close();
    }
}
