package dev.madoguchi.city;

import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.SigningKey;

/**
 * The keys a running city server needs.
 *
 * @param issuer the city's name as it stands in receipts
 * @param authority vouches for the server and the stations
 * @param receipt signs receipts
 * @param sealing the public half of what records are sealed for; the private half is not here
 */
record CityKeys(String issuer, CertificateAuthority authority, SigningKey receipt, CityPublicKey sealing)
        implements AutoCloseable {

    @Override
    public void close() {
        receipt.close();
    }
}
