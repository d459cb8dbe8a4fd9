package dev.madoguchi.city.receipt;

import dev.madoguchi.city.vault.KeptAcceptance;
import dev.madoguchi.seal.Jws;
import tools.jackson.databind.json.JsonMapper;

/** Vouches to stations, which know the receipt key alone, for the city desk that signed an acceptance. */
public final class AcceptanceVoucher {
    /** The kind of statement that it is. */
    public static final String TYPE = "madoguchi-acceptance-handed+jws";

    private final ReceiptKeys keys;
    private final String issuer;
    private final JsonMapper json = new JsonMapper();

    /** @param issuer the city's name as it stands in every statement */
    public AcceptanceVoucher(ReceiptKeys keys, String issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    /** The statement {@code {iss, station, desk, key, acceptance}}: the desk's name, its public JWK, and what it signed, as it came. */
    public String sign(KeptAcceptance kept) {
        var payload = json.createObjectNode();
        payload.put("iss", issuer);
        payload.put("station", kept.station());
        payload.put("desk", kept.desk());
        payload.set("key", json.readTree(kept.signingKey()));
        payload.put("acceptance", kept.statement());
        return Jws.sign(keys.at(kept.receivedAt()), TYPE, payload);
    }
}
