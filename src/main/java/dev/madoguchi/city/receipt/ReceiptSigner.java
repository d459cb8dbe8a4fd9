package dev.madoguchi.city.receipt;

import dev.madoguchi.city.vault.StationHead;
import dev.madoguchi.city.vault.Stored;
import dev.madoguchi.seal.Jws;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signs receipts: a compact JWS that says since when the city has had a record.
 *
 * <p>A receipt follows from what the vault holds and from the key of that time alone, and Ed25519 is deterministic: whoever asks for the
 * same record again gets the same receipt, byte for byte.
 */
public final class ReceiptSigner {
    /** The kind of statement that a receipt is. */
    public static final String TYPE = "madoguchi-receipt+jws";

    /** The kind of statement that a receipt of an audit trail's head is. */
    public static final String HEAD_TYPE = "madoguchi-audit-head-receipt+jws";

    private final ReceiptKeys keys;
    private final String issuer;
    private final JsonMapper json = new JsonMapper();

    /**
     * @param issuer the city's name as it stands in every receipt
     */
    public ReceiptSigner(ReceiptKeys keys, String issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    /** The receipt {@code {iss, station, receivedAt, day, seq, hash}} of a head that is on the disk. */
    public String sign(StationHead head) {
        ObjectNode payload = json.createObjectNode();
        payload.put("iss", issuer);
        payload.put("station", head.station());
        payload.put("receivedAt", head.receivedAt().toString());
        payload.put("day", head.day().toString());
        payload.put("seq", head.seq());
        payload.put("hash", head.hash());
        return Jws.sign(keys.at(head.receivedAt()), HEAD_TYPE, payload);
    }

    /** The receipt {@code {iss, station, receivedAt, seq, records:[{id, sha256}]}} of a record that is on the disk. */
    public String sign(Stored record) {
        ObjectNode payload = json.createObjectNode();
        payload.put("iss", issuer);
        payload.put("station", record.station());
        payload.put("receivedAt", record.receivedAt().toString());
        payload.put("seq", record.seq());
        payload.putArray("records")
                .addObject()
                .put("id", record.id().toString())
                .put("sha256", record.sha256());
        return Jws.sign(keys.at(record.receivedAt()), TYPE, payload);
    }
}
