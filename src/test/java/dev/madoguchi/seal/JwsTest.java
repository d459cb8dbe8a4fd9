package dev.madoguchi.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import dev.madoguchi.seal.JwsException.Reason;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JwsTest {
    private static final String RECEIPT = "madoguchi-receipt+jws";

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final JsonNode payload = Jwk.JSON.readTree("{\"iss\":\"131016\",\"seq\":7,\"records\":[{\"id\":\"x\"}]}");
    private final String signed = Jws.sign(key, RECEIPT, payload);

    @Test
    void givesBackWhatWasSigned() throws JwsException {
        assertEquals(payload, Jws.verify(signed, RECEIPT, key.verifyingKey()));
    }

    @Test
    void refusesEveryChangedCharacter() {
        for (int position = 0; position < signed.length(); position++) {
            char other = signed.charAt(position) == 'A' ? 'B' : 'A';
            String bad = signed.substring(0, position) + other + signed.substring(position + 1);

            assertThrows(
                    JwsException.class, () -> Jws.verify(bad, RECEIPT, key.verifyingKey()), "character " + position);
        }
    }

    @Test
    void refusesAnotherTypeAnotherKeyAndNoSignature() {
        var stranger = SigningKey.generate(new SecureRandom());
        String none = base64("{\"alg\":\"none\"}") + "."
                + signed.substring(signed.indexOf('.') + 1, signed.lastIndexOf('.')) + ".";

        assertEquals(Reason.WRONG_TYPE, reason(signed, "madoguchi-certificate+jws"));
        assertEquals(Reason.WRONG_KEY, reason(Jws.sign(stranger, RECEIPT, payload), RECEIPT));
        assertEquals(Reason.MALFORMED, reason(none, RECEIPT));
        assertEquals(Reason.MALFORMED, reason("", RECEIPT));
        assertEquals(Reason.MALFORMED, reason(signed + "=", RECEIPT));
    }

    @Test
    void refusesASecretKeySignatureMadeWithThePublicKey() throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType(RECEIPT))
                .keyID(key.keyId())
                .build();
        var forged = new JWSObject(header, new Payload(payload.toString()));
        forged.sign(new MACSigner(key.verifyingKey().bytes()));

        assertEquals(Reason.UNSUPPORTED, reason(forged.serialize(), RECEIPT));
    }

    @Test
    void refusesAHeaderThatAsksForMore() {
        String header = base64("{\"alg\":\"EdDSA\",\"typ\":\"" + RECEIPT + "\",\"kid\":\"" + key.keyId()
                + "\",\"crit\":[\"exp\"],\"exp\":1}");

        assertEquals(Reason.UNSUPPORTED, reason(header + signed.substring(signed.indexOf('.')), RECEIPT));
    }

    private Reason reason(String jws, String type) {
        return assertThrows(JwsException.class, () -> Jws.verify(jws, type, key.verifyingKey()))
                .reason();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
