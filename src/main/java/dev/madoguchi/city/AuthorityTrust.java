package dev.madoguchi.city;

import dev.madoguchi.seal.Handovers;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who vouches in the city's name today.
 *
 * @param newest gives all new certificates
 * @param trusted whose certificates count, the newest first
 * @param handovers by which whoever trusts an earlier one of these finds the newest
 */
record AuthorityTrust(CertificateAuthority newest, List<X509Certificate> trusted, Handovers handovers) {
    AuthorityTrust {
        trusted = List.copyOf(trusted);
    }

    /**
     * What a server shows beside its own certificate, which the newest authority has signed: that one, for who is told its fingerprint,
     * and the way to it from each earlier one down to the oldest (RFC 8446 section 4.4.2 lets more certificates follow than are needed).
     */
    List<X509Certificate> way() {
        List<X509Certificate> way = new ArrayList<>();
        way.add(newest.certificate());
        way.addAll(handovers.certificates().reversed());
        if (trusted.size() > 1) {
            way.add(trusted.getLast());
        }
        return way;
    }
}
