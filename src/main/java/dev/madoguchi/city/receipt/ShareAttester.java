package dev.madoguchi.city.receipt;

import dev.madoguchi.city.vault.DestroyedShare;
import dev.madoguchi.seal.Jws;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Signs that the city's half of a station's day key is destroyed: the same statement, byte for byte, whenever it is asked for again. */
public final class ShareAttester {
    /** The kind of statement that it is. */
    public static final String TYPE = "madoguchi-share-destroyed+jws";

    private final ReceiptKeys keys;
    private final String issuer;
    private final JsonMapper json = new JsonMapper();

    /** @param issuer the city's name as it stands in every statement */
    public ShareAttester(ReceiptKeys keys, String issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    /** The statement {@code {iss, municipality, station, day, purpose, sha256, madeAt, handedOut, destroyedAt}}. */
    public String sign(DestroyedShare share) {
        ObjectNode payload = json.createObjectNode();
        payload.put("iss", issuer);
        payload.put("municipality", share.name().municipality());
        payload.put("station", share.name().station());
        payload.put("day", share.name().day().toString());
        payload.put("purpose", share.name().purpose());
        payload.put("sha256", share.sha256());
        payload.put("madeAt", share.madeAt().toString());
        payload.put("handedOut", share.handedOut());
        payload.put("destroyedAt", share.destroyedAt().toString());
        return Jws.sign(keys.at(share.destroyedAt()), TYPE, payload);
    }
}
